package se.sambruk.otp.award;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.Samples;

/** What is archived of a case that is only practice. */
public class PracticeArchiveTest extends AwardFixture {
    private static final String TITLE = "ÖVNING: Ärendehanteringssystem som tjänst";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Override
    InstallationClock installation() {
        return Installations.PRACTICE;
    }

    /** As whoever issues marks it. */
    @Override
    Specification sample() {
        Map<String, Object> tree = copy(Samples.specification().tree());
        Map<String, Object> facts = copy(tree.get("procurement"));
        facts.put("practice", true);
        facts.put("title", TITLE);
        tree.put("procurement", facts);
        return Specification.fromTree(tree);
    }

    private static Map<String, Object> copy(Object tree) {
        Map<String, Object> copy = new TreeMap<>();
        ((Map<?, ?>) tree).forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    private ZipFile archive() throws IOException {
        Path target = temporary.getRoot().toPath().resolve("akt.zip");
        return new ZipFile(archives.write(ID, Optional.empty(), target, viewer(ANNA))
                .file()
                .toFile());
    }

    private static String text(ZipFile zip, String path) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(path)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    public void an_archive_of_practice_says_so_in_its_list_its_pages_its_log_and_its_documents() throws IOException {
        ready();
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        notified("2027-02-15", true);
        try (ZipFile zip = archive()) {
            assertTrue(text(zip, "manifest.sha256").contains("  OVNING.txt\n"));
            assertTrue(text(zip, "OVNING.txt").startsWith("ÖVNING\n"));
            for (String path : new String[] {"index.html", "las-mig.txt", "arende/arende.json", "logg/0001.json"}) {
                assertTrue(path, text(zip, path).contains(TITLE));
            }
            assertTrue(text(zip, "logg/0001.json").contains("\"practice\":true"));
            List<String> documents = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(path -> path.startsWith("dokument/") && path.endsWith(".html"))
                    .toList();
            assertTrue(documents.toString(), documents.contains("dokument/tilldelningsbeslut.html"));
            for (String path : documents) {
                assertTrue(path, text(zip, path).contains(TITLE));
            }
        }
    }
}
