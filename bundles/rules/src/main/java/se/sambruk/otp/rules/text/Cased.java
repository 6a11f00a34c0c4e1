package se.sambruk.otp.rules.text;

import java.util.Locale;

/** Writes a word as another is written, so that what is proposed fits where it is to stand. */
public final class Cased {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private Cased() {}

    /** A word with the capital letters that another has: ska for bör, Ska for Bör, SKA for BÖR. */
    public static String like(String other, String word) {
        if (other.length() > 1
                && other.equals(other.toUpperCase(SWEDISH))
                && !other.equals(other.toLowerCase(SWEDISH))) {
            return word.toUpperCase(SWEDISH);
        }
        return Character.isUpperCase(other.codePointAt(0)) ? capitalized(word) : word;
    }

    /** With a capital letter at the beginning, as a sentence has. */
    public static String capitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(SWEDISH) + word.substring(1);
    }
}
