package se.sambruk.otp.format.pdf;

/**
 * A colour in sRGB. Text in one of those below has a contrast of at least 4.5:1 to white and to the tint of header rows (WCAG 2.2, 1.4.3).
 *
 * @param operands red, green and blue from 0 to 1, as the content of a page has them
 */
record Ink(String operands) {
    static final Ink TEXT = of("000000");
    static final Ink ACCENT = of("1B4B5A");
    static final Ink GREY = of("44546A");
    static final Ink RULE = of("B9C7CC");
    static final Ink TINT = of("E8EFF1");
    static final Ink LINK = of("0B5A8A");
    static final Ink NOTICE = of("9C1C1C");

    private static final float FULL = 255f;

    /** A colour of six hexadecimal digits. */
    static Ink of(String digits) {
        StringBuilder operands = new StringBuilder();
        for (int at = 0; at < digits.length(); at += 2) {
            if (at > 0) {
                operands.append(' ');
            }
            Operands.append(operands, Integer.parseInt(digits, at, at + 2, 16) / FULL, 3);
        }
        return new Ink(operands.toString());
    }
}
