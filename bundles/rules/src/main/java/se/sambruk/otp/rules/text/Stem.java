package se.sambruk.otp.rules.text;

import java.util.List;

/**
 * What is left of a word when its ending is taken away, so that its forms are equal: logga, loggas, loggning; ärende, ärendet, ärendena. Takes away
 * more than grammar would, as words are only compared with each other.
 */
public final class Stem {
    private static final int SHORTEST = 3;

    /** The longest first, of those that end alike. */
    private static final List<String> ENDINGS = List.of(
            "ningarnas",
            "ingarnas",
            "ningarna",
            "ingarna",
            "ningens",
            "ningar",
            "ingens",
            "ingar",
            "ningen",
            "ingen",
            "eringen",
            "ering",
            "ning",
            "ing",
            "erade",
            "erats",
            "erar",
            "eras",
            "erat",
            "erad",
            "era",
            "heterna",
            "heten",
            "heter",
            "het",
            "arnas",
            "ernas",
            "ornas",
            "arna",
            "erna",
            "orna",
            "andes",
            "ande",
            "ades",
            "aste",
            "arens",
            "aren",
            "ast",
            "ade",
            "are",
            "ens",
            "ets",
            "nas",
            "ats",
            "ligt",
            "iskt",
            "en",
            "et",
            "er",
            "ar",
            "or",
            "ad",
            "at",
            "as",
            "es",
            "na",
            "an",
            "a",
            "e",
            "s");

    private Stem() {}

    /** Of a word in small letters. */
    public static String of(String word) {
        for (String ending : ENDINGS) {
            if (word.length() - ending.length() >= SHORTEST && word.endsWith(ending)) {
                return stripped(word, ending);
            }
        }
        return word;
    }

    private static String stripped(String word, String ending) {
        // Of an adjective only what makes it neuter; and what ends in -ns or -ss has no ending: leverans, process.
        int kept = ending.endsWith("gt") || ending.endsWith("kt") ? ending.length() - 1 : 0;
        String stem = word.substring(0, word.length() - ending.length() + kept);
        if (ending.equals("s") && (stem.endsWith("n") || stem.endsWith("s"))) {
            return word;
        }
        // ärende-nas, källa-ns: what is left has the ending of its first form.
        boolean vowel = stem.endsWith("e") || stem.endsWith("a");
        return vowel && stem.length() > SHORTEST ? stem.substring(0, stem.length() - 1) : stem;
    }
}
