package se.sambruk.otp.plugins.diagnosis;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What was thrown, told by its last cause: those above it only pass it on. */
final class Thrown {
    private static final String CAUSE = "Caused by: ";

    private Thrown() {}

    static String leaf(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable leaf = thrown;
        while (leaf.getCause() != null && seen.add(leaf)) {
            leaf = leaf.getCause();
        }
        return line(leaf.toString());
    }

    /**
     * @param trace as {@link Throwable#printStackTrace()} writes it, which is how the component runtime keeps it
     */
    static String leaf(String trace) {
        if (trace == null) {
            return "?";
        }
        String first = trace.lines().findFirst().orElse("?");
        return line(trace.lines()
                .filter(each -> each.startsWith(CAUSE))
                .reduce((one, later) -> later)
                .map(each -> each.substring(CAUSE.length()))
                .orElse(first));
    }

    // The class without its package, and its message.
    private static String line(String said) {
        String text = said.strip();
        int end = text.indexOf(':');
        String type = end < 0 ? text : text.substring(0, end);
        String brief = type.substring(type.lastIndexOf('.') + 1);
        String rest = end < 0 ? "" : text.substring(end).lines().findFirst().orElse("");
        String whole = brief + rest;
        return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
