package se.sambruk.otp.api.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * Words that rules go by, as data that a municipality can add to: vague words, brands, abbreviations that everybody knows. Immutable.
 */
public final class WordList extends TreeValue {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final String name;
    private final List<Entry> entries;

    private WordList(String name, List<Entry> entries) {
        this.name = Objects.requireNonNull(name);
        this.entries = List.copyOf(entries);
    }

    /** Whether a text can be a list's name: {@code a–z}, digits and hyphens, at most 40. */
    public static boolean isValidName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * @param name what rules ask for it by, such as {@code brands}
     */
    public static WordList of(String name, List<Entry> entries) {
        return new WordList(name, entries);
    }

    public static WordList fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("name"), in.list("words", Entry::fromTree));
    }

    public String name() {
        return name;
    }

    /** In the order in which they were written. */
    public List<Entry> entries() {
        return entries;
    }

    /** This list and, after it, what another has. */
    public WordList with(WordList more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more.entries);
        return new WordList(name, all);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter().put("name", name).put("words", entries).done();
    }

    /** A word of a list. Immutable. */
    public static final class Entry extends TreeValue {
        private final String word;
        private final String instead;
        private final String note;

        private Entry(String word, String instead, String note) {
            this.word = Objects.requireNonNull(word);
            this.instead = Objects.requireNonNull(instead);
            this.note = Objects.requireNonNull(note);
            if (word.isBlank()) {
                throw new IllegalArgumentException("a word list has words");
            }
        }

        static Entry fromTree(Object tree) {
            TreeReader in = TreeReader.of(tree);
            return new Entry(in.text("word"), in.text("instead", ""), in.text("note", ""));
        }

        /** A word by itself. */
        public static Entry of(String word) {
            return new Entry(word, "", "");
        }

        /** The word, with another that should stand instead. */
        public Entry instead(String preferred) {
            return new Entry(word, preferred, note);
        }

        /** The word, with why it is in the list. */
        public Entry noting(String why) {
            return new Entry(word, instead, why);
        }

        public String word() {
            return word;
        }

        public Optional<String> instead() {
            return instead.isEmpty() ? Optional.empty() : Optional.of(instead);
        }

        /** Why it is in the list; may be empty. */
        public String note() {
            return note;
        }

        @Override
        protected Object buildTree() {
            return new TreeWriter()
                    .put("word", word)
                    .putText("instead", instead)
                    .putText("note", note)
                    .done();
        }
    }
}
