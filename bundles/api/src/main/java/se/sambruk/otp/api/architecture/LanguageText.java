package se.sambruk.otp.api.architecture;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * A text of a model in the languages that somebody wrote it in. Unlike {@link LocalizedText}, which the platform itself says and which
 * always has Swedish, it may be in any languages, in one that nobody named, or empty.
 */
public final class LanguageText extends TreeValue {
    /** The language of a text whose language is not told. */
    public static final String UNTOLD = "";

    /** No text in any language. */
    public static final LanguageText EMPTY = new LanguageText(Map.of());

    private final SortedMap<String, String> byLanguage;

    private LanguageText(Map<String, String> byLanguage) {
        SortedMap<String, String> texts = new TreeMap<>();
        byLanguage.forEach(
                (language, text) -> texts.put(Objects.requireNonNull(language), Objects.requireNonNull(text)));
        this.byLanguage = Collections.unmodifiableSortedMap(texts);
    }

    /** A text whose language is not told; empty for none. */
    public static LanguageText of(String text) {
        return text.isEmpty() ? EMPTY : new LanguageText(Map.of(UNTOLD, text));
    }

    /**
     * @param byLanguage texts by language tag (BCP 47), or {@link #UNTOLD}
     */
    public static LanguageText of(Map<String, String> byLanguage) {
        return byLanguage.isEmpty() ? EMPTY : new LanguageText(byLanguage);
    }

    /** From a text, or an object of texts by language tag. */
    public static LanguageText fromTree(Object tree) {
        if (tree instanceof String text) {
            return of(text);
        }
        if (tree instanceof Map<?, ?> map) {
            Map<String, String> texts = new TreeMap<>();
            map.forEach((language, text) -> texts.put((String) language, (String) text));
            return of(texts);
        }
        throw new IllegalArgumentException("a text, or texts by language, was expected, got " + tree);
    }

    /** All texts by language tag, sorted by it. */
    public SortedMap<String, String> byLanguage() {
        return byLanguage;
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** In a language as it is tagged, if it is written in it. */
    public Optional<String> find(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /**
     * For a reader of a language: in it, else in one that is not told, else in Swedish, else in English, else in the first there is; empty
     * where there is no text at all.
     */
    public String in(Locale locale) {
        for (String language :
                new String[] {locale.toLanguageTag(), locale.getLanguage(), UNTOLD, "sv", "sv-SE", "en"}) {
            String text = byLanguage.get(language);
            if (text != null) {
                return text;
            }
        }
        return byLanguage.isEmpty() ? "" : byLanguage.get(byLanguage.firstKey());
    }

    /** For a Swedish reader, as {@link #in}. */
    public String text() {
        return in(LocalizedText.SWEDISH);
    }

    @Override
    protected Object buildTree() {
        return byLanguage.size() == 1 && byLanguage.containsKey(UNTOLD) ? byLanguage.get(UNTOLD) : byLanguage;
    }

    @Override
    public String toString() {
        return text();
    }
}
