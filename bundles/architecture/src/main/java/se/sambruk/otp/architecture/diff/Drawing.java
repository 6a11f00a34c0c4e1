package se.sambruk.otp.architecture.diff;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the boxes and lines of a merged view go together. */
final class Drawing {
    private static final String[] ENDS = {"source", "target"};

    private Drawing() {}

    /** Whether every box is in one that there is, and no line has lost an end that it had. */
    static boolean isWhole(Facts view, Facts ours, Facts theirs) {
        return view.parts().entrySet().stream()
                .allMatch(part -> part.getValue().kind().equals(Facts.NODES)
                        ? isHeld(part.getKey(), view)
                        : Stream.of(ENDS).allMatch(end -> holds(part, end, view, ours, theirs)));
    }

    private static boolean isHeld(String key, Facts view) {
        Set<String> passed = new HashSet<>();
        String at = key;
        while (passed.add(at)) {
            Facts node = view.parts().get(at);
            if (node == null) {
                return false;
            }
            Object outer = node.fields().get(Facts.IN);
            if (outer == null) {
                return true;
            }
            at = Facts.NODES + "." + outer;
        }
        return false;
    }

    private static boolean holds(Map.Entry<String, Facts> line, String end, Facts view, Facts... sides) {
        Object box = line.getValue().fields().get(end);
        if (has(view, box)) {
            return true;
        }
        // One that led nowhere in a side still may; one that no side has any more is in a conflict of its own.
        boolean drawn = false;
        for (Facts side : sides) {
            Facts own = side.parts().get(line.getKey());
            if (own != null && Objects.equals(own.fields().get(end), box)) {
                drawn = true;
                if (!has(side, box)) {
                    return true;
                }
            }
        }
        return !drawn;
    }

    private static boolean has(Facts view, Object id) {
        return view.parts().containsKey(Facts.NODES + "." + id)
                || view.parts().containsKey(Facts.CONNECTIONS + "." + id);
    }
}
