package se.sambruk.otp.format.xlsx.sheet;

import java.util.regex.Pattern;

/**
 * A text made fit for a cell, and what had to be taken from it. Line ends become line feeds, which is what a cell has; every
 * other character that XML 1.0 allows stays as it is.
 *
 * @param value what the reader of the cell sees
 * @param removed how many characters XML cannot hold
 * @param truncated whether the text was longer than a cell
 */
public record CellText(String value, int removed, boolean truncated) {
    /** The most characters that Excel keeps in a cell. */
    public static final int CELL_LIMIT = 32_767;

    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    /** What one character takes at most when it is encoded. */
    private static final int LONGEST_CODE = 7;

    private static final String FORMULA_STARTS = "=+-@\t\r";

    /**
     * @param marker what a shortened text ends with
     */
    public static CellText of(String text, String marker) {
        return of(text, marker, CELL_LIMIT);
    }

    /** The same for places that hold less than a cell. */
    public static CellText of(String text, String marker, int limit) {
        StringBuilder clean = new StringBuilder(text.length());
        int removed = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i == text.length() || text.charAt(i) != '\n') {
                    clean.append('\n');
                }
            } else if (isXml(c)) {
                clean.appendCodePoint(c);
            } else {
                removed++;
            }
        }
        if (encode(clean).length() <= limit) {
            return new CellText(clean.toString(), removed, false);
        }
        int room = Math.max(0, limit - marker.length());
        for (int length = encode(clean).length();
                length > room;
                length = encode(clean).length()) {
            int least = (length - room + LONGEST_CODE - 1) / LONGEST_CODE;
            clean.setLength(Math.max(0, clean.length() - Math.max(least, clean.length() - room)));
            dropHalfPair(clean);
        }
        return new CellText(clean + marker, removed, true);
    }

    /**
     * A text as it is written in the XML of a workbook, where {@code _x0041_} would stand for {@code A} (ECMA-376 part 1,
     * 22.9.2.19).
     */
    public static String encode(CharSequence text) {
        return ESCAPE_LIKE.matcher(text).replaceAll("_x005F_");
    }

    /**
     * Whether a person who edits the text would have it taken for a formula, so that the cell must say that it is none. What XML cannot hold
     * is passed over: it is not in the cell.
     */
    public static boolean looksLikeFormula(String text) {
        return text.codePoints()
                .filter(c -> c == '\r' || isXml(c))
                .limit(1)
                .anyMatch(c -> FORMULA_STARTS.indexOf(c) >= 0);
    }

    private static void dropHalfPair(StringBuilder text) {
        int last = text.length() - 1;
        if (last >= 0 && Character.isHighSurrogate(text.charAt(last))) {
            text.setLength(last);
        }
    }

    /** XML 1.0, 2.2. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
