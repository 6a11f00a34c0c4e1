package se.sambruk.otp.format.archimate.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Leaves out what has no end: relations and lines may lead to each other, so that one without an end takes others with it. What it costs
 * grows with their number, in whatever order they come.
 *
 * @param <T> what leads from one thing to another
 * @param <K> what a thing is known by
 */
public final class Ends<T, K> {
    private final Function<T, K> key;
    private final Function<T, List<K>> ends;
    private final Map<K, List<K>> leadTo = new HashMap<>();
    private final Set<K> gone = new HashSet<>();
    private final Deque<K> unfollowed = new ArrayDeque<>();

    private Ends(Function<T, K> key, Function<T, List<K>> ends) {
        this.key = key;
        this.ends = ends;
    }

    /**
     * Removes what is not whole until all that is left is.
     *
     * @param key what each is known by, no two by the same
     * @param ends what each leads from and to, {@code null} for what there is not; asked before anything is removed
     * @param removed told of each that is removed, in the order in which they come
     */
    public static <T, K> void leaveOut(
            Collection<T> all, Function<T, K> key, Function<T, List<K>> ends, Consumer<T> removed) {
        Set<K> lost = new Ends<>(key, ends).lost(all);
        if (!lost.isEmpty()) {
            all.removeIf(each -> {
                boolean isLost = lost.contains(key.apply(each));
                if (isLost) {
                    removed.accept(each);
                }
                return isLost;
            });
        }
    }

    private Set<K> lost(Collection<T> all) {
        Set<K> keys = new HashSet<>();
        all.forEach(each -> keys.add(key.apply(each)));
        for (T each : all) {
            note(key.apply(each), ends.apply(each), keys);
        }
        while (!unfollowed.isEmpty()) {
            leadTo.getOrDefault(unfollowed.pop(), List.of()).forEach(this::lose);
        }
        return gone;
    }

    // Ends at anything else than these stay where they are.
    private void note(K thing, List<K> led, Set<K> keys) {
        for (K end : led) {
            if (end == null) {
                lose(thing);
            } else if (keys.contains(end)) {
                leadTo.computeIfAbsent(end, none -> new ArrayList<>(1)).add(thing);
            }
        }
    }

    private void lose(K thing) {
        if (gone.add(thing)) {
            unfollowed.push(thing);
        }
    }
}
