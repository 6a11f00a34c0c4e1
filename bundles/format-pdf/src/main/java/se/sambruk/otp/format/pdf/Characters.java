package se.sambruk.otp.format.pdf;

/** What characters are to a page: seen, blank, unseen but lawful, or nothing that a text may hold. */
final class Characters {
    private Characters() {}

    static boolean isAllowed(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' || c >= 0x7f && c < 0xa0;
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean none = c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe;
        return !control && !half && !none;
    }

    /** Whether a character only steers how others are shown, and has no shape of its own. */
    static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT || c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a space keeps what is beside it on one line. */
    static boolean joins(int c) {
        return c == 0xa0 || c == 0x202f || c == 0x2007 || c == 0x2060;
    }

    /** Whether a character is of a script that is written from right to left. */
    static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Whether nothing is left of a text to be seen. */
    static boolean isBlank(String text) {
        return text.codePoints().noneMatch(c -> isAllowed(c) && !isSpace(c) && !isUnseen(c));
    }

    /** A text on one line. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isSpace(c) || !isAllowed(c)) {
                if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    /** The text with one kind of line end: {@code \n}. */
    static String lines(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
        return plain
                ? text
                : text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\u0085', '\n')
                        .replace('\u2028', '\n')
                        .replace('\u2029', '\n');
    }
}
