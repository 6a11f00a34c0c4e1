package se.sambruk.otp.format.archimate.common;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Leaves out what has no end: relations and lines may lead to each other, so that one without an end takes others with it. */
public final class Ends {
    private Ends() {}

    /**
     * Removes what is not whole until all that is left is.
     *
     * @param isWhole whether something has both ends, as things are by then
     * @param removed told of each that is removed, at once
     */
    public static <T> void leaveOut(Collection<T> all, Predicate<T> isWhole, Consumer<T> removed) {
        boolean changed = true;
        while (changed) {
            changed = all.removeIf(each -> {
                boolean whole = isWhole.test(each);
                if (!whole) {
                    removed.accept(each);
                }
                return !whole;
            });
        }
    }
}
