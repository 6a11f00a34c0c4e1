package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.text.SwedishOrder;

/**
 * Finds which terms of a glossary some texts use. A term is used where its name, its abbreviation or a synonym stands as a word
 * of its own, whatever the case and with the usual endings of a Swedish noun.
 *
 * <p>Every ending is put on beforehand, so that a text is gone through once, and letters are hashed as they are read: a word that
 * is no term costs no object.
 */
final class TermFinder {
    private static final String[] ENDINGS = {
        "", "s", "n", "ns", "t", "ts", "en", "ens", "et", "ets", "r", "rs", "ar", "ars", "er", "ers", "or", "ors", "na",
        "nas", "rna", "rnas", "arna", "arnas", "erna", "ernas", "orna", "ornas",
    };
    /** After a final vowel has been dropped: lista, listor; handläggare, handläggarna. */
    private static final String[] AFTER_A = {"or", "ors", "orna", "ornas"};

    private static final String[] AFTER_E = {"na", "nas"};

    /** A name of a term as words; the text must have them all in a row. */
    private record Name(int term, List<Set<String>> words) {}

    /** The small letter of each character of the first 256; 0 for what is no part of a word. */
    private static final char[] LETTERS = letters();

    private static final int FILTER = 0xffff;

    private final Map<Integer, List<Name>> byFirstWord = new HashMap<>();
    /** Which hashes there are, roughly: nearly every word of a text is turned away here. */
    private final BitSet filter = new BitSet(FILTER + 1);

    private final List<Term> terms;
    private final BitSet found = new BitSet();
    private int left;

    TermFinder(Collection<Term> terms) {
        this.terms = List.copyOf(terms);
        this.left = terms.size();
        for (int i = 0; i < this.terms.size(); i++) {
            Term term = this.terms.get(i);
            add(i, term.name());
            add(i, term.abbreviation());
            for (String synonym : term.synonyms()) {
                add(i, synonym);
            }
        }
    }

    private void add(int term, String written) {
        List<Set<String>> words = new ArrayList<>();
        for (String word : words(written)) {
            words.add(forms(word));
        }
        if (!words.isEmpty()) {
            Name name = new Name(term, words);
            for (String form : words.get(0)) {
                filter.set(form.hashCode() & FILTER);
                byFirstWord
                        .computeIfAbsent(form.hashCode(), h -> new ArrayList<>(1))
                        .add(name);
            }
        }
    }

    private static Set<String> forms(String word) {
        Set<String> forms = new HashSet<>();
        for (String ending : ENDINGS) {
            forms.add(word + ending);
        }
        String stem = word.substring(0, word.length() - 1);
        for (String ending : word.endsWith("a") ? AFTER_A : word.endsWith("e") ? AFTER_E : new String[0]) {
            forms.add(stem + ending);
        }
        return forms;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end > at) {
                words.add(lower(text, at, end));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    /** Looks for terms in a text; the names of parameters in it are no words. */
    void read(String text) {
        int insertion = text.indexOf("{{");
        int at = 0;
        while (at < text.length() && left > 0) {
            if (at == insertion) {
                int end = text.indexOf("}}", at);
                at = end < 0 ? text.length() : end + 2;
                insertion = text.indexOf("{{", at);
                continue;
            }
            int hash = 0;
            int end = at;
            char letter;
            while (end < text.length() && (letter = letter(text.charAt(end))) != 0) {
                // As String.hashCode, so that the names' own hashes are found.
                hash = 31 * hash + letter;
                end++;
            }
            if (end > at && filter.get(hash & FILTER)) {
                match(byFirstWord.getOrDefault(hash, List.of()), text, at);
            }
            at = Math.max(end, at + 1);
        }
    }

    private void match(List<Name> names, String text, int from) {
        for (Name name : names) {
            if (!found.get(name.term()) && stands(name.words(), text, from)) {
                found.set(name.term());
                left--;
            }
        }
    }

    private static boolean stands(List<Set<String>> words, String text, int from) {
        int at = from;
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                at = nextWord(text, at);
            }
            int end = wordEnd(text, at);
            if (end == at || !words.get(i).contains(lower(text, at, end))) {
                return false;
            }
            at = end;
        }
        return true;
    }

    /** Words of one name may have white space, a hyphen or a colon between them, and nothing that ends a phrase. */
    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at))
                        || Character.isSpaceChar(text.charAt(at))
                        || "-\u2010\u2011/:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && letter(text.charAt(end)) != 0) {
            end++;
        }
        return end;
    }

    private static char letter(char c) {
        return c < LETTERS.length ? LETTERS[c] : small(c);
    }

    private static char small(char c) {
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    private static char[] letters() {
        char[] letters = new char[256];
        for (char c = 0; c < letters.length; c++) {
            letters[c] = small(c);
        }
        return letters;
    }

    private static String lower(String text, int from, int end) {
        StringBuilder lower = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            lower.append(letter(text.charAt(i)));
        }
        return lower.toString();
    }

    /** The terms found, as a Swedish reader looks them up. */
    List<Term> found() {
        return found.stream()
                .mapToObj(terms::get)
                .sorted((left, right) -> SwedishOrder.INSTANCE.compare(left.name(), right.name()))
                .toList();
    }
}
