package se.sambruk.otp.format.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.text.Characters;

/**
 * Writes markup that is HTML and well-formed XML at once: elements are closed in order, texts and values escaped. Characters that neither may
 * hold are left out and counted. Used by one thread.
 */
final class Markup {
    private static final int BUFFER = 1 << 16;
    private static final int DATE = 10;
    /** A date; or what has no place to be broken at and is longer than nearly every Swedish word. */
    private static final Pattern PIECES = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])|[^\\s-]{25,}");

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private final SortedMap<Integer, Integer> removed = new TreeMap<>();

    Markup(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    /** What must come before the first element. */
    Markup doctype() throws IOException {
        out.write(HtmlCheck.DOCTYPE);
        return this;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; one whose value is {@code null} is left out
     */
    Markup open(String name, String... attributes) throws IOException {
        start(name, attributes);
        out.write('>');
        open.push(name);
        return this;
    }

    /** An element that has no content by its nature. */
    Markup single(String name, String... attributes) throws IOException {
        start(name, attributes);
        out.write("/>");
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() throws IOException {
        out.write("</");
        out.write(open.pop());
        out.write('>');
        return this;
    }

    /** An element with a text. */
    Markup element(String name, String text, String... attributes) throws IOException {
        return open(name, attributes).text(text).close();
    }

    /** A line end between elements, for people who read the source. */
    Markup line() throws IOException {
        out.write('\n');
        return this;
    }

    /** A text as it is; whoever reads it sees line ends as spaces. */
    Markup text(String text) throws IOException {
        escape(Characters.lines(text), false);
        return this;
    }

    /** A text whose line ends are kept. */
    Markup broken(String text) throws IOException {
        String[] lines = Characters.lines(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                single("br");
            }
            words(lines[i]);
        }
        return this;
    }

    /** A line, in which a word that is too long to stand beside something on a narrow screen may be broken, and a date may not. */
    private void words(String line) throws IOException {
        Matcher matcher = PIECES.matcher(line);
        int from = 0;
        while (matcher.find()) {
            escape(line.substring(from, matcher.start()), false);
            String piece = matcher.group();
            element("span", piece, "class", piece.length() == DATE ? "kept" : "long");
            from = matcher.end();
        }
        escape(line.substring(from), false);
    }

    /** What lies in a style element: without anything that HTML and XML read differently. */
    Markup style(String css) throws IOException {
        if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a style has neither < nor &");
        }
        out.write(css);
        return this;
    }

    /** How often each character that a page cannot hold has been left out. */
    SortedMap<Integer, Integer> removed() {
        return removed;
    }

    void finish() throws IOException {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        out.write('\n');
        out.flush();
    }

    private void start(String name, String... attributes) throws IOException {
        out.write('<');
        out.write(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.write(' ');
                out.write(attributes[i]);
                out.write("=\"");
                escape(Characters.lines(attributes[i + 1]), true);
                out.write('"');
            }
        }
    }

    private void escape(String text, boolean attribute) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            String instead = instead(c, attribute);
            if (instead != null) {
                out.write(text, from, i - from);
                out.write(instead);
                from = next;
            }
            i = next;
        }
        out.write(text, from, text.length() - from);
    }

    private String instead(int c, boolean attribute) {
        if (!Characters.isAllowed(c)) {
            removed.merge(c, 1, Integer::sum);
            return "";
        }
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> attribute ? "&quot;" : null;
            case '\t' -> attribute ? "&#9;" : null;
            case '\n' -> attribute ? "&#10;" : null;
            default -> null;
        };
    }
}
