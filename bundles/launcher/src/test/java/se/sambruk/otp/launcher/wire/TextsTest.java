package se.sambruk.otp.launcher.wire;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.Test;

public class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    public void both_languages_have_the_same_texts_that_mention_the_same_things() throws IOException {
        Properties swedish = load("sv");
        Properties english = load("en");
        assertEquals(new TreeSet<>(swedish.stringPropertyNames()), new TreeSet<>(english.stringPropertyNames()));
        for (String key : swedish.stringPropertyNames()) {
            assertEquals(key, places(swedish.getProperty(key)), places(english.getProperty(key)));
            assertFalse(key, swedish.getProperty(key).equals(english.getProperty(key)) && !key.equals("version"));
        }
    }

    @Test
    public void a_fault_begins_with_its_code() {
        assertTrue(Texts.in("sv").get("OTP-9010.lang", "fi").startsWith("OTP-9010: Språket \"fi\""));
    }

    @Test
    public void a_number_is_shown_as_an_identity() {
        assertTrue(Texts.in("en").get("OTP-9005", 1234567, "/x").contains("(pid 1234567)"));
    }

    @Test
    public void apostrophes_come_through() {
        assertTrue(
                Texts.in("en").get("OTP-9001.write", "/x", "y").startsWith("OTP-9001: The platform's home folder /x"));
    }

    private static Properties load(String language) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(
                Texts.class.getResourceAsStream("launcher_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(MatchResult::group).toList());
    }
}
