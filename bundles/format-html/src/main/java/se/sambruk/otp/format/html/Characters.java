package se.sambruk.otp.format.html;

/** Which characters a page can hold that is both HTML and XML: neither controls nor noncharacters nor halves of pairs. */
final class Characters {
    private Characters() {}

    static boolean isAllowed(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' || c >= 0x7f && c < 0xa0;
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean none = c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe;
        return !control && !half && !none;
    }

    /** Whether nothing is left of a text to be seen. */
    static boolean isBlank(String text) {
        return text.codePoints().noneMatch(c -> isAllowed(c) && !isSpace(c));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
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
