package se.sambruk.otp.format.archimate.common;

/** What may be a name in XML. */
public final class XmlNames {
    private static final int ASCII = 128;
    // Nearly all names are made of these, and a large file has a million names.
    private static final boolean[] ASCII_START = new boolean[ASCII];
    private static final boolean[] ASCII_PART = new boolean[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            ASCII_START[c] = isAnyStart(c);
            ASCII_PART[c] = isAnyPart(c);
        }
    }

    private XmlNames() {}

    /** Whether a text is a name without a colon, as ids in XML must be. */
    public static boolean isNcName(String text) {
        if (text.isEmpty() || !isStart(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!isPart(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is a name in every reader's eyes: XML has drawn the limits differently over the years. */
    public static boolean isSurelyNcName(String text) {
        return isNcName(text) && text.chars().allMatch(c -> c <= 0xFF && c != 0xB7);
    }

    private static boolean isStart(char c) {
        return c < ASCII ? ASCII_START[c] : isAnyStart(c);
    }

    private static boolean isPart(char c) {
        return c < ASCII ? ASCII_PART[c] : isAnyPart(c);
    }

    private static boolean isAnyStart(char c) {
        return c == '_' || c != 0xAA && c != 0xB5 && c != 0xBA && Character.isLetter(c) && !Character.isSurrogate(c);
    }

    private static boolean isAnyPart(char c) {
        return isAnyStart(c)
                || c == '-'
                || c == '.'
                || c == 0xB7
                || Character.isDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Whether XML can hold a character of a text, given with the one after it. */
    public static boolean isCharacter(int codePoint) {
        return codePoint >= 0x20 && codePoint < 0xD800
                || codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint > 0xDFFF && codePoint < 0xFFFE
                || codePoint > 0xFFFF;
    }
}
