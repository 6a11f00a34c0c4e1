package se.sambruk.otp.format.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids in one page. What a document calls a thing is kept where it can be, so that other pages can lead to it: ASCII letters, digits,
 * hyphens, full stops and underscores; anything else becomes an underscore. Used by one thread.
 */
final class Ids {
    private final Map<String, String> byAnchor = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** An id for something of the page's own; to be asked for before those of a document. */
    String own(String name) {
        return unique(name);
    }

    /** Gives what a document calls by this name an id; the first of several gets it. */
    void add(String anchor) {
        if (!byAnchor.containsKey(anchor)) {
            StringBuilder name = new StringBuilder(anchor.length());
            anchor.codePoints().forEach(c -> name.append(isKept(c) ? (char) c : '_'));
            byAnchor.put(anchor, unique(name.length() == 0 ? "_" : name.toString()));
        }
    }

    /** The id of what a document calls by this name; empty if nothing in it is. */
    Optional<String> of(String anchor) {
        return Optional.ofNullable(byAnchor.get(anchor));
    }

    private static boolean isKept(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_';
    }

    private String unique(String name) {
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + "_" + i;
        }
        return unique;
    }
}
