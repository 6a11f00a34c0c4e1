package se.sambruk.otp.api.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The texts of one package: {@code messages_sv.properties} and {@code messages_en.properties} (UTF-8) beside a class, with
 * equal keys. A text is a {@link MessageFormat} pattern, so an apostrophe is written twice.
 *
 * <p>Both languages are formatted at once into a {@link LocalizedText}: the reader's language is known only where a text is
 * shown, not where it arises. Immutable and thread-safe.
 */
public final class Messages {
    private static final Map<String, Locale> LOCALES =
            new TreeMap<>(Map.of("sv", LocalizedText.SWEDISH, "en", Locale.ENGLISH));

    private final Class<?> anchor;
    private final Map<String, Properties> byLanguage = new TreeMap<>();

    private Messages(Class<?> anchor) {
        this.anchor = anchor;
        for (String language : LOCALES.keySet()) {
            byLanguage.put(language, load(anchor, "messages_" + language + ".properties"));
        }
    }

    /**
     * @param anchor a class in the package whose texts are wanted
     * @throws IllegalStateException if a language's file is missing
     */
    public static Messages of(Class<?> anchor) {
        return new Messages(anchor);
    }

    /**
     * The text of a key with its arguments put in. Pass identifiers and file names as strings; numbers are formatted by
     * each language's rules, and an argument that is a {@link LocalizedText} is put in in each language.
     *
     * @throws IllegalArgumentException if a language lacks the key
     */
    public LocalizedText text(String key, Object... arguments) {
        Map<String, String> texts = new TreeMap<>();
        byLanguage.forEach((language, properties) -> {
            String pattern = properties.getProperty(key);
            if (pattern == null) {
                throw new IllegalArgumentException(
                        "no text '" + key + "' in " + language + " beside " + anchor.getName());
            }
            Locale locale = LOCALES.get(language);
            texts.put(language, new MessageFormat(pattern, locale).format(in(locale, arguments)));
        });
        return LocalizedText.of(texts);
    }

    private static Object[] in(Locale locale, Object... arguments) {
        return Stream.of(arguments)
                .map(argument -> argument instanceof LocalizedText text ? text.in(locale) : argument)
                .toArray();
    }

    /** The text of a key in one language, with its arguments put in. */
    public String text(Locale locale, String key, Object... arguments) {
        return text(key, arguments).in(locale);
    }

    /** The keys of one language ({@code sv} or {@code en}), sorted; for tests that compare languages. */
    public Set<String> keys(String language) {
        return new TreeSet<>(byLanguage.get(language).stringPropertyNames());
    }

    private static Properties load(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " beside " + anchor.getName());
            }
            Properties properties = new Properties();
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
