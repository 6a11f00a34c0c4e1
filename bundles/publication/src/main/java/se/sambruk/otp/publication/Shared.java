package se.sambruk.otp.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** In how many of some collections each thing is. Counted once for all of them, so that asking costs the same however much there is. */
final class Shared<T> {
    private final int of;
    private final Map<T, Integer> counts = new HashMap<>();

    /**
     * @param collections none of which has a thing twice
     */
    Shared(Collection<? extends Collection<T>> collections) {
        this.of = collections.size();
        collections.forEach(things -> things.forEach(thing -> counts.merge(thing, 1, Integer::sum)));
    }

    /** Whether there are several collections, and a thing is in just one of them. */
    boolean isInOneAlone(T thing) {
        return of > 1 && counts.getOrDefault(thing, 0) == 1;
    }
}
