package se.sambruk.otp.rules.form;

import java.util.Locale;

/** What rules about modal verbs have in common. */
final class Modals {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private Modals() {}

    /** A word with the capital letters that another has. */
    static String cased(String like, String word) {
        if (like.length() > 1 && like.equals(like.toUpperCase(SWEDISH))) {
            return word.toUpperCase(SWEDISH);
        }
        return Character.isUpperCase(like.codePointAt(0))
                ? word.substring(0, 1).toUpperCase(SWEDISH) + word.substring(1)
                : word;
    }
}
