package se.sambruk.otp.diagram.type;

import se.sambruk.otp.api.text.Characters;

/** Makes a text fit to be drawn and written as XML, whatever a model holds. */
public final class CleanText {
    /** No drawing is served by a longer label. */
    private static final int LONGEST = 4000;

    private CleanText() {}

    /** On one line: what no file may hold and what turns the direction of writing left out, white space as single blanks. */
    public static String line(String text) {
        return clean(text, false);
    }

    /** As {@link #line}, with the line ends kept as {@code \n}. */
    public static String lines(String text) {
        return clean(Characters.lines(text), true);
    }

    private static String clean(String text, boolean keepLines) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = true;
        int kept = 0;
        for (int i = 0; i < text.length() && kept < LONGEST; kept++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n' && keepLines) {
                trimEnd(out);
                out.append('\n');
                blank = true;
            } else if (Character.isWhitespace(c)) {
                if (!blank) {
                    out.append(' ');
                }
                blank = true;
            } else if (isDrawable(c)) {
                out.appendCodePoint(c);
                blank = false;
            }
        }
        String done = out.toString();
        return keepLines ? done.strip() : done.trim();
    }

    private static void trimEnd(StringBuilder out) {
        while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }

    private static boolean isDrawable(int c) {
        boolean directs = c >= 0x200E && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return Characters.isAllowed(c) && !directs && c != 0xFEFF;
    }
}
