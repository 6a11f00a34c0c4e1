package se.sambruk.otp.rules.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verbs of {@code verbs.yaml}, inflected; and those on -era, which all go alike. Immutable. */
public final class Verbs {
    private static final class Known {
        static final Verbs VERBS = new Verbs(Data.mapping(Verbs.class, "verbs.yaml"));
    }

    private final Map<String, VerbForm> forms = new HashMap<>();
    private final Set<String> nouns;
    private final Set<String> notVerbs;
    private final List<String> prefixes;

    private Verbs(Map<?, ?> data) {
        nouns = new HashSet<>(Data.words(data, "nouns"));
        notVerbs = new HashSet<>(Data.words(data, "not-verbs"));
        prefixes = new ArrayList<>(Data.words(data, "prefixes"));
        // The longest first: före before för.
        prefixes.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        Data.words(data, "ar").forEach(verb -> regular(verb, verb + "r", verb + "s"));
        Data.words(data, "er").forEach(this::second);
        Data.words(data, "r").forEach(verb -> regular(verb, verb + "r", verb + "s"));
        Data.words(data, "irregular").forEach(this::irregular);
    }

    public static Verbs swedish() {
        return Known.VERBS;
    }

    private void regular(String infinitive, String present, String passive) {
        add(present, new VerbForm(infinitive, true, false, false));
        add(infinitive, new VerbForm(infinitive, false, true, false));
        add(infinitive + "s", new VerbForm(infinitive, false, true, true));
        add(passive, new VerbForm(infinitive, true, false, true));
    }

    private void second(String infinitive) {
        String stem = infinitive.substring(0, infinitive.length() - 1);
        boolean bare = stem.endsWith("r");
        regular(infinitive, bare ? stem : stem + "er", stem + "s");
        // Rules of style prefer one of the two; both are written.
        add(stem + "es", new VerbForm(infinitive, true, false, true));
        if (stem.endsWith("mm") || stem.endsWith("nn")) {
            // bestäms, ryms
            add(stem.substring(0, stem.length() - 1) + "s", new VerbForm(infinitive, true, false, true));
        }
        if (stem.endsWith("dj")) {
            String spoken = stem.substring(0, stem.length() - 1);
            add(spoken + "er", new VerbForm(infinitive, true, false, false));
            add(spoken + "s", new VerbForm(infinitive, true, false, true));
        }
    }

    private void irregular(String line) {
        String[] parts = line.split(" ");
        String infinitive = parts[0];
        boolean always = infinitive.endsWith("s") && infinitive.length() > 3;
        add(infinitive, new VerbForm(infinitive, false, true, always));
        add(parts[1], new VerbForm(infinitive, true, false, always));
        if (!parts[2].equals("-")) {
            add(parts[2], new VerbForm(infinitive, true, false, true));
            add(infinitive + "s", new VerbForm(infinitive, false, true, true));
        }
        if (!parts[3].equals("-")) {
            add(parts[3], new VerbForm(infinitive, true, false, always));
        }
    }

    private void add(String form, VerbForm what) {
        forms.merge(form, what, VerbForm::or);
    }

    /** What a word is as a verb, in small letters; empty where it is none that is known. */
    public Optional<VerbForm> form(String word) {
        if (nouns.contains(word) || notVerbs.contains(word)) {
            return Optional.empty();
        }
        VerbForm known = forms.get(word);
        if (known == null) {
            known = onEra(word);
        }
        if (known == null) {
            known = prefixed(word);
        }
        return Optional.ofNullable(known);
    }

    private static VerbForm onEra(String word) {
        if (word.length() < 6) {
            return null;
        }
        if (word.endsWith("erar")) {
            return new VerbForm(word.substring(0, word.length() - 1), true, false, false);
        }
        if (word.endsWith("eras")) {
            return new VerbForm(word.substring(0, word.length() - 1), true, true, true);
        }
        return word.endsWith("era") ? new VerbForm(word, false, true, false) : null;
    }

    private VerbForm prefixed(String word) {
        for (String prefix : prefixes) {
            // What is left must be long enough not to be the end of just any word.
            if (word.length() >= prefix.length() + 2 && word.startsWith(prefix)) {
                VerbForm rest = forms.get(word.substring(prefix.length()));
                if (rest != null && !rest.infinitive().equals("heta")) {
                    return new VerbForm(prefix + rest.infinitive(), rest.finite(), rest.bare(), rest.passive());
                }
            }
        }
        return null;
    }
}
