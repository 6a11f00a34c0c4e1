package se.sambruk.otp.content.tree;

import java.util.Optional;

/**
 * Which characters belong in a text that people read: not controls, not what is invisible or changes the reading direction, and
 * not the mark that an earlier program left where it lost a letter.
 */
final class Characters {
    /** U+FFFD: what a program puts where it could not read a letter. */
    static final int LOST = 0xFFFD;

    private Characters() {}

    /** Whether a code point may not stand in a file. Line breaks and tabs may. */
    static boolean isForbidden(int c) {
        if (c < 0x20) {
            return c != '\n' && c != '\r' && c != '\t';
        }
        if (c < 0x7F) {
            return false;
        }
        return c < 0xA0 || c >= 0x200B && isUnwantedBeyondLatin(c);
    }

    private static boolean isUnwantedBeyondLatin(int c) {
        return c == 0x200B // zero width space
                || c == 0x200E
                || c == 0x200F // direction marks
                || c >= 0x2028 && c <= 0x202E // line and paragraph separator, direction overrides
                || c == 0x2060
                || c >= 0x2066 && c <= 0x2069 // direction isolates
                || c == 0xFEFF // byte order mark inside a text
                || c >= 0xFFF9 && c <= 0xFFFF // annotations, the lost letter, no characters
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0xD800 && c <= 0xDFFF; // half a character
    }

    /** The first code point of a value that may not stand in it; a value may hold {@code \n} but not {@code \r}. */
    static Optional<Integer> firstForbidden(String value) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (c == '\r' || isForbidden(c)) {
                return Optional.of(c);
            }
            i += Character.charCount(c);
        }
        return Optional.empty();
    }

    /** The way a code point is named in Unicode's tables: {@code U+200B}. */
    static String name(int c) {
        return String.format("U+%04X", c);
    }
}
