package se.sambruk.otp.api.canonical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a tree as JSON in one way only, so that equal content gives equal bytes: keys sorted by UTF-16 code unit, no white
 * space, no escapes but the necessary ones, as in RFC 8785 (JCS).
 *
 * <p>A tree is made of {@code Map<String, ?>}, {@code Collection<?>}, {@code String}, {@code Boolean}, {@code Integer} and
 * {@code Long}. Numbers beyond ±(2^53−1) and all decimals are written as strings by whoever makes the tree: JSON readers do
 * not agree on them. {@code null} is not allowed; leave the key out.
 */
public final class CanonicalJson {
    private static final long EXACT = (1L << 53) - 1;

    private CanonicalJson() {}

    /** The canonical form, UTF-8. */
    public static byte[] bytes(Object tree) {
        return string(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical form. */
    public static String string(Object tree) {
        StringBuilder out = new StringBuilder(256);
        write(tree, out, -1);
        return out.toString();
    }

    /**
     * The tree that {@link #bytes} wrote, with {@code Integer} where a number fits in one.
     *
     * @param json as it was written: only for what the platform itself has made, as anything else is refused without telling where
     * @throws IllegalArgumentException if it is something else; the message tells nothing of what stands there
     */
    public static Object parse(byte[] json) {
        Object tree = CanonicalReader.read(json);
        if (!Arrays.equals(bytes(tree), json)) {
            throw new IllegalArgumentException("not canonical JSON");
        }
        return tree;
    }

    /** The same content with two spaces of indentation and a final line break, for people. Not what hashes are over. */
    public static String pretty(Object tree) {
        StringBuilder out = new StringBuilder(1024);
        write(tree, out, 0);
        return out.append('\n').toString();
    }

    private static void write(Object node, StringBuilder out, int indent) {
        try {
            append(node, out, indent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Object node, Appendable out, int indent) throws IOException {
        if (node instanceof String text) {
            quote(text, out);
        } else if (node instanceof Boolean) {
            out.append(node.toString());
        } else if (node instanceof Integer || node instanceof Long) {
            long value = ((Number) node).longValue();
            if (value > EXACT || value < -EXACT) {
                throw new IllegalArgumentException("write numbers beyond 2^53 as strings: " + value);
            }
            out.append(Long.toString(value));
        } else if (node instanceof Map<?, ?> map) {
            appendMap(map, out, indent);
        } else if (node instanceof Collection<?> items) {
            appendItems(items, out, indent);
        } else {
            throw new IllegalArgumentException("not a node of a canonical tree: "
                    + (node == null ? "null" : node.getClass().getName()));
        }
    }

    private static void appendMap(Map<?, ?> map, Appendable out, int indent) throws IOException {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        Iterator<Map.Entry<String, Object>> entries = sorted.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, Object> entry = entries.next();
            lineBreak(out, inner(indent));
            quote(entry.getKey(), out);
            out.append(indent < 0 ? ":" : ": ");
            append(entry.getValue(), out, inner(indent));
            if (entries.hasNext()) {
                out.append(',');
            }
        }
        if (!sorted.isEmpty()) {
            lineBreak(out, indent);
        }
        out.append('}');
    }

    private static void appendItems(Collection<?> items, Appendable out, int indent) throws IOException {
        out.append('[');
        Iterator<?> iterator = items.iterator();
        while (iterator.hasNext()) {
            lineBreak(out, inner(indent));
            append(iterator.next(), out, inner(indent));
            if (iterator.hasNext()) {
                out.append(',');
            }
        }
        if (!items.isEmpty()) {
            lineBreak(out, indent);
        }
        out.append(']');
    }

    private static int inner(int indent) {
        return indent < 0 ? indent : indent + 1;
    }

    private static void lineBreak(Appendable out, int indent) throws IOException {
        if (indent >= 0) {
            out.append('\n').append("  ".repeat(indent));
        }
    }

    private static void quote(String text, Appendable out) throws IOException {
        out.append('"');
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                if (Character.isSurrogate(c)) {
                    i = pair(text, i);
                }
                continue;
            }
            out.append(text, start, i);
            escape(c, out);
            start = i + 1;
        }
        out.append(text, start, text.length()).append('"');
    }

    private static int pair(String text, int i) {
        boolean paired = Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
            throw new IllegalArgumentException("a lone surrogate at " + i + " has no UTF-8 form");
        }
        return i + 1;
    }

    private static void escape(char c, Appendable out) throws IOException {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format("\\u%04x", (int) c));
        }
    }
}
