package se.sambruk.otp.rules.text;

import java.util.BitSet;

/**
 * What stands between quotation marks (” ” " " “ ” » « » » ` `), the marks included. A mark that nothing closes before the paragraph
 * ends quotes nothing.
 */
final class Quotations {
    private static final String OPENING = "”\"“„»`";
    private static final String CLOSING = "”\"””»`";
    private static final String ALSO_CLOSING = "“\"““«`";

    /** A longer quotation is none: somebody has forgotten a mark. Also keeps a text of nothing but marks linear. */
    private static final int LONGEST = 400;

    private Quotations() {}

    static BitSet of(String text) {
        BitSet quoted = new BitSet();
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            // Before all others in Unicode stand these two, and nearly every letter.
            int opening = sign < '«' && sign != '"' && sign != '`' ? -1 : OPENING.indexOf(sign);
            int end = opening < 0 ? -1 : end(text, at, opening);
            if (end < 0) {
                at++;
            } else {
                quoted.set(at, end);
                at = end;
            }
        }
        return quoted;
    }

    /** After what closes; negative where nothing does before the paragraph ends. A mark before white space is that of inches, or closes. */
    private static int end(String text, int opening, int kind) {
        boolean mayOpen = opening + 1 < text.length() && !Character.isWhitespace(text.charAt(opening + 1));
        if (!mayOpen) {
            return -1;
        }
        for (int i = opening + 1; i < text.length() && i - opening <= LONGEST; i++) {
            char sign = text.charAt(i);
            if (sign == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                return -1;
            }
            if (closes(sign, kind)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean closes(char sign, int kind) {
        return sign == CLOSING.charAt(kind) || ALSO_CLOSING.charAt(kind) == sign;
    }
}
