package se.sambruk.otp.api.architecture;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Canonical nodes as people read them in a table. */
final class NodeText {
    private NodeText() {}

    static String of(Object node) {
        if (node instanceof Collection<?> items) {
            return items.stream().map(NodeText::inner).collect(Collectors.joining("; "));
        }
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey().equals("")
                            ? inner(entry.getValue())
                            : entry.getKey() + ": " + inner(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return String.valueOf(node);
    }

    private static String inner(Object node) {
        return node instanceof Collection || node instanceof Map<?, ?> map && map.size() > 1
                ? "(" + of(node) + ")"
                : of(node);
    }
}
