package se.sambruk.otp.api.practice;

import java.util.Locale;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * How what is only practice says so: first in its title, which everything that is made of it bears, and on each page of a document.
 */
public final class PracticeMark {
    /** The word, in capitals as it stands. */
    public static final LocalizedText WORD = LocalizedText.of("ÖVNING", "PRACTICE");

    private static final String BETWEEN = ": ";

    private PracticeMark() {}

    /** A title that says it, in the language of what bears it. */
    public static String on(String title, Locale language) {
        return WORD.in(language) + BETWEEN + title;
    }

    /** The title without what {@link #on} adds; as it is where that is not there. */
    public static String off(String title, Locale language) {
        String mark = on("", language);
        return title.startsWith(mark) ? title.substring(mark.length()) : title;
    }

    /** What each page says, before what it must say beside it. */
    public static String notice(String notice, Locale language) {
        return notice.isBlank() ? WORD.in(language) : on(notice, language);
    }
}
