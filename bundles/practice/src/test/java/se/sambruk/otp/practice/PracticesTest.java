package se.sambruk.otp.practice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.practice.Practice;
import se.sambruk.otp.api.problem.ProblemException;

public class PracticesTest {
    private static final Instant REAL = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant BEGUN = Instant.parse("2026-02-02T07:00:00Z");

    @Rule
    public final TemporaryFolder home = new TemporaryFolder();

    private final Machine machine = new Machine();
    private final EmptyStores stores = new EmptyStores();

    /** The machine's clock, which a test moves. */
    private static final class Machine extends Clock {
        private Instant time = REAL;

        @Override
        public Instant instant() {
            return time;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private PracticeClock clock() {
        return new PracticeClock(Optional.of(home.getRoot().toPath()), machine);
    }

    private Practices practices(PracticeClock clock) {
        return new Practices(clock, stores.procurements(), stores.publications());
    }

    private Path file() {
        return home.getRoot().toPath().resolve("practice.json");
    }

    private static void assertFault(String code, ThrowingRunnable what) {
        assertEquals(
                code,
                assertThrows(ProblemException.class, what).problems().get(0).code());
    }

    @Test
    public void aRealInstallationGoesByTheMachine() {
        PracticeClock clock = clock();
        assertFalse(clock.isPractice());
        assertEquals(REAL, clock.now());
        assertEquals(Optional.empty(), practices(clock).practice());
    }

    @Test
    public void theClockGoesOnFromWhereItWasSet() {
        PracticeClock clock = clock();
        practices(clock).begin(Optional.of(BEGUN), "anna");
        assertTrue(clock.isPractice());
        assertEquals(BEGUN, clock.now());
        machine.time = REAL.plusSeconds(90);
        assertEquals(BEGUN.plusSeconds(90), clock.now());
    }

    @Test
    public void withoutATimeItGoesAsTheMachineUntilItIsMoved() {
        PracticeClock clock = clock();
        Practices practices = practices(clock);
        practices.begin(Optional.empty(), "anna");
        assertEquals(REAL, clock.now());
        practices.advance(REAL.plus(Duration.ofDays(30)));
        assertEquals(REAL.plus(Duration.ofDays(30)), clock.now());
    }

    @Test
    public void whatWasSetIsThereAfterARestart() {
        practices(clock()).begin(Optional.of(BEGUN), "anna");
        practices(clock()).advance(BEGUN.plusSeconds(3600));
        machine.time = REAL.plus(Duration.ofDays(2));
        PracticeClock restarted = clock();
        assertEquals(BEGUN.plusSeconds(3600).plus(Duration.ofDays(2)), restarted.now());
        Practice since = practices(restarted).practice().orElseThrow();
        assertEquals(REAL, since.begun());
        assertEquals("anna", since.by());
    }

    @Test
    public void theClockIsNeverSetBack() {
        PracticeClock clock = clock();
        Practices practices = practices(clock);
        practices.begin(Optional.of(BEGUN), "anna");
        machine.time = REAL.plusSeconds(60);
        assertFault("OTP-8203", () -> practices.advance(BEGUN.plusSeconds(59)));
        assertEquals(BEGUN.plusSeconds(60), clock.now());
    }

    @Test
    public void theMinuteThatTheClockShowsChangesNothing() {
        PracticeClock clock = clock();
        Practices practices = practices(clock);
        practices.begin(Optional.of(BEGUN), "anna");
        machine.time = REAL.plusSeconds(59);
        practices.advance(BEGUN);
        assertEquals("the seconds that have gone are not lost", BEGUN.plusSeconds(59), clock.now());
        machine.time = REAL.plusSeconds(60);
        assertFault("OTP-8203", () -> practices.advance(BEGUN));
    }

    @Test
    public void theClockOfARealInstallationIsNotSet() {
        PracticeClock clock = clock();
        assertFault("OTP-8201", () -> practices(clock).advance(REAL.plusSeconds(60)));
        assertEquals(REAL, clock.now());
        assertFalse(Files.exists(file()));
    }

    @Test
    public void whatIsForPracticeIsSoForEver() {
        Practices practices = practices(clock());
        practices.begin(Optional.of(BEGUN), "anna");
        assertFault("OTP-8202", () -> practices.begin(Optional.of(REAL), "bo"));
        assertFault("OTP-8202", () -> practices(clock()).begin(Optional.empty(), "bo"));
    }

    @Test
    public void whereThereIsAProcurementNobodyPractises() {
        stores.addProcurement();
        PracticeClock clock = clock();
        assertFault("OTP-8200", () -> practices(clock).begin(Optional.of(BEGUN), "anna"));
        assertFalse(clock.isPractice());
        assertFalse(clock().isPractice());
    }

    @Test
    public void whereSomethingIsPublishedNobodyPractises() {
        stores.addPublication();
        PracticeClock clock = clock();
        assertFault("OTP-8200", () -> practices(clock).begin(Optional.of(BEGUN), "anna"));
        assertFalse(clock.isPractice());
    }

    @Test
    public void aDamagedFileGivesNoTimeAtAll() throws IOException {
        practices(clock()).begin(Optional.of(BEGUN), "anna");
        String whole = Files.readString(file());
        for (String damaged : List.of(
                "",
                "{",
                "[]",
                whole.replace("otp-practice/1", "otp-practice/2"),
                whole.replace("\"PT", "\"P"),
                whole.replaceFirst("PT[^\"]*", "PT9223372036854775807S"),
                whole.replaceFirst("PT[^\"]*", "PT-9223372036854775808S"),
                whole.replace("\"anna\"", "7"),
                whole.replace("\"begun\"", "\"began\""),
                whole + " ".repeat(10_000))) {
            Files.writeString(file(), damaged);
            PracticeClock clock = clock();
            assertFault("OTP-8204", clock::now);
            assertFault("OTP-8204", clock::isPractice);
            assertFault("OTP-8204", () -> practices(clock).begin(Optional.empty(), "anna"));
            assertFault("OTP-8204", () -> practices(clock).advance(REAL));
            assertEquals(damaged, Files.readString(file()));
        }
    }

    @Test
    public void aFileThatCannotBeReadGivesNoTimeEither() throws IOException {
        Files.createDirectory(file());
        assertFault("OTP-8205", clock()::now);
    }

    @Test
    public void whatCouldNotBeWrittenHasNotHappened() throws IOException {
        PracticeClock clock = clock();
        // A file cannot take the place of a folder with something in it.
        Files.createDirectories(file().resolve("x"));
        assertFault("OTP-8206", () -> practices(clock).begin(Optional.of(BEGUN), "anna"));
        assertFalse(clock.isPractice());
        assertEquals(REAL, clock.now());
        assertEquals(List.of("practice.json"), List.of(home.getRoot().list()));
    }

    @Test
    public void withoutADataFolderNobodyPractises() {
        PracticeClock clock = new PracticeClock(Optional.empty(), machine);
        assertFault("OTP-8207", () -> practices(clock).begin(Optional.empty(), "anna"));
        assertFalse(clock.isPractice());
    }

    @Test
    public void nothingIsLeftBesideTheFile() throws IOException {
        Practices practices = practices(clock());
        practices.begin(Optional.of(BEGUN), "anna");
        practices.advance(BEGUN.plusSeconds(1));
        assertEquals(List.of("practice.json"), List.of(home.getRoot().list()));
        assertEquals(
                "{\"ahead\":\"PT-7250H-59M-59S\",\"begun\":\"2026-12-01T10:00:00Z\",\"by\":\"anna\",\"schema\":\"otp-practice/1\"}",
                Files.readString(file()));
    }
}
