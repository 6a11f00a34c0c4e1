package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a view tells by letting boxes stand in each other: a whole its parts, what performs what it performs, what is made real what makes it
 * real, the general the special (ArchiMate 3.2, chapter 5). Such a relation needs no line. A box stands in the nearest one around it that
 * shows an element, through frames that show none. One rule for all: it decides which lines a view is given, which are drawn, and which
 * boxes stand in each other without a reason. Immutable.
 */
public final class Nesting {
    /**
     * That one element is shown within another.
     *
     * @param outer the id of the element around
     * @param inner the id of the element within
     */
    public record Pair(String outer, String inner) {}

    /**
     * A box.
     *
     * @param element the id of what it shows; empty for a frame or another that shows none
     * @param around the one that it is drawn in; {@code null} for an outermost one
     */
    private record Box(String id, String element, Box around, int depth) {
        /** The one that it stands in; {@code null} for none. */
        Box outer() {
            Box outer = around;
            while (outer != null && outer.element.isEmpty()) {
                outer = outer.around;
            }
            return outer;
        }
    }

    private final Map<String, Box> byId = new HashMap<>();
    private final Map<String, List<Box>> byElement = new HashMap<>();
    private final Set<Pair> pairs = new LinkedHashSet<>();

    private Nesting(View view) {
        add(view.nodes(), null);
    }

    /** Of the boxes of a view; whether what they show is in a model does not matter. */
    public static Nesting of(View view) {
        return new Nesting(view);
    }

    private void add(List<ViewNode> nodes, Box around) {
        for (ViewNode node : nodes) {
            boolean isElement = node.kind() == ViewNodeKind.ELEMENT;
            Box box = new Box(node.id(), isElement ? node.shows() : "", around, around == null ? 0 : around.depth + 1);
            byId.putIfAbsent(box.id, box);
            if (isElement) {
                byElement.computeIfAbsent(box.element, id -> new ArrayList<>()).add(box);
                Box outer = box.outer();
                if (outer != null) {
                    pairs.add(new Pair(outer.element, box.element));
                }
            }
            add(node.nodes(), box);
        }
    }

    /** How elements are to stand in each other to tell a relation; empty for one of a type that this never tells. */
    public static Optional<Pair> telling(Relation relation) {
        return isSourceOuter(relation)
                .map(outer -> outer
                        ? new Pair(relation.source(), relation.target())
                        : new Pair(relation.target(), relation.source()));
    }

    /** Whether it is the source that the other stands in; empty where neither does. */
    private static Optional<Boolean> isSourceOuter(Relation relation) {
        return relation.relationType().flatMap(type -> switch (type) {
            case COMPOSITION, AGGREGATION, ASSIGNMENT -> Optional.of(true);
            case REALIZATION, SPECIALIZATION -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** Which elements stand in which, in the order of the boxes; an element may well stand in itself. */
    public Set<Pair> pairs() {
        return Collections.unmodifiableSet(pairs);
    }

    /** Whether any boxes of its ends tell a relation. */
    public boolean tells(Relation relation) {
        return telling(relation).filter(pairs::contains).isPresent();
    }

    /**
     * Whether the very boxes that a line joins tell the relation.
     *
     * @param line from a box of the relation's source to one of its target
     */
    public boolean tells(Relation relation, ViewConnection line) {
        return isSourceOuter(relation)
                .filter(outer -> outer ? isIn(line.target(), line.source()) : isIn(line.source(), line.target()))
                .isPresent();
    }

    private boolean isIn(String inner, String outer) {
        Box box = byId.get(inner);
        return box != null && box.outer() != null && box.outer().id.equals(outer);
    }

    /** The ids of the elements that are shown. */
    Set<String> elements() {
        return byElement.keySet();
    }

    /** The id of the first box of an element. */
    Optional<String> first(String element) {
        return boxes(element).stream().map(Box::id).findFirst();
    }

    /**
     * The boxes of two elements that stand closest together, that is within the innermost common box; of several such, the first.
     *
     * @return the ids of a box of the one and a box of the other; empty where one of them is not shown
     */
    Optional<List<String>> closest(String one, String other) {
        List<String> best = null;
        int closest = Integer.MIN_VALUE;
        for (Box source : boxes(one)) {
            for (Box target : boxes(other)) {
                int common = common(source, target);
                if (common > closest) {
                    closest = common;
                    best = List.of(source.id, target.id);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Box> boxes(String element) {
        return byElement.getOrDefault(element, List.of());
    }

    /** How deep the innermost box is that both stand in, or that one of them is; -1 for none. */
    private static int common(Box one, Box other) {
        Box left = one;
        Box right = other;
        while (left != right) {
            if (left == null || right == null) {
                return -1;
            }
            if (left.depth >= right.depth) {
                left = left.around;
            } else {
                right = right.around;
            }
        }
        return left == null ? -1 : left.depth;
    }
}
