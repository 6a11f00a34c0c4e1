package se.sambruk.otp.format.archimate.common;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import se.sambruk.otp.api.problem.SourceLocation;

/**
 * Characters that a model may have and a content pack may not: controls, and what is invisible or changes the reading direction. They are
 * kept, and told of while it is still known where they came from.
 */
public final class Unfit {
    private Unfit() {}

    /**
     * Tells of each such character of a text, of one that is met several times once.
     *
     * @param id the concept's that the text belongs to
     * @param place where the text is; asked for only if there is something to tell
     */
    public static void tell(String text, String id, Supplier<SourceLocation> place, Findings findings) {
        Set<Integer> told = null;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            c = text.codePointAt(i);
            i += Character.charCount(c) - 1;
            if (is(c)) {
                told = told == null ? new HashSet<>() : told;
                if (told.add(c)) {
                    findings.tell("OTP-5475", String.format("U+%04X", c), id, place.get());
                }
            }
        }
    }

    /** Whether no pack can carry a code point. */
    static boolean is(int c) {
        if (c < ' ') {
            return c != '\n' && c != '\t';
        }
        return c >= 0x7F && c < 0xA0 || c >= 0x200B && isBeyondLatin(c);
    }

    private static boolean isBeyondLatin(int c) {
        boolean hides = c == 0x200B || c == 0x2060 || c == 0xFEFF;
        boolean directs = c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean separates = c == 0x2028 || c == 0x2029;
        boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isNone = c >= 0xFFF9 && c <= 0xFFFF || (c & 0xFFFE) == 0xFFFE;
        return hides || directs || separates || isHalf || isNone;
    }
}
