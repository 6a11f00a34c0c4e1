package se.sambruk.otp.format.xlsx.sheet;

import java.util.regex.Pattern;
import se.sambruk.otp.api.text.Characters;

/**
 * A text made fit for a cell, and what had to be taken from it. Line ends become line feeds, which is what a cell has.
 *
 * @param value what the reader of the cell sees
 * @param removed how many characters that no file may hold
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
        int[] removed = new int[1];
        StringBuilder clean = new StringBuilder(Characters.allowed(text, c -> removed[0]++));
        if (encode(clean).length() <= limit) {
            return new CellText(clean.toString(), removed[0], false);
        }
        int room = Math.max(0, limit - marker.length());
        for (int length = encode(clean).length();
                length > room;
                length = encode(clean).length()) {
            int least = (length - room + LONGEST_CODE - 1) / LONGEST_CODE;
            clean.setLength(Math.max(0, clean.length() - Math.max(least, clean.length() - room)));
            dropHalfPair(clean);
        }
        return new CellText(clean + marker, removed[0], true);
    }

    /**
     * A text as it is written in the XML of a workbook, where {@code _x0041_} would stand for {@code A} (ECMA-376 part 1,
     * 22.9.2.19).
     */
    public static String encode(CharSequence text) {
        return ESCAPE_LIKE.matcher(text).replaceAll("_x005F_");
    }

    /**
     * Whether a person who edits the text would have it taken for a formula, so that the cell must say that it is none. What a cell cannot hold is
     * passed over: it hides nothing there.
     */
    public static boolean looksLikeFormula(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (FORMULA_STARTS.indexOf(c) >= 0) {
                return true;
            }
            if (Characters.isAllowed(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static void dropHalfPair(StringBuilder text) {
        int last = text.length() - 1;
        if (last >= 0 && Character.isHighSurrogate(text.charAt(last))) {
            text.setLength(last);
        }
    }
}
