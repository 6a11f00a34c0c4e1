package se.sambruk.otp.diagram.svg;

import java.util.ArrayDeque;
import java.util.Locale;
import se.sambruk.otp.api.text.Characters;

/** Writes SVG: every text and attribute escaped, what no file may hold left out, numbers to a tenth of a pixel. */
final class Xml {
    private final StringBuilder out = new StringBuilder();
    private final ArrayDeque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** Begins an element; attributes follow as names and values, a number being one with {@link #number}. */
    Xml begin(String name, Object... attributes) {
        closeTag();
        indent();
        out.append('<').append(name);
        attributes(attributes);
        open.push(name);
        inTag = true;
        return this;
    }

    /** More attributes of the element that has just been begun. */
    Xml more(Object... attributes) {
        attributes(attributes);
        return this;
    }

    Xml end() {
        String name = open.pop();
        if (inTag) {
            out.append("/>\n");
            inTag = false;
        } else {
            indent();
            out.append("</").append(name).append(">\n");
        }
        return this;
    }

    /** An element without content. */
    Xml empty(String name, Object... attributes) {
        return begin(name, attributes).end();
    }

    /** An element with a text. */
    Xml text(String name, String text, Object... attributes) {
        return begin(name, attributes).content(text);
    }

    /** Ends the element that has just been begun, with a text in it. */
    Xml content(String text) {
        out.append('>');
        escape(text);
        out.append("</").append(open.pop()).append(">\n");
        inTag = false;
        return this;
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            out.append(' ').append(attributes[i]).append("=\"");
            escape(value instanceof Double number ? number(number) : String.valueOf(value));
            out.append('"');
        }
    }

    private void closeTag() {
        if (inTag) {
            out.append(">\n");
            inTag = false;
        }
    }

    private void indent() {
        out.append("  ".repeat(open.size()));
    }

    private void escape(String written) {
        String text = Characters.lines(written);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (Characters.isAllowed(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
    }

    static String number(double value) {
        double rounded = Math.rint(value * 10) / 10;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
