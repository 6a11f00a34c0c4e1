package se.sambruk.otp.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/**
 * What the texts of a package must hold, Swedish and English, so that no fault ever meets a person as a missing text. Extend
 * it once for each package that has {@code messages_sv.properties} and {@code messages_en.properties}.
 */
public abstract class MessagesContract {
    private static final List<String> LANGUAGES = List.of("sv", "en");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)");
    /** Braces that are to be shown are put between apostrophes. */
    private static final Pattern QUOTED_BRACES = Pattern.compile("'[{}]+'");

    /** Also several placeholders may make up a sentence, and a choice have it within. */
    private static final Pattern BEGINNING = Pattern.compile("[\\p{Lu}{\"“”„«].*", Pattern.DOTALL);

    private static final Pattern END =
            Pattern.compile(".*([.?:]|[.?:] ?\\{[0-9]+\\}|[.?:]\\})|\\{[0-9]+\\}", Pattern.DOTALL);

    private static final Pattern ENGLISH_QUOTES = Pattern.compile("[^“”]*(?:“[^“”]*”[^“”]*)*", Pattern.DOTALL);

    private static final String REMEDY = ".remedy";

    /** A class beside the texts. */
    protected abstract Class<?> anchor();

    /** What the problem codes of this package look like; {@code OTP-} and four digits unless you say otherwise. */
    protected Pattern codes() {
        return Pattern.compile("OTP-[0-9]{4}");
    }

    /** The packages whose code takes its problem texts from here; the anchor's own and those below unless you say otherwise. */
    protected List<String> packages() {
        return List.of(anchor().getPackageName());
    }

    @Test
    public void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(texts("sv").keySet(), texts("en").keySet());
    }

    @Test
    public void noTextIsEmpty() throws IOException {
        for (String language : LANGUAGES) {
            texts(language).forEach((key, text) -> assertTrue(key + " is empty in " + language, !text.isBlank()));
        }
    }

    @Test
    public void everyTextIsAMessageFormatWithDoubledApostrophes() throws IOException {
        for (String language : LANGUAGES) {
            texts(language).forEach((key, text) -> {
                new MessageFormat(text);
                String unquoted = QUOTED_BRACES.matcher(text.replace("''", "")).replaceAll("");
                assertTrue(key + " has a single apostrophe in " + language + ": " + text, unquoted.indexOf('\'') < 0);
            });
        }
    }

    @Test
    public void englishQuotesBeginAndEndAsEnglishOnesDo() throws IOException {
        texts("en")
                .forEach((key, text) -> assertTrue(
                        key + " is quoted in the Swedish way: " + text,
                        ENGLISH_QUOTES.matcher(text).matches()));
    }

    @Test
    public void bothLanguagesUseTheSameArguments() throws IOException {
        Map<String, String> english = texts("en");
        texts("sv")
                .forEach((key, text) ->
                        assertEquals("arguments of " + key, arguments(text), arguments(english.getOrDefault(key, ""))));
    }

    @Test
    public void everyCodeInTheCodeHasATextAndARemedy() throws IOException {
        Set<String> keys = texts("sv").keySet();
        for (String code : usedCodes()) {
            assertTrue(code + " has no text", keys.contains(code));
            assertTrue(code + " has no remedy", keys.contains(code + REMEDY));
        }
    }

    @Test
    public void everyCodeWithATextIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>();
        for (String key : texts("sv").keySet()) {
            String code = key.endsWith(REMEDY) ? key.substring(0, key.length() - REMEDY.length()) : key;
            if (codes().matcher(code).matches()) {
                unused.add(code);
            }
        }
        unused.removeAll(usedCodes());
        assertEquals("codes with texts that no code uses", Set.of(), unused);
    }

    @Test
    public void everyFaultIsToldInSentences() throws IOException {
        for (String language : LANGUAGES) {
            texts(language).forEach((key, text) -> {
                if (codes().matcher(key.replaceFirst("\\..*", "")).matches()) {
                    assertTrue(
                            key + " begins with neither a capital nor a placeholder in " + language + ": " + text,
                            BEGINNING.matcher(text).matches());
                    assertTrue(
                            key + " does not end as a sentence in " + language + ": " + text,
                            END.matcher(text).matches());
                }
            });
        }
    }

    private Set<String> usedCodes() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String constant : ClassConstants.of(anchor(), packages())) {
            if (codes().matcher(constant).matches()) {
                used.add(constant);
            }
        }
        return used;
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private Map<String, String> texts(String language) throws IOException {
        String name = "messages_" + language + ".properties";
        try (InputStream in = anchor().getResourceAsStream(name)) {
            assertTrue("no " + name + " beside " + anchor().getName(), in != null);
            KeepingDuplicates read = new KeepingDuplicates();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            assertEquals("keys that stand twice in " + name, List.of(), read.twice);
            Map<String, String> texts = new TreeMap<>();
            read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
            return texts;
        }
    }

    /** Notices what {@link Properties} else passes over: that a later line silently replaces an earlier one. */
    private static final class KeepingDuplicates extends Properties {
        private static final long serialVersionUID = 1L;

        private final transient List<String> twice = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            Object before = super.put(key, value);
            if (before != null) {
                twice.add((String) key);
            }
            return before;
        }
    }
}
