package se.sambruk.otp.format.archimate.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import se.sambruk.otp.format.archimate.common.XmlNames;

/** Writes XML in UTF-8, one element a line. Not thread-safe. */
final class XmlOut {
    private static final int BUFFER = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean isTagOpen;
    private boolean hasText;
    private int replaced;

    XmlOut(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** How many characters were replaced, as XML cannot hold them. */
    int replaced() {
        return replaced;
    }

    XmlOut start(String name) throws IOException {
        closeTag();
        line();
        out.append('<').append(name);
        open.push(name);
        isTagOpen = true;
        return this;
    }

    XmlOut attribute(String name, String value) throws IOException {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
        return this;
    }

    XmlOut attribute(String name, long value) throws IOException {
        return attribute(name, Long.toString(value));
    }

    /** The only content of the element that is open. */
    XmlOut text(String value) throws IOException {
        closeTag();
        escape(value, false);
        hasText = true;
        return this;
    }

    XmlOut end() throws IOException {
        String name = open.pop();
        if (isTagOpen) {
            out.write("/>");
            isTagOpen = false;
        } else {
            if (!hasText) {
                line();
            }
            out.append("</").append(name).append('>');
        }
        hasText = false;
        return this;
    }

    /** Writes what is left; closes nothing. */
    void finish() throws IOException {
        out.write('\n');
        out.flush();
    }

    private void closeTag() throws IOException {
        if (isTagOpen) {
            out.write('>');
            isTagOpen = false;
        }
    }

    private void line() throws IOException {
        out.write('\n');
        for (int i = 0; i < open.size(); i++) {
            out.write("  ");
        }
    }

    private void escape(String value, boolean inAttribute) throws IOException {
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c < 0xD800 && c != '&' && c != '<' && c != '>' && c != '"') {
                continue;
            }
            int code = value.codePointAt(i);
            String instead = instead(code, inAttribute);
            if (instead != null) {
                out.write(value, start, i - start);
                out.write(instead);
                start = i + Character.charCount(code);
            }
            i += Character.charCount(code) - 1;
        }
        out.write(value, start, value.length() - start);
    }

    private String instead(int code, boolean inAttribute) {
        if (!XmlNames.isCharacter(code)) {
            replaced++;
            return String.valueOf(REPLACEMENT);
        }
        return switch (code) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> inAttribute ? "&quot;" : null;
            case '\r' -> "&#13;";
            // A reader makes blanks of these in attributes.
            case '\n' -> inAttribute ? "&#10;" : null;
            case '\t' -> inAttribute ? "&#9;" : null;
            default -> null;
        };
    }
}
