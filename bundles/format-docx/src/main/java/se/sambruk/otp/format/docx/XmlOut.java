package se.sambruk.otp.format.docx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.text.Characters;

/**
 * Writes XML: markup as it is given, texts escaped, and line ends of one kind, and characters that no file may hold left out and counted. A body of thousands
 * of tables is mostly the same few strings of markup, which is why it is written so and not through a model. Used by one thread.
 */
final class XmlOut {
    private static final int BUFFER = 1 << 16;

    private final Writer out;
    private final SortedMap<Integer, Integer> removed = new TreeMap<>();

    private XmlOut(Writer out) {
        this.out = out;
    }

    /** Writes UTF-8. */
    static XmlOut to(OutputStream out) {
        return new XmlOut(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER));
    }

    /** Escapes a text for use in markup that is put together elsewhere. */
    static String escaped(String text) {
        try {
            StringWriter escaped = new StringWriter();
            new XmlOut(escaped).text(text);
            return escaped.toString();
        } catch (IOException e) {
            throw new IllegalStateException("a string can be written", e);
        }
    }

    XmlOut raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /** A text or an attribute's value. */
    XmlOut text(String text) throws IOException {
        int length = text.length();
        int from = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            String instead;
            if (c >= 0x3f && c < 0x7f || c == ' ' || c >= '0' && c <= '9') {
                continue; // nearly every character
            }
            int point = text.codePointAt(i);
            instead = c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n' ? "" : replacement(point);
            if (instead != null) {
                out.write(text, from, i - from);
                out.write(instead);
                from = i + Character.charCount(point);
            }
            i += Character.charCount(point) - 1;
        }
        out.write(text, from, length - from);
        return this;
    }

    private String replacement(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t' -> "&#9;";
            case '\n', '\r', '\u0085', '\u2028', '\u2029' -> "&#10;";
            default -> {
                if (Characters.isAllowed(c)) {
                    yield null;
                }
                removed.merge(c, 1, Integer::sum);
                yield "";
            }
        };
    }

    /** How often each character that no file may hold has been left out. */
    SortedMap<Integer, Integer> removed() {
        return removed;
    }

    void flush() throws IOException {
        out.flush();
    }
}
