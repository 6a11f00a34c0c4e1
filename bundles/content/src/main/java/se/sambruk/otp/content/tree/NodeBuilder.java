package se.sambruk.otp.content.tree;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.ReadingStopped;
import se.sambruk.otp.content.fault.Scope;

/** Makes nodes, and refuses what no format may hold: too many, too deep, keys twice, characters that do not belong in a text. */
final class NodeBuilder {
    private static final int SHARED_LENGTH = 32;
    private static final int SHARED_COUNT = 20_000;

    private final Budget budget;
    private final Scope scope;
    // Keys, codes and choices come again by the thousand.
    private final Map<String, String> shared = new HashMap<>();

    private final boolean composing;

    NodeBuilder(Budget budget, Scope scope) {
        this(budget, scope, true);
    }

    /**
     * @param composing whether a letter and its mark become one character
     */
    NodeBuilder(Budget budget, Scope scope, boolean composing) {
        this.budget = budget;
        this.scope = scope;
        this.composing = composing;
    }

    Scope scope() {
        return scope;
    }

    /** Counts a value before it is built. */
    void enter(int depth, int line, int column) {
        budget.value(depth, line, column);
    }

    /**
     * A value as it was written, but for one thing: an å that some systems write as an a and a ring becomes the one character
     * that it is (NFC), or the same text would have two hashes and never be found. Where places in the text are told of it is left as it stands.
     */
    Node scalar(String text, boolean quoted, int line, int column) {
        return scalar(text, quoted, Placed.at(line, column));
    }

    /** The same, in a file that may have parts. */
    Node scalar(String text, boolean quoted, Placed at) {
        String composed = composing ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
        return clean(composed, at) ? plain(composed, quoted, at) : new Unreadable(at.line(), at.column(), at.part());
    }

    private Scalar plain(String text, boolean quoted, Placed at) {
        return new Scalar(share(text), quoted, at.line(), at.column(), at.part());
    }

    private String share(String text) {
        if (text.length() > SHARED_LENGTH || shared.size() >= SHARED_COUNT) {
            return text;
        }
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    // The text as a whole was seen by the reader; an escape such as \u0007 was not.
    private boolean clean(String text, Placed at) {
        return Characters.firstForbidden(text)
                .map(c -> {
                    scope.error(at, "OTP-1006", Characters.name(c));
                    return false;
                })
                .orElse(true);
    }

    Sequence sequence(List<Node> items, int line, int column) {
        return sequence(items, Placed.at(line, column));
    }

    Sequence sequence(List<Node> items, Placed at) {
        return new Sequence(List.copyOf(items), at.line(), at.column(), at.part());
    }

    /** Gathers the entries of one object. */
    final class Entries {
        private final List<Mapping.Entry> entries = new ArrayList<>();
        private final Map<String, Scalar> keys = new HashMap<>();

        void put(String name, boolean quoted, int line, int column, Node value) {
            for (int i = 0; i < name.length(); i++) {
                // A key, a colon and a hard space is a key to a parser and a slip to everybody else.
                if (Character.isSpaceChar(name.charAt(i)) && name.charAt(i) != ' ') {
                    throw new ReadingStopped("OTP-1022", line, column + i + (quoted ? 1 : 0));
                }
            }
            put(name, quoted, Placed.at(line, column), value);
        }

        /** The same, for a file in which a key cannot be mistaken for something else. */
        void put(String name, boolean quoted, Placed at, Node value) {
            if (!clean(name, at)) {
                return;
            }
            Scalar key = plain(name, quoted, at);
            Scalar first = keys.putIfAbsent(name, key);
            if (first == null) {
                entries.add(new Mapping.Entry(key, value));
            } else {
                scope.error(key, "OTP-1033", name, first.line(), first.column());
            }
        }

        Mapping done(int line, int column) {
            return done(Placed.at(line, column));
        }

        Mapping done(Placed at) {
            return new Mapping(List.copyOf(entries), at.line(), at.column(), at.part());
        }
    }
}
