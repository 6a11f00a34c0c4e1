package se.sambruk.otp.content;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.profile.ProfileParser;
import se.sambruk.otp.content.tree.Limits;

/**
 * What a person is told of typical faults, in both languages. Each file under {@code golden/} tells what it is about, holds the
 * files that are read (a pack's replace those of the same name in {@code base/}), and the messages. To write the messages anew
 * after a change of the texts, run with {@code -Dgolden.write=true} and read every difference.
 */
@RunWith(Parameterized.class)
public class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String SWEDISH = "svenska";
    private static final String ENGLISH = "english";

    private final Path file;

    public GoldenTest(String name, Path file) {
        this.file = file;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> files() throws IOException {
        List<Object[]> files = new ArrayList<>();
        for (String kind : List.of("pack", "profile")) {
            try (Stream<Path> list = Files.list(GOLDEN.resolve(kind))) {
                list.sorted()
                        .forEach(file ->
                                files.add(new Object[] {GOLDEN.relativize(file).toString(), file}));
            }
        }
        return files;
    }

    @Test
    public void tells_what_is_wrong_and_what_to_do() throws IOException {
        String golden = Files.readString(file);
        List<String[]> parts = parts(golden);
        List<Problem> problems = file.getParent().endsWith("pack") ? pack(parts) : profile(parts);
        assertFalse("the file holds no fault", problems.isEmpty());

        String actual = head(golden)
                + parts.stream()
                        .filter(part -> !isMessages(part))
                        .map(GoldenTest::part)
                        .collect(Collectors.joining())
                + part(new String[] {SWEDISH, describe(problems, LocalizedText.SWEDISH)})
                + part(new String[] {ENGLISH, describe(problems, Locale.ENGLISH)});
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, actual);
        }
        assertEquals(golden, actual);
    }

    @Test
    public void the_base_has_no_fault() throws IOException {
        PackReader.Read read = new PackReader(Limits.DEFAULT).read(base());
        assertTrue(
                read.reading().problems().toString(), read.reading().problems().isEmpty());
    }

    private static List<Problem> pack(List<String[]> parts) throws IOException {
        MemorySource source = base();
        for (String[] part : parts) {
            if (!isMessages(part)) {
                source.with("OTP-INF/" + part[0], part[1]);
            }
        }
        return new PackReader(Limits.DEFAULT).read(source).reading().problems();
    }

    private static List<Problem> profile(List<String[]> parts) {
        byte[] bytes = parts.get(0)[1].getBytes(StandardCharsets.UTF_8);
        return new ProfileParser(Limits.DEFAULT)
                .read(parts.get(0)[0], new ByteArrayInputStream(bytes))
                .problems();
    }

    private static MemorySource base() throws IOException {
        MemorySource source = new MemorySource("prov");
        for (String name : List.of("pack.yaml", "grund.yaml", "krav.yaml")) {
            source.with(
                    "OTP-INF/" + name, Files.readAllBytes(GOLDEN.resolve("base").resolve(name)));
        }
        return source;
    }

    private static String describe(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.describe(locale)).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String head(String golden) {
        return golden.substring(0, golden.indexOf("=== "));
    }

    private static List<String[]> parts(String golden) {
        List<String[]> parts = new ArrayList<>();
        for (String part : golden.substring(golden.indexOf("=== ")).split("(?m)^=== ")) {
            if (!part.isEmpty()) {
                int end = part.indexOf('\n');
                parts.add(new String[] {part.substring(0, end), part.substring(end + 1)});
            }
        }
        return parts;
    }

    private static boolean isMessages(String[] part) {
        return part[0].equals(SWEDISH) || part[0].equals(ENGLISH);
    }

    private static String part(String[] part) {
        return "=== " + part[0] + "\n" + part[1];
    }
}
