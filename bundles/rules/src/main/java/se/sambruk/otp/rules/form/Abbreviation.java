package se.sambruk.otp.rules.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.rules.text.Token;

/**
 * Letters in a token that stand for words: SLA in "SLA-nivåer", API in "API:et".
 *
 * @param letters the abbreviation itself
 * @param token the index of the token that it is in
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusively
 */
record Abbreviation(String letters, int token, int start, int end) {
    private static final int LONGEST = 6;
    private static final Set<String> ENDINGS = Set.of(
            "er", "erna", "ers", "n", "en", "et", "t", "s", "ns", "ens", "ets", "ar", "arna", "na", "or", "orna",
            "ernas", "arnas");

    /** Whether there is nothing else in its token. */
    boolean isAll(Token in) {
        return start == in.start() && end == in.end();
    }

    /** How many code units of a part are these letters, each with the marks that may stand apart from it. */
    private static int length(String part, String letters) {
        if (part.startsWith(letters)) {
            return letters.length();
        }
        int end = letters.length();
        while (end < part.length()
                        && Normalizer.normalize(part.substring(0, end), Normalizer.Form.NFC)
                                        .length()
                                < letters.length()
                || end < part.length() && Character.getType(part.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    /** Those of a token, by its parts between hyphens. */
    static List<Abbreviation> of(Token token, int index) {
        if (!token.isWord() || token.isQuoted() || token.written().equals(token.lower())) {
            return List.of();
        }
        List<Abbreviation> found = new ArrayList<>();
        String written = token.written();
        int from = 0;
        for (int i = 0; i <= written.length(); i++) {
            if (i == written.length() || written.charAt(i) == '-' || written.charAt(i) == '\u2011') {
                String part = written.substring(from, i);
                String letters = letters(Normalizer.normalize(part, Normalizer.Form.NFC));
                if (!letters.isEmpty()) {
                    int start = token.start() + from;
                    found.add(new Abbreviation(letters, index, start, start + length(part, letters)));
                }
                from = i + 1;
            }
        }
        return found;
    }

    /** The abbreviation that a part begins with, without its ending; empty where there is none. */
    private static String letters(String part) {
        int colon = part.indexOf(':');
        String bare = colon < 0 ? part : part.substring(0, colon);
        int capitals = 0;
        while (capitals < bare.length() && Character.isUpperCase(bare.charAt(capitals))) {
            capitals++;
        }
        if (capitals >= 2 && ENDINGS.contains(bare.substring(capitals))) {
            bare = bare.substring(0, capitals);
        }
        return isAbbreviation(bare) ? bare : "";
    }

    /** ÅÅÅÅ, MM, ÅÅMMDD: each letter stands for a digit, and is written as many times. */
    private static boolean isMask(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            boolean before = i > 0 && letters.charAt(i - 1) == letters.charAt(i);
            boolean after = i + 1 < letters.length() && letters.charAt(i + 1) == letters.charAt(i);
            if (!before && !after) {
                return false;
            }
        }
        return true;
    }

    /** Capital letters alone, or with a few small ones between them: IoT, PuL. */
    private static boolean isAbbreviation(String letters) {
        if (letters.length() < 2 || letters.length() > LONGEST) {
            return false;
        }
        int small = 0;
        for (int i = 0; i < letters.length(); i++) {
            char sign = letters.charAt(i);
            if (!Character.isLetter(sign)) {
                return false;
            }
            small += Character.isUpperCase(sign) ? 0 : 1;
        }
        if (isMask(letters)) {
            return false;
        }
        boolean ends =
                Character.isUpperCase(letters.charAt(0)) && Character.isUpperCase(letters.charAt(letters.length() - 1));
        return ends && small <= 2 && letters.length() - small >= 2 && !letters.matches("[IVX]+");
    }
}
