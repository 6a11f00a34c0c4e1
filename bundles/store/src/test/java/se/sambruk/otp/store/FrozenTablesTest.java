package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** What has been frozen is never changed: shown by looking for the words with which it would be. */
public class FrozenTablesTest {
    private static final Pattern CHANGE =
            Pattern.compile("\\b(?:UPDATE|DELETE FROM|MERGE INTO|TRUNCATE TABLE|DROP TABLE)\\s+(\\w+)");

    @Test
    public void onlyWhatIsListedAndTheCountersAreEverChanged() throws IOException {
        Set<String> changed = new TreeSet<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            sources = files.filter(
                            f -> f.toString().endsWith(".java") || f.toString().endsWith(".sql"))
                    .toList();
        }
        assertFalse(sources.isEmpty());
        for (Path source : sources) {
            Matcher matcher = CHANGE.matcher(Files.readString(source));
            while (matcher.find()) {
                changed.add(matcher.group(1));
            }
        }
        assertEquals(
                Set.of("library_pack", "library_entry", "library_tag", "procurement", "case_head", "counter"), changed);
    }
}
