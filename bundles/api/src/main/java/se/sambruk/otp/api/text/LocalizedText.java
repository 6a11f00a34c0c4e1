package se.sambruk.otp.api.text;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A text for people in one or more languages, Swedish first. Carrying every language lets a message outlive the bundle that
 * made it, and lets the same object be shown to readers of different languages. Immutable and thread-safe.
 */
public final class LocalizedText {
    /** The platform's first language, used where a text lacks the one asked for. */
    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private final Map<String, String> byLanguage;

    private LocalizedText(Map<String, String> byLanguage) {
        // Sorted: the order of Map.copyOf differs from one JVM to the next, and could end up in somebody's output.
        this.byLanguage = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(byLanguage)));
    }

    /** A text that is the same in all languages, such as a name from a content pack. */
    public static LocalizedText of(String swedish) {
        return new LocalizedText(Map.of("sv", swedish));
    }

    public static LocalizedText of(String swedish, String english) {
        return new LocalizedText(Map.of("sv", swedish, "en", english));
    }

    /**
     * @param byLanguage texts by ISO 639-1 language code; must hold {@code sv}
     * @throws IllegalArgumentException if Swedish is missing
     */
    public static LocalizedText of(Map<String, String> byLanguage) {
        if (!byLanguage.containsKey("sv")) {
            throw new IllegalArgumentException("a localized text needs Swedish (sv), got " + byLanguage.keySet());
        }
        return new LocalizedText(byLanguage);
    }

    /** The text for a reader of the given locale; Swedish where that language is missing. */
    public String in(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), byLanguage.get("sv"));
    }

    /** All texts by language code, sorted by code. */
    public Map<String, String> byLanguage() {
        return new TreeMap<>(byLanguage);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText text && text.byLanguage.equals(byLanguage);
    }

    @Override
    public int hashCode() {
        return Objects.hash(byLanguage);
    }

    /** The Swedish text. */
    @Override
    public String toString() {
        return byLanguage.get("sv");
    }
}
