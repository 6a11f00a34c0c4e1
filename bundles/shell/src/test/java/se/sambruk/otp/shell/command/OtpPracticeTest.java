package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.shell.command.Trials.golden;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.shell.FakePractice;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Golden;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.place.PlaceClock;
import se.sambruk.otp.shell.text.Texts;

public class OtpPracticeTest {
    private static final String BANNER = "ÖVNING: klockan är 2026-02-02 08:00. Här görs inga verkliga upphandlingar.\n";

    private final FakePractice practice = new FakePractice();
    private final FakeServices services = practice.in(Fakes.all());

    private Result practise(String... words) throws InterruptedException {
        return new Trial(services).wide(100).run("otp:practice", List.of(words));
    }

    @Test
    public void aRealInstallationSaysThatItIsAndHowToPractise() throws Exception {
        golden("practice-real.sv.txt", practise());
        golden("practice-real.json", practise("--json"));
        assertEquals("", practise().err());
    }

    @Test
    public void aNewInstallationBecomesOneForPracticeAtASwedishTime() throws Exception {
        golden("practice-begun.sv.txt", practise("--begin", "--now", "2026-02-02 08:00"));
        assertEquals(Instant.parse("2026-02-02T07:00:00Z"), practice.now());
        Golden.check("practice.json", practise("--json").out());
        Golden.check(
                "practice.en.txt",
                new Trial(services).inEnglish().wide(100).run("otp:practice").out());
    }

    @Test
    public void theClockIsMoved() throws Exception {
        practise("--begin", "--now", "2026-02-02 08:00");
        assertEquals(Outcome.DONE, practise("--now", "2026-07-16 kl. 09.00").outcome());
        assertEquals(Instant.parse("2026-07-16T07:00:00Z"), practice.now());
    }

    @Test
    public void aTimeThatIsNoneOrComesTwiceChangesNothing() throws Exception {
        for (String none : List.of("2026-02-30 08:00", "2026-10-25 02:30", "i morgon", "2026-02-02")) {
            assertEquals(
                    none,
                    Outcome.WRONG_USAGE,
                    practise("--begin", "--now", none).outcome());
        }
        assertEquals(Optional.empty(), practice.practice());
    }

    @Test
    public void everyCommandSaysThatItIsPracticeBesideItsAnswer() throws Exception {
        Result real = new Trial(services).run("requirement:list --json");
        practise("--begin", "--now", "2026-02-02 08:00");
        Result practised = new Trial(services).run("requirement:list --json");
        assertEquals(BANNER, practised.err());
        assertEquals(real.out(), practised.out());
    }

    @Test
    public void theStatusSaysThatItIsPractice() throws Exception {
        assertTrue(new Trial(services).run("otp:status --json").out().contains("\"practice\": false"));
        practise("--begin", "--now", "2026-02-02 08:00");
        String json = new Trial(services).run("otp:status --json").out();
        assertTrue(json, json.contains("\"practice\": true"));
        assertTrue(json, json.contains("\"practice-time\": \"2026-02-02T07:00:00Z\""));
        String shown = new Trial(services).run("otp:status").out();
        assertTrue(shown, shown.contains("ÖVNING"));
        assertTrue(shown, shown.contains("klockan är 2026-02-02 08:00 här"));
    }

    /** Any fault: which one is the clock's own matter. */
    private static final class Stopped implements InstallationClock {
        private final Problem why = Problem.error(Messages.of(Texts.class), "OTP-8003", 1);

        @Override
        public Instant now() {
            throw why.asException();
        }

        @Override
        public boolean isPractice() {
            throw why.asException();
        }
    }

    @Test
    public void whereTheTimeIsNotKnownOnlyWhatNeedsItStops() throws Exception {
        FakeServices stopped = Fakes.all().with(InstallationClock.class, new Stopped());
        assertEquals(Outcome.DONE, new Trial(stopped).run("requirement:list").outcome());
        Result status = new Trial(stopped).run("otp:status");
        assertEquals(Outcome.FINDINGS, status.outcome());
        assertTrue(status.out(), status.out().contains("OTP-8003"));
    }

    @Test
    public void theShellHasNoOtherClockThanTheInstallations() {
        PlaceClock clock = new PlaceClock(services, ZoneOffset.UTC);
        assertEquals(practice.now(), clock.instant());
        PlaceClock without = new PlaceClock(new FakeServices(), ZoneOffset.UTC);
        assertEquals(
                "OTP-8001",
                assertThrows(ProblemException.class, without::instant)
                        .problems()
                        .get(0)
                        .code());
    }
}
