package se.sambruk.otp.casefile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.CaseFileReading;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.content.casefile.CaseFileParser;
import se.sambruk.otp.content.profile.ProfileParser;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.MemoryCaseStore;

/** Each case file that comes with the platform opens a sound case, of the procurement whose profile has the same name. */
public class CaseExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "..", "distribution", "src", "main", "resources", "examples");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("arenden"))) {
            return Stream.concat(files.sorted(), Stream.of(EXAMPLES.resolve("hela-vagen/arende.yaml")))
                    .toList();
        }
    }

    /** The profile of a case: beside it, or of the same name. */
    private static Path profile(Path file) {
        Path beside = file.resolveSibling("profil.yaml");
        return Files.exists(beside) ? beside : EXAMPLES.resolve(file.getFileName());
    }

    private static CaseDraft draft(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            CaseFileReading reading = new CaseFileParser(Limits.DEFAULT).read(file.toString(), in);
            assertEquals(List.of(), reading.problems());
            return reading.draft().orElseThrow();
        }
    }

    @Test
    public void it_is_opened_without_a_finding_and_breaks_no_rule_of_time() throws IOException {
        assertTrue(files().size() >= 3);
        for (Path file : files()) {
            CaseFiles cases = new CaseFiles(new MemoryCaseStore(), Installations.REAL);
            CaseDraft draft = draft(file);
            String id = draft.facts().id();
            Act act = new Act("anna.andersson", Instant.parse("2027-01-25T10:00:00Z"), "");
            assertEquals(file.toString(), List.of(), cases.create(draft, act).findings());
            List<String> broken = cases.timetable(id, Viewer.of(act)).guards().stream()
                    .filter(guard -> guard.state() == GuardState.BROKEN || guard.state() == GuardState.UNWISE)
                    .map(TimeGuard::id)
                    .toList();
            assertEquals(file.toString(), List.of(), broken);
        }
    }

    @Test
    public void its_profile_can_be_tried_issued_and_evaluated() throws IOException {
        for (Path file : files()) {
            CaseDraft draft = draft(file);
            try (InputStream in = Files.newInputStream(profile(file))) {
                Profile profile = new ProfileParser(Limits.DEFAULT)
                        .read(file.toString(), in)
                        .profile()
                        .orElseThrow();
                assertTrue(file.toString(), profile.evaluation().isPresent());
                assertTrue(file.toString(), profile.prices().isPresent());
                assertEquals(
                        file.toString(),
                        draft.plan().orElseThrow().deadline().map(LocalDateTime::toLocalDate),
                        profile.document().responseDeadline());
            }
        }
    }

    @Test
    public void it_says_what_its_profile_says() throws IOException {
        for (Path file : files()) {
            CaseFacts facts = draft(file).facts();
            try (InputStream in = Files.newInputStream(profile(file))) {
                Profile whole = new ProfileParser(Limits.DEFAULT)
                        .read(file.toString(), in)
                        .profile()
                        .orElseThrow();
                ProcurementFacts profile = whole.procurement();
                assertEquals(profile.id(), facts.id());
                assertEquals(profile.caseNumber(), facts.caseNumber());
                assertEquals(profile.title(), facts.title());
                assertEquals(profile.buyer(), facts.buyer());
                assertEquals(profile.regime(), facts.regime());
                assertEquals(profile.acquisition(), facts.acquisition());
            }
        }
    }
}
