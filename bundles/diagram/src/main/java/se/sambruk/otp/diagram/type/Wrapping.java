package se.sambruk.otp.diagram.type;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks texts into lines of a width. */
public final class Wrapping {
    private static final String ELLIPSIS = "…";

    private Wrapping() {}

    /**
     * Lines of a width: broken at blanks, after hyphens and slashes, and within a word only where it is wider than a line.
     *
     * @param text may hold line ends, which are kept
     */
    public static List<String> wrap(String text, double width, Font font) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            paragraph(paragraph, width, font, lines);
        }
        return lines;
    }

    /** As {@link #wrap}, but not more lines than there is room for: the last of them tells by three dots that there is more. */
    public static List<String> wrap(String text, double width, Font font, int most) {
        List<String> lines = wrap(text, width, font);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        if (most > 0) {
            kept.set(most - 1, shortened(kept.get(most - 1), width, font));
        }
        return kept;
    }

    private static String shortened(String line, double width, Font font) {
        String kept = line;
        while (!kept.isEmpty() && font.width(kept + ELLIPSIS) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.stripTrailing() + ELLIPSIS;
    }

    /** The width of the widest piece that is not broken at any width. */
    public static double widestWord(String text, Font font) {
        double widest = 0;
        for (String piece : pieces(text.replace('\n', ' '))) {
            widest = Math.max(widest, font.width(piece.strip()));
        }
        return widest;
    }

    private static void paragraph(String text, double width, Font font, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (font.width(line + piece.stripTrailing()) <= width) {
                line.append(piece);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(font.width(piece.stripTrailing()) <= width ? piece : broken(piece, width, font, lines));
        }
        lines.add(line.toString().strip());
    }

    /** Breaks a word that is wider than a line; its last part is left for the line to come. */
    private static String broken(String word, double width, Font font, List<String> lines) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(word);
        int begin = 0;
        int end = breaks.first();
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            boolean last = next == word.length();
            String part = word.substring(begin, next);
            if (font.width(last ? part.stripTrailing() : hyphenated(part)) > width && end > begin) {
                lines.add(hyphenated(word.substring(begin, end)));
                begin = end;
            }
            end = next;
        }
        return word.substring(begin);
    }

    private static String hyphenated(String part) {
        return Character.isLetter(part.codePointBefore(part.length())) ? part + "-" : part;
    }

    /** Where a line may end: after blanks, and after a hyphen or a slash between letters. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            boolean afterBlank = before == ' ' && c != ' ';
            boolean afterMark = (before == '-' || before == '/' || before == '–')
                    && Character.isLetter(c)
                    && i > 2
                    && Character.isLetter(text.charAt(i - 2));
            if (afterBlank || afterMark) {
                pieces.add(text.substring(begin, i));
                begin = i;
            }
        }
        if (begin < text.length()) {
            pieces.add(text.substring(begin));
        }
        return pieces;
    }
}
