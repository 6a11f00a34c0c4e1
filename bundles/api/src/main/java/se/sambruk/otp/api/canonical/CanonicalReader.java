package se.sambruk.otp.api.canonical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what {@link CanonicalJson} writes. Used by one thread. */
final class CanonicalReader {
    /** Deeper than any tree of the platform's, and shallow enough for a small stack. */
    private static final int DEEPEST = 200;

    private static final int HEX = 16;
    private static final int ESCAPED_DIGITS = 4;

    private final String json;
    private int at;

    private CanonicalReader(String json) {
        this.json = json;
    }

    static Object read(byte[] bytes) {
        CanonicalReader reader = new CanonicalReader(decoded(bytes));
        Object tree = reader.node(1);
        if (reader.at != reader.json.length()) {
            throw fault();
        }
        return tree;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault();
        }
    }

    // Without a word of what stands there: it may be secret.
    private static IllegalArgumentException fault() {
        return new IllegalArgumentException("not canonical JSON");
    }

    private char next() {
        if (at >= json.length()) {
            throw fault();
        }
        return json.charAt(at++);
    }

    private boolean take(char wanted) {
        if (at < json.length() && json.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String rest) {
        if (!json.startsWith(rest, at)) {
            throw fault();
        }
        at += rest.length();
    }

    private Object node(int depth) {
        if (depth > DEEPEST) {
            throw fault();
        }
        char first = next();
        switch (first) {
            case '{':
                return map(depth);
            case '[':
                return items(depth);
            case '"':
                return text();
            case 't':
                expect("rue");
                return Boolean.TRUE;
            case 'f':
                expect("alse");
                return Boolean.FALSE;
            default:
                at--;
                return number();
        }
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new TreeMap<>();
        if (take('}')) {
            return map;
        }
        do {
            expect("\"");
            String key = text();
            expect(":");
            if (map.put(key, node(depth + 1)) != null) {
                throw fault();
            }
        } while (take(','));
        expect("}");
        return map;
    }

    private List<Object> items(int depth) {
        List<Object> items = new ArrayList<>();
        if (take(']')) {
            return items;
        }
        do {
            items.add(node(depth + 1));
        } while (take(','));
        expect("]");
        return items;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw fault();
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < ESCAPED_DIGITS; i++) {
            int digit = Character.digit(next(), HEX);
            if (digit < 0) {
                throw fault();
            }
            unit = unit * HEX + digit;
        }
        return (char) unit;
    }

    private Object number() {
        int from = at;
        take('-');
        while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
            at++;
        }
        try {
            long value = Long.parseLong(json.substring(from, at));
            return value == (int) value ? (Object) (int) value : value;
        } catch (NumberFormatException e) {
            throw fault();
        }
    }
}
