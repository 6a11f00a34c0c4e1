package se.sambruk.otp.rules.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.rules.text.Data;

/** A word or phrase of a list, and how it is looked for. Immutable. */
public final class Entry {
    private static final Set<String> KEYS =
            Set.of("word", "inflect", "part", "exact", "instead", "replacement", "note", "tags", "forms");

    private final String word;
    private final Inflection inflection;
    private final Part part;
    private final boolean exact;
    private final String instead;
    private final String replacement;
    private final String note;
    private final Set<String> tags;
    private final List<String> forms;

    /** What of a word an entry may be. */
    public enum Part {
        /** The whole of it. */
        WHOLE,
        /** The whole, or what a compound ends with: tjänst in molntjänst. */
        LAST,
        /** The whole, or what a hyphen follows: Excel in Excel-fil. */
        FIRST
    }

    private Entry(String word, Map<?, ?> written) {
        this.word = Objects.requireNonNull(word);
        this.inflection = Inflection.named(text(written, "inflect", "none"));
        this.part = Part.valueOf(text(written, "part", "whole").toUpperCase(Locale.ROOT));
        this.exact = Boolean.TRUE.equals(written.get("exact"));
        this.instead = text(written, "instead", "");
        // As it is: white space at its beginning tells that it goes on with what stands there.
        this.replacement = written.get("replacement") == null ? "" : String.valueOf(written.get("replacement"));
        this.note = text(written, "note", "");
        this.tags = new TreeSet<>(Data.words(written, "tags"));
        this.forms = List.copyOf(Data.words(written, "forms"));
    }

    /**
     * @param written the word alone, or a mapping with {@code word}
     * @param defaults what holds unless the mapping says otherwise
     */
    static Entry of(Object written, Map<?, ?> defaults) {
        Map<Object, Object> all = new LinkedHashMap<>(defaults);
        if (written instanceof Map<?, ?> mapping) {
            all.putAll(mapping);
            if (!KEYS.containsAll(mapping.keySet())) {
                // A comma in a text that is not quoted makes a key of what follows it.
                throw new IllegalStateException("unknown keys in " + mapping);
            }
        } else {
            all.put("word", String.valueOf(written));
        }
        return new Entry(text(all, "word", null), all);
    }

    /** What a municipality has added, which is looked for as the list's own words are. */
    static Entry of(WordList.Entry added, Map<?, ?> defaults) {
        Map<Object, Object> all = new LinkedHashMap<>(defaults);
        all.put("word", added.word());
        added.instead().ifPresent(instead -> all.put("instead", instead));
        all.put("note", added.note());
        return of(all, Map.of());
    }

    private static String text(Map<?, ?> mapping, String key, String otherwise) {
        Object value = mapping.get(key);
        return value == null ? otherwise : String.valueOf(value).strip();
    }

    /**
     * As it is written in the list. In a phrase {@code |} stands between words that may stand in the same place, and one in brackets may be
     * missing: {@code i möjligaste|görligaste mån}, {@code så långt (det) (är) möjligt}.
     */
    public String word() {
        return word;
    }

    public Inflection inflection() {
        return inflection;
    }

    public Part part() {
        return part;
    }

    /** Whether capital letters must be as in the list: Teams is a product and teams are people. */
    public boolean isExact() {
        return exact;
    }

    /** What could stand instead; may be empty. */
    public String instead() {
        return instead;
    }

    /** Words that can be put in where it stands, as something to go on from; may be empty. */
    public String replacement() {
        return replacement;
    }

    /** Why it is in the list; may be empty. */
    public String note() {
        return note;
    }

    public boolean is(String tag) {
        return tags.contains(tag);
    }

    /** Forms beside those that the inflection gives. */
    List<String> forms() {
        return forms;
    }

    @Override
    public String toString() {
        return word;
    }
}
