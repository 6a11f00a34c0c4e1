package se.sambruk.otp.publication.publish;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.PublishedRecord;
import se.sambruk.otp.api.publication.PublishedRecord.PublishedFile;
import se.sambruk.otp.api.publication.PublishedRecord.PublishedVariant;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.PublicationStore;
import se.sambruk.otp.api.text.LocalizedText;

/** What somebody has changed by hand is never written over without a copy. */
public class PredecessorsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<PublishedRecord> records = new ArrayList<>();
    private Path file;

    @Before
    public void anEarlierFile() {
        file = folder.getRoot().toPath().resolve("intro-politiker.docx");
    }

    private Predecessors predecessors() {
        return new Predecessors(new PublicationStore() {
            @Override
            public void published(PublishedRecord record) {
                throw new AssertionError();
            }

            /** A record a page. */
            @Override
            public Page<PublishedRecord> published(Optional<String> publication, Optional<String> after, int limit) {
                int at = after.map(Integer::valueOf).orElse(0);
                return new Page<>(
                        records.subList(at, Math.min(at + 1, records.size())),
                        at + 1 < records.size() ? Optional.of(String.valueOf(at + 1)) : Optional.empty());
            }
        });
    }

    private static ContentHash hash(String content) {
        return ContentHash.ofBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    private void published(String content) {
        PublishedFile written = new PublishedFile("intro-politiker.docx", "docx", "1.0.0", 3, hash(content));
        records.add(PublishedRecord.of(
                "intro",
                hash("källa"),
                List.of(),
                List.of(new PublishedVariant("politiker", hash("ord"), Optional.empty(), List.of(written))),
                new Act("anna", Instant.parse("2026-12-01T10:00:00Z"), "")));
    }

    private List<ExportReceipt> next(String content) {
        return List.of(
                new ExportReceipt("docx", PackVersion.of("1.0.0"), file, content.length(), hash(content), List.of()));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder.getRoot().toPath())) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    public void where_there_is_no_file_there_is_nothing_to_keep() throws IOException {
        assertEquals(List.of(), predecessors().keep(next("ny")));
        assertEquals(List.of(), names());
    }

    @Test
    public void what_was_published_and_is_as_it_was_is_written_over_however_long_ago_that_was() throws IOException {
        published("senast");
        published("förr");
        for (String content : List.of("senast", "förr", "ny")) {
            Files.writeString(file, content);
            assertEquals(content, List.of(), predecessors().keep(next("ny")));
        }
        assertEquals(List.of("intro-politiker.docx"), names());
    }

    @Test
    public void what_was_changed_by_hand_is_kept_and_told_of_by_both_names() throws IOException {
        published("förr");
        Files.writeString(file, "förr, ändrad");
        List<Problem> told = predecessors().keep(next("ny"));
        assertEquals(List.of("OTP-4732"), told.stream().map(Problem::code).toList());
        assertEquals(Severity.INFO, told.get(0).severity());
        String said = told.get(0).message().in(LocalizedText.SWEDISH);
        assertTrue(said, said.contains("intro-politiker.docx var inte"));
        assertTrue(said, said.endsWith("kvar som intro-politiker.docx.bak."));
        assertEquals("förr, ändrad", Files.readString(file.resolveSibling("intro-politiker.docx.bak")));
    }

    @Test
    public void no_copy_is_written_over_either() throws IOException {
        Files.writeString(file, "en");
        predecessors().keep(next("ny"));
        Files.writeString(file, "två");
        predecessors().keep(next("ny"));
        assertEquals(List.of("intro-politiker.docx", "intro-politiker.docx.bak", "intro-politiker.docx.bak2"), names());
        assertEquals("en", Files.readString(file.resolveSibling("intro-politiker.docx.bak")));
    }

    @Test
    public void copies_of_what_was_not_written_over_after_all_go_away_again() throws IOException {
        Files.writeString(file, "en");
        Predecessors predecessors = predecessors();
        predecessors.keep(next("ny"));
        predecessors.forget();
        assertEquals(List.of("intro-politiker.docx"), names());
    }

    @Test
    public void what_cannot_be_kept_keeps_everything_back() throws IOException {
        Files.writeString(file, "en");
        Path long255 = file.resolveSibling("a".repeat(253));
        Files.writeString(long255, "med ett namn som inget kan läggas till");
        List<ExportReceipt> both = new ArrayList<>(next("ny"));
        both.add(new ExportReceipt("docx", PackVersion.of("1.0.0"), long255, 2, hash("ny"), List.of()));
        ProblemException refused =
                assertThrows(ProblemException.class, () -> predecessors().keep(both));
        assertEquals("OTP-4733", refused.problems().get(0).code());
        assertEquals(List.of(long255.getFileName().toString(), "intro-politiker.docx"), names());
    }
}
