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

/**
 * Writes XML: markup as it is given, texts escaped, and characters that XML 1.0 forbids left out and counted. A body of thousands
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
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                    continue;
                }
                instead = forbidden(c);
            } else {
                instead = replacement(c);
                if (instead == null) {
                    continue;
                }
            }
            out.write(text, from, i - from);
            out.write(instead);
            from = i + 1;
        }
        out.write(text, from, length - from);
        return this;
    }

    private String replacement(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            case '\r' -> "&#13;";
            default -> c < ' ' || c == 0xfffe || c == 0xffff ? forbidden(c) : null;
        };
    }

    private String forbidden(int c) {
        removed.merge(c, 1, Integer::sum);
        return "";
    }

    /** How often each character that XML cannot hold has been left out. */
    SortedMap<Integer, Integer> removed() {
        return removed;
    }

    void flush() throws IOException {
        out.flush();
    }
}
