package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewNodeKind;

/** Which boxes of a view stand in which, and which of them a relation joins where it is not said. */
final class Nesting {
    /** A box and the one that it stands in, if any. */
    private record Box(ViewNode node, Box outer, int depth) {
        boolean isDirectlyIn(Box other) {
            return outer == other;
        }
    }

    /** The ids of two boxes. */
    record Pair(String source, String target) {}

    private final Map<String, List<Box>> byElement = new HashMap<>();

    Nesting(View view) {
        view.nodes().forEach(node -> add(node, null, 0));
    }

    private void add(ViewNode node, Box outer, int depth) {
        Box box = new Box(node, outer, depth);
        if (node.kind() == ViewNodeKind.ELEMENT) {
            byElement.computeIfAbsent(node.shows(), id -> new ArrayList<>()).add(box);
        }
        node.nodes().forEach(inner -> add(inner, box, depth + 1));
    }

    boolean shows(String element) {
        return byElement.containsKey(element);
    }

    /** The elements that are shown. */
    Iterable<String> elements() {
        return byElement.keySet();
    }

    /**
     * Whether boxes tell a relation by standing in each other: a whole with its part, what performs with what it performs, what is made
     * real with what makes it real, a kind with what is a kind of it.
     */
    boolean tells(Relation relation) {
        Optional<RelationType> type = relation.relationType();
        if (type.isEmpty()) {
            return false;
        }
        return switch (type.get()) {
            case COMPOSITION, AGGREGATION, ASSIGNMENT -> anyDirectlyIn(relation.target(), relation.source());
            case REALIZATION, SPECIALIZATION -> anyDirectlyIn(relation.source(), relation.target());
            default -> false;
        };
    }

    private boolean anyDirectlyIn(String inner, String outer) {
        return boxes(inner).stream().anyMatch(box -> boxes(outer).stream().anyMatch(box::isDirectlyIn));
    }

    /**
     * The boxes that a line for a relation joins: of an element that is shown several times, those that stand closest together, that is
     * within the innermost common box; of several such, the first.
     */
    Optional<Pair> ends(Relation relation) {
        Pair best = null;
        int closest = Integer.MIN_VALUE;
        for (Box source : boxes(relation.source())) {
            for (Box target : boxes(relation.target())) {
                int common = common(source, target);
                if (common > closest) {
                    closest = common;
                    best = new Pair(source.node().id(), target.node().id());
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Box> boxes(String element) {
        return byElement.getOrDefault(element, List.of());
    }

    /** How deep the innermost box is that both stand in, or that one of them is; -1 for none. */
    private static int common(Box one, Box another) {
        Box left = one;
        Box right = another;
        while (left != right) {
            if (left == null || right == null) {
                return -1;
            }
            if (left.depth() >= right.depth()) {
                left = left.outer();
            } else {
                right = right.outer();
            }
        }
        return left == null ? -1 : left.depth();
    }
}
