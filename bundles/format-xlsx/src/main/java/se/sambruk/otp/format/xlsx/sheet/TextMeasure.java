package se.sambruk.otp.format.xlsx.sheet;

/**
 * How high a row must be to show a wrapped text: neither Excel nor a viewer works that out when a file is opened.
 *
 * <p>The estimate: the text is broken at spaces, as spreadsheet programs do, by the advance widths of Arial, which Liberation
 * Sans, Helvetica and Arimo share; characters unknown to the table count as wide. A column of {@code n} characters holds that
 * many digits of the standard font, Arial 10, less some padding (ECMA-376 part 1, 18.3.1.13). Six per cent are held back, as
 * programs round each glyph to whole pixels and differently at each zoom. No row is marked as having a height of its own, so
 * that programs measure it anew when somebody writes in it.
 */
public final class TextMeasure {
    /** The most that a row can be, in points. */
    public static final double MAX_HEIGHT = 409;

    private static final double STANDARD_SIZE = 10;
    private static final double DIGIT = 556;
    /** Five of a digit's seven pixels. */
    private static final double PADDING = 5.0 / 7;

    private static final double HELD_BACK = 1.06;
    /** Of a font's size, in which widths are given. */
    private static final double THOUSANDTHS = 1000;

    private static final double LINE_FACTOR = 1.275;
    private static final double ROW_PADDING = 3;
    private static final int WIDE = 1000;
    private static final int UNKNOWN_LATIN = 722;
    /** Arial's advance widths in thousandths of its size, each with the characters that have it. */
    private static final String[] WIDTHS = {
        "191'",
        "222ijl‘’",
        "260|",
        "278 !,./:;[\\]ftI·\u00a0",
        "333()-r`”“",
        "334{}",
        "355\"",
        "389*",
        "469^",
        "500ckstvxyzJç",
        "556#$0123456789?_abdeghnopquLåäöéèáàüñ§–",
        "584+<=>~−",
        "611FTZ",
        "667&ABEKPSVXYÅÄÉÀ",
        "722CDHNRUwÜ",
        "778GOQÖ",
        "833Mm",
        "889%",
        "944W"
    };

    private static final int[] BY_CHARACTER = table();

    private TextMeasure() {}

    /**
     * The height of a row, in points, that shows a whole text; may be more than {@link #MAX_HEIGHT}.
     *
     * @param characters the column's width
     * @param size of the font, in points
     */
    public static double height(String text, double characters, double size) {
        return lines(text, characters, size) * size * LINE_FACTOR + ROW_PADDING;
    }

    /** The length of a text's longest line, in points, when it is not wrapped. */
    public static double length(String text, double size) {
        double longest = 0;
        for (String line : text.split("\n", -1)) {
            longest = Math.max(
                    longest, line.codePoints().mapToDouble(TextMeasure::width).sum());
        }
        return longest * HELD_BACK * size / THOUSANDTHS;
    }

    /** How many lines a text takes in a length, in points. */
    public static int linesIn(String text, double length, double size) {
        return lines(text, length * THOUSANDTHS / DIGIT / STANDARD_SIZE + PADDING, size);
    }

    /** How many lines a text takes in a column. */
    static int lines(String text, double characters, double size) {
        double room = (characters - PADDING) * DIGIT * STANDARD_SIZE / size / HELD_BACK;
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += wrapped(paragraph, room);
        }
        return lines;
    }

    private static int wrapped(String paragraph, double room) {
        int lines = 1;
        double used = 0;
        double word = 0;
        for (int i = 0; i < paragraph.length(); ) {
            int c = paragraph.codePointAt(i);
            i += Character.charCount(c);
            double width = width(c);
            if (c == ' ') {
                used += word + width;
                word = 0;
                continue;
            }
            if (used + word + width > room) {
                lines++;
                if (used == 0) {
                    word = 0;
                }
                used = 0;
            }
            word += width;
        }
        return lines;
    }

    private static int width(int c) {
        if (c < BY_CHARACTER.length) {
            return BY_CHARACTER[c];
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT ? 0 : WIDE;
    }

    private static int[] table() {
        int[] table = new int[0x2213];
        for (int c = 0; c < table.length; c++) {
            table[c] = c < 0x250 ? UNKNOWN_LATIN : WIDE;
        }
        for (String group : WIDTHS) {
            int width = Integer.parseInt(group.substring(0, 3));
            group.substring(3).chars().forEach(c -> table[c] = width);
        }
        return table;
    }
}
