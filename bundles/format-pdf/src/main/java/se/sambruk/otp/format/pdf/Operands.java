package se.sambruk.otp.format.pdf;

/** Writes numbers as the content of a page has them: with a full stop, no exponent, and no more digits than can be seen. */
final class Operands {
    private static final int[] POWERS = {1, 10, 100, 1000};

    private Operands() {}

    /** A length in points, to a hundredth, and a space. */
    static StringBuilder point(StringBuilder out, float value) {
        return append(out, value, 2).append(' ');
    }

    static StringBuilder append(StringBuilder out, float value, int decimals) {
        long scaled = Math.round((double) value * POWERS[decimals]);
        if (scaled < 0) {
            out.append('-');
            scaled = -scaled;
        }
        out.append(scaled / POWERS[decimals]);
        long rest = scaled % POWERS[decimals];
        if (rest > 0) {
            String digits = Long.toString(POWERS[decimals] + rest).substring(1);
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            out.append('.').append(digits, 0, end);
        }
        return out;
    }
}
