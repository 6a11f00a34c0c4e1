package se.sambruk.otp.rules.text;

import java.util.List;
import java.util.Set;

/** Tells whether a word is a form of a noun, or a compound that ends with one. */
public final class Nouns {
    private static final List<String> ENDINGS = List.of(
            "", "en", "n", "et", "t", "ar", "er", "or", "r", "arna", "erna", "orna", "na", "s", "ens", "ns", "ets",
            "ts", "ars", "ers", "ors", "arnas", "ernas", "ornas", "nas");

    /** The shortest last part of a compound that is told from the end of just any word. */
    private static final int SHORTEST = 4;

    /** A longer word is none that anybody has written on purpose; so that it takes no time either. */
    private static final int LONGEST = 60;

    private Nouns() {}

    /**
     * @param word in small letters
     * @param nouns in their basic form; those that end with a vowel that falls away count with it and without
     */
    public static boolean isOne(String word, Set<String> nouns) {
        if (word.length() > LONGEST) {
            return false;
        }
        for (String ending : ENDINGS) {
            if (!word.endsWith(ending)) {
                continue;
            }
            String stem = word.substring(0, word.length() - ending.length());
            if (isOrEndsWith(stem, nouns) || isOrEndsWith(stem + "a", nouns) || isOrEndsWith(stem + "e", nouns)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOrEndsWith(String stem, Set<String> nouns) {
        if (nouns.contains(stem)) {
            return true;
        }
        for (int cut = 2; stem.length() - cut >= SHORTEST; cut++) {
            if (nouns.contains(stem.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
