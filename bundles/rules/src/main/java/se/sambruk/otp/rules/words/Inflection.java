package se.sambruk.otp.rules.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a word of a list is bent. */
public enum Inflection {
    /** Not at all: adverbs, set phrases. */
    NONE,
    /** modern, modernt, moderna, modernare, modernast; flexibel, flexibelt, flexibla; avancerad, avancerat, avancerade. */
    ADJECTIVE,
    /** system, systemet, systemen, systems; källa, källan, källor, källorna. More forms than exist, none of which is another word. */
    NOUN,
    /** A name: Visma, Vismas, SAP:s. */
    NAME;

    private static final List<String> ENDINGS = List.of(
            "n", "en", "et", "t", "ar", "er", "or", "r", "arna", "erna", "orna", "na", "s", "ns", "ens", "ets", "ts",
            "ars", "ers", "ors", "arnas", "ernas", "ornas", "nas");

    static Inflection named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Every form of a word, itself first, in small letters as it was given. */
    Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        switch (this) {
            case ADJECTIVE -> adjective(word, forms);
            case NOUN -> {
                ENDINGS.forEach(ending -> forms.add(word + ending));
                if (word.endsWith("a") || word.endsWith("e")) {
                    String stem = word.substring(0, word.length() - 1);
                    ENDINGS.forEach(ending -> forms.add(stem + ending));
                }
            }
            case NAME -> {
                forms.add(word + "s");
                forms.add(word + ":s");
                forms.add(word + ":n");
                forms.add(word + ":en");
                forms.add(word + ":et");
            }
            default -> {}
        }
        return forms;
    }

    private static void adjective(String word, Set<String> forms) {
        if (word.endsWith("ad")) {
            forms.add(word.substring(0, word.length() - 1) + "t");
            forms.add(word + "e");
            return;
        }
        String stem = word;
        if (word.endsWith("el") || word.endsWith("er") || word.endsWith("en")) {
            // flexibel and flexibla, säker and säkra, erfaren and erfarna.
            stem = word.substring(0, word.length() - 2) + word.charAt(word.length() - 1);
        }
        if (word.endsWith("en") || word.endsWith("d")) {
            forms.add(word.substring(0, word.length() - 1) + "t");
        } else if (!word.endsWith("t") && !word.endsWith("a")) {
            forms.add(word + "t");
        }
        if (!word.endsWith("a")) {
            for (String ending : List.of("a", "e", "are", "ast", "aste")) {
                forms.add(stem + ending);
            }
        }
    }
}
