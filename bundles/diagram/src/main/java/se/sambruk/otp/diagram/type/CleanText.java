package se.sambruk.otp.diagram.type;

/** Makes a text fit to be drawn and written as XML, whatever a model holds. */
public final class CleanText {
    /** No drawing is served by a longer label. */
    private static final int LONGEST = 4000;

    private CleanText() {}

    /** On one line: what XML forbids and what turns the direction of writing left out, white space as single blanks. */
    public static String line(String text) {
        return clean(text, false);
    }

    /** As {@link #line}, with the line ends kept as {@code \n}. */
    public static String lines(String text) {
        return clean(text.replace("\r\n", "\n").replace('\r', '\n'), true);
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
        return isXml(c) && !directs && !Character.isISOControl(c) && c != 0xFEFF;
    }

    /** Whether XML 1.0 allows a character. */
    public static boolean isXml(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
