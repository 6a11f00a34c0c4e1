package se.sambruk.otp.api.text;

import java.util.function.IntConsumer;

/**
 * Which characters a file that people read may hold. The rule is the same in every format, so that the same text says the same in all of them, and it is
 * the narrowest that any of them has: what XML 1.0 (2.2) and HTML (the Infra standard, 4.5) both allow, without control characters. A format leaves
 * out what is not allowed, and tells of it as a loss.
 */
public final class Characters {
    private Characters() {}

    /**
     * Whether a text may hold a code point: no control but a tab and a line feed, no half of a pair, and none of those that are no characters.
     * Other line ends are for {@link #lines} to see to first.
     */
    public static boolean isAllowed(int c) {
        if (c >= ' ' && c < 0x7f) {
            return true;
        }
        boolean control = c < ' ' && c != '\t' && c != '\n' || c >= 0x7f && c < 0xa0;
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean none = c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe;
        return !control && !half && !none;
    }

    /** A text with one kind of line end, {@code \n}, whatever it is written with. */
    public static String lines(String text) {
        boolean plain = text.chars().noneMatch(c -> isLineEnd((char) c) && c != '\n');
        return plain
                ? text
                : text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\u0085', '\n')
                        .replace('\u2028', '\n')
                        .replace('\u2029', '\n');
    }

    /**
     * What a file holds of a text: with one kind of line end, and without what is not allowed.
     *
     * @param removed hears of each code point that is left out
     */
    public static String allowed(String text, IntConsumer removed) {
        String lines = lines(text);
        if (lines.codePoints().allMatch(Characters::isAllowed)) {
            return lines;
        }
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints().forEach(c -> {
            if (isAllowed(c)) {
                kept.appendCodePoint(c);
            } else {
                removed.accept(c);
            }
        });
        return kept.toString();
    }

    /** Whether a character ends a line; of {@code \r\n} each does. */
    public static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Whether a code point is blank space: white space of every kind, hard spaces too. */
    public static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a code point only steers how others are shown, and has no shape of its own: joiners, direction marks, selectors of variants. */
    public static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT || c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
    }

    /** Whether nothing is left of a text to be seen. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(c -> isAllowed(c) && !isSpace(c) && !isUnseen(c));
    }
}
