package se.sambruk.otp.format.archimate.archi;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which folders lie within which, found from what the files in them are called. What it costs grows with the files and the folders, however
 * many of them lie beside each other.
 *
 * @param <P> what a folder is known by
 */
final class Nesting<P> {
    private final P root;
    private final UnaryOperator<P> around;
    private final Map<P, Set<P>> within = new HashMap<>();

    /**
     * @param around the folder that a folder, not the outermost, lies in
     */
    Nesting(P root, UnaryOperator<P> around) {
        this.root = root;
        this.around = around;
    }

    /** That there is such a folder; those around it, which may hold nothing but folders, are known by that too. */
    void know(P folder) {
        P inner = folder;
        boolean isNew = true;
        while (isNew && !inner.equals(root)) {
            P outer = around.apply(inner);
            isNew = within.computeIfAbsent(outer, key -> new LinkedHashSet<>()).add(inner);
            inner = outer;
        }
    }

    /** The folders right within one, as they were met. */
    Collection<P> within(P folder) {
        return within.getOrDefault(folder, Set.of());
    }
}
