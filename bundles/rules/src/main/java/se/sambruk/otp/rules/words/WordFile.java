package se.sambruk.otp.rules.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Data;
import se.sambruk.otp.rules.text.Nouns;

/**
 * A list of words that comes with the platform, and what a municipality has added to it ({@link RuleContext#words}). Read when it is first
 * asked for. Thread-safe.
 *
 * <p>The file beside this class has {@code purpose}, perhaps {@code defaults} for its entries, {@code words}, and perhaps {@code except}: phrases in
 * which a word of the list means something else ("god man").
 */
public final class WordFile {
    private final String name;
    private volatile Read read;
    private volatile Added added;

    private record Read(
            List<Entry> entries,
            Map<String, Entry> byWord,
            Phrases phrases,
            Phrases except,
            Map<?, ?> defaults,
            Map<?, ?> whole,
            Map<String, Set<String>> sets,
            Map<String, Nouns> nouns,
            Map<String, Phrases> further) {}

    private record Added(WordList more, Phrases phrases, Map<String, Entry> byWord) {}

    private WordFile(String name) {
        this.name = name;
    }

    /**
     * @param name the file's, without .yaml; what municipalities add to it by
     */
    public static WordFile named(String name) {
        return new WordFile(name);
    }

    public String name() {
        return name;
    }

    /** What the list is for, in Swedish. */
    public String purpose() {
        return String.valueOf(read().whole().get("purpose"));
    }

    /** The entries that come with the platform, in the file's order. */
    public List<Entry> entries() {
        return read().entries();
    }

    /**
     * Small words, of a further key of the file.
     *
     * @throws IllegalStateException if the file has no such key
     */
    public Set<String> set(String key) {
        Read known = read();
        if (!known.whole().containsKey(key)) {
            throw new IllegalStateException("no " + key + " in " + name + ".yaml");
        }
        return kept(known.sets(), key, name -> Data.words(known.whole(), name).stream()
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The small words of a further key, as nouns that stand in any form. */
    public Nouns nouns(String key) {
        return kept(read().nouns(), key, name -> Nouns.of(set(name)));
    }

    /** Rules ask for each token: nobody waits for another once it is there. */
    private static <T> T kept(Map<String, T> made, String key, Function<String, T> making) {
        T known = made.get(key);
        return known == null ? made.computeIfAbsent(key, making) : known;
    }

    /** The entry that is written like this, capital letters and all, with what a municipality has added. */
    public Optional<Entry> entry(String word, RuleContext context) {
        Map<String, Entry> known = added(context).map(Added::byWord).orElseGet(() -> read().byWord());
        return Optional.ofNullable(known.get(word));
    }

    /** The phrases of a further key of the file, which are no part of the list: what its words go together with. */
    public Phrases phrases(String key) {
        return kept(read().further(), key, name -> Phrases.of(entries(read().whole(), name, Map.of())));
    }

    /** What of a further key's phrases stands in a text, in order. */
    public List<Match> in(String key, Analysis analysis) {
        return phrases(key).in(analysis);
    }

    /** What of the list stands in a text, in order, without what is within a phrase that is excepted. */
    public List<Match> in(Analysis analysis, RuleContext context) {
        List<Match> found = phrases(context).in(analysis);
        if (found.isEmpty()) {
            return found;
        }
        return without(found, read().except().in(analysis));
    }

    /** Both are in order and none overlaps another of its list, so that one pass is enough. */
    private static List<Match> without(List<Match> found, List<Match> except) {
        if (except.isEmpty()) {
            return found;
        }
        List<Match> left = new ArrayList<>();
        int next = 0;
        for (Match match : found) {
            while (next < except.size() && except.get(next).last() < match.last()) {
                next++;
            }
            if (next == except.size() || !match.isWithin(except.get(next))) {
                left.add(match);
            }
        }
        return left;
    }

    private Phrases phrases(RuleContext context) {
        return added(context).map(Added::phrases).orElseGet(() -> read().phrases());
    }

    /** What a municipality has added, together with what there is; empty where it has added nothing. */
    private Optional<Added> added(RuleContext context) {
        WordList more = context.words(name);
        if (more.entries().isEmpty()) {
            return Optional.empty();
        }
        Added known = added;
        if (known == null || known.more() != more) {
            List<Entry> all = new ArrayList<>();
            // First, so that what a municipality says of a word goes before what we say.
            more.entries().forEach(entry -> all.add(Entry.of(entry, read().defaults())));
            all.addAll(entries());
            known = new Added(more, Phrases.of(all), byWord(all));
            added = known;
        }
        return Optional.of(known);
    }

    private static Map<String, Entry> byWord(List<Entry> entries) {
        Map<String, Entry> byWord = new HashMap<>();
        entries.forEach(entry -> byWord.putIfAbsent(entry.word(), entry));
        return byWord;
    }

    private Read read() {
        Read known = read;
        if (known == null) {
            synchronized (this) {
                known = read == null ? load() : read;
                read = known;
            }
        }
        return known;
    }

    private Read load() {
        Map<?, ?> whole = Data.mapping(WordFile.class, name + ".yaml");
        Map<?, ?> defaults = whole.get("defaults") instanceof Map<?, ?> given ? given : Map.of();
        List<Entry> entries = entries(whole, "words", defaults);
        return new Read(
                entries,
                byWord(entries),
                Phrases.of(entries),
                Phrases.of(entries(whole, "except", Map.of("part", "first"))),
                defaults,
                whole,
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>());
    }

    private static List<Entry> entries(Map<?, ?> whole, String key, Map<?, ?> defaults) {
        List<Entry> entries = new ArrayList<>();
        if (whole.get(key) instanceof List<?> list) {
            list.forEach(written -> entries.add(Entry.of(written, defaults)));
        } else if (whole.get(key) instanceof Map<?, ?> groups) {
            // Under headings, which are for people.
            groups.values()
                    .forEach(group -> ((List<?>) group).forEach(written -> entries.add(Entry.of(written, defaults))));
        }
        return List.copyOf(entries);
    }
}
