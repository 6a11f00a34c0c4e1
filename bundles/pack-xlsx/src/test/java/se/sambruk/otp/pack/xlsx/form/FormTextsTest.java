package se.sambruk.otp.pack.xlsx.form;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.text.LocalizedText;

/** The words of the form are whole and clear: in both languages, for every code, and no word means two things. */
public class FormTextsTest {
    private static final Pattern CODE = Pattern.compile("\"(OTP-[0-9]{4})\"");

    @Test
    public void both_languages_have_the_same_keys() {
        assertEquals(FormTexts.ALL.keys("sv"), FormTexts.ALL.keys("en"));
    }

    @Test
    public void every_code_in_the_program_has_text_and_remedy_and_every_text_is_used() throws IOException {
        Set<String> expected = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(source));
                while (matcher.find()) {
                    expected.add(matcher.group(1));
                    expected.add(matcher.group(1) + ".remedy");
                }
            }
        }
        assertEquals(expected, new TreeSet<>(FormTexts.keys("OTP-")));
    }

    @Test
    public void no_text_shows_a_pattern_left_unfilled() {
        Object[] arguments = {1, 1, 1, 1, 1, 1};
        for (String key : FormTexts.ALL.keys("sv")) {
            LocalizedText text = FormTexts.text(key, arguments);
            for (Locale locale : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
                assertTrue(
                        key + ": " + text.in(locale),
                        !text.in(locale).matches("(?s).*((?<!\\{)\\{[0-9]|,choice,|'').*"));
            }
        }
    }

    @Test
    public void every_column_says_what_belongs_there_in_no_more_than_a_hint_can_show() {
        for (SheetForm form : PackSheets.ALL) {
            for (Column column : form.columns()) {
                for (Locale locale : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
                    String prompt = column.prompt().in(locale);
                    assertTrue(
                            column.key(),
                            prompt.length() <= 255 && column.header(locale).length() <= 32);
                }
                column.items().ifPresent(items -> items.parts().forEach(part -> FormTexts.text("part." + part.key())));
            }
        }
    }

    @Test
    public void every_heading_leads_to_its_own_column() {
        for (SheetForm form : PackSheets.ALL) {
            for (Column column : form.columns()) {
                for (Locale locale : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
                    assertEquals(column, form.heading(column.header(locale)).orElseThrow());
                }
            }
        }
    }

    @Test
    public void every_word_leads_to_its_own_value() {
        Map<String, Vocabulary> all = PackSheets.ALL.stream()
                .flatMap(form -> form.columns().stream())
                .flatMap(column -> Stream.concat(
                        column.words().stream(), column.items().stream().flatMap(items -> items.parts().stream()
                                .flatMap(part -> part.words().stream()))))
                .collect(Collectors.toMap(Vocabulary::name, words -> words, (one, other) -> one, HashMap::new));
        assertEquals(
                all.keySet(),
                FormTexts.keys("word.").stream().map(key -> key.split("\\.")[1]).collect(Collectors.toSet()));
        all.forEach((name, words) -> FormTexts.keys("word." + name + ".").forEach(key -> {
            String wire = key.substring(("word." + name + ".").length());
            for (Locale locale : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
                assertEquals(key, wire, words.wire(words.word(wire).in(locale)).orElseThrow());
            }
            assertEquals(key, wire, words.wire(wire).orElseThrow());
        }));
    }
}
