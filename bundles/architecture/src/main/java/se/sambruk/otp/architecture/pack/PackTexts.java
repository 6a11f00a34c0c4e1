package se.sambruk.otp.architecture.pack;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts of models as packs can hold them: without white space around them, and without what nobody sees. */
final class PackTexts {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private static final int LONGEST_ID = 255;
    /** Of an id that is too long this much is kept, which leaves room for a number. */
    private static final int ROOM = 240;

    private PackTexts() {}

    /** A text of one or more lines; empty where nothing of it is to be seen. */
    static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
        composed.codePoints().forEach(c -> {
            int kept = kept(c);
            if (kept >= 0) {
                clean.appendCodePoint(kept);
            }
        });
        return strip(clean);
    }

    /** A text on one line. */
    static String line(String text) {
        return strip(SPACES.matcher(text(text)).replaceAll(" "));
    }

    /** A name for other things to refer to: no space in it, and no longer than packs allow with a number after it. */
    static String id(String id) {
        String whole = SPACES.matcher(text(id)).replaceAll("_");
        int length = whole.codePointCount(0, whole.length());
        return length > LONGEST_ID ? whole.substring(0, whole.offsetByCodePoints(0, ROOM)) : whole;
    }

    /** Below 0 for a character that is left out. */
    private static int kept(int c) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        return switch (Character.getType(c)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.CONTROL -> c == '\r' ? '\n' : -1;
            case Character.SURROGATE, Character.UNASSIGNED -> -1;
            // Soft hyphens, and what joins or parts letters and the parts of an emoji, are seen by what they do.
            case Character.FORMAT -> c == 0xAD || c == 0x200C || c == 0x200D ? c : -1;
            default -> c == 0xFFFC || c == 0xFFFD ? -1 : c;
        };
    }

    private static String strip(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
