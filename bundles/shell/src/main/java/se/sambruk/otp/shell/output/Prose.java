package se.sambruk.otp.shell.output;

import java.util.ArrayList;
import java.util.List;

/** Running text on a terminal: broken between words, and free of what a terminal would take for orders. */
public final class Prose {
    private static final int NARROWEST = 20;

    private Prose() {}

    /**
     * The lines of a text, each at most as wide as stated unless a single word is wider. Line breaks of the text itself stay;
     * a no-break space is never broken at.
     */
    public static List<String> lines(String text, int width) {
        return broken(text, Math.max(NARROWEST, width));
    }

    /** As {@link #lines}, however narrow. */
    static List<String> broken(String text, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : safe(text).strip().split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("[ \t]+")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** A text on one line. */
    public static String oneLine(String text) {
        return safe(text).replaceAll("\\s+", " ").strip();
    }

    /** The text with control characters other than line breaks and tabs replaced: content may come from anybody. */
    public static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            boolean order = Character.isISOControl(c) && c != '\n' && c != '\t';
            safe.appendCodePoint(order || isDirection(c) ? '\ufffd' : c);
        });
        return safe.toString();
    }

    /** Marks that turn the direction of a text, and so can make it look like another one. */
    private static boolean isDirection(int c) {
        return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }
}
