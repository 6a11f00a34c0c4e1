package se.sambruk.otp.rules.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a word is a form of one of some nouns, or a compound that ends with one. Immutable. */
public final class Nouns {
    private static final List<String> ENDINGS = List.of(
            "", "en", "n", "et", "t", "ar", "er", "or", "r", "arna", "erna", "orna", "na", "s", "ens", "ns", "ets",
            "ts", "ars", "ers", "ors", "arnas", "ernas", "ornas", "nas");

    /** The shortest noun that is told from the end of just any word. */
    private static final int SHORTEST = 4;

    /** The shortest first part of a compound. */
    private static final int FIRST = 2;

    /** All forms, so that a word is found however many nouns there are. */
    private final Set<String> forms = new HashSet<>();

    /** Those that a compound may end with. */
    private final Endings<String> lasts = new Endings<>();

    private Nouns(Collection<String> nouns) {
        for (String noun : nouns) {
            boolean falls = noun.endsWith("a") || noun.endsWith("e");
            for (String ending : ENDINGS) {
                add(noun + ending, noun);
                if (falls) {
                    add(noun.substring(0, noun.length() - 1) + ending, noun);
                }
            }
        }
    }

    /**
     * @param nouns in their basic form, in small letters; those that end with a vowel that falls away count with it and without
     */
    public static Nouns of(Collection<String> nouns) {
        return new Nouns(nouns);
    }

    private void add(String form, String noun) {
        forms.add(form);
        if (noun.length() >= SHORTEST) {
            lasts.put(form, noun);
        }
    }

    /**
     * @param word in small letters
     */
    public boolean isOne(String word) {
        return forms.contains(word) || lasts.longest(word, FIRST, 1).isPresent();
    }
}
