package se.sambruk.otp.format.pdf;

import se.sambruk.otp.api.text.Characters;

/** What characters are to one who sets type. */
final class Signs {
    private Signs() {}

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

    /** A text on one line. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Characters.isSpace(c) || !Characters.isAllowed(c)) {
                if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }
}
