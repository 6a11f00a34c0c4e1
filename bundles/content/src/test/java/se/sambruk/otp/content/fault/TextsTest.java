package se.sambruk.otp.content.fault;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.text.LocalizedText;

/** The texts are whole: in both languages, for every code, with a remedy, and taking the same arguments. */
public class TextsTest {
    private static final Pattern CODE = Pattern.compile("\"(OTP-[0-9]{4})\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])[,}]");

    @Test
    public void both_languages_have_the_same_keys() {
        assertEquals(Texts.ALL.keys("sv"), Texts.ALL.keys("en"));
    }

    @Test
    public void every_code_in_the_program_has_text_and_remedy_and_every_text_is_used() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(source));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        Set<String> expected = new TreeSet<>();
        used.forEach(code -> {
            expected.add(code);
            expected.add(code + ".remedy");
        });
        Set<String> known = new TreeSet<>(Texts.ALL.keys("sv"));
        known.removeIf(key -> key.matches("(act|thing|why)\\..*"));
        known.removeIf(key -> key.endsWith(".sheet") && expected.contains(key.replaceFirst("\\.sheet$", "")));
        assertEquals(expected, known);
        assertTrue(used.stream().allMatch(code -> code.startsWith("OTP-1")));
    }

    @Test
    public void both_languages_take_the_same_arguments() {
        Object[] names = {1, 1, 1, 1, 1, 1};
        for (String key : Texts.ALL.keys("sv")) {
            assertEquals(key, arguments(key, "sv"), arguments(key, "en"));
            Texts.ALL.text(key, names);
        }
    }

    @Test
    public void no_text_shows_a_pattern_left_unfilled() {
        Object[] arguments = {1, 1, 1, 1, 1, 1};
        for (String key : Texts.ALL.keys("sv")) {
            LocalizedText text = Texts.ALL.text(key, arguments);
            for (Locale locale : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
                assertTrue(
                        key + ": " + text.in(locale),
                        !text.in(locale).matches("(?s).*((?<!\\{)\\{[0-9]|,choice,|'').*"));
            }
        }
    }

    private static Set<String> arguments(String key, String language) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(pattern(key, language));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String pattern(String key, String language) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Texts.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key);
    }
}
