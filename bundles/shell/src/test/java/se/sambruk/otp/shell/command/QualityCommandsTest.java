package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.api.quality.SentenceReader;
import se.sambruk.otp.api.quality.SentenceReading;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.shell.FakeProblems;
import se.sambruk.otp.shell.FakeQuality;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Golden;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

public class QualityCommandsTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FakeQuality quality = FakeQuality.working();

    @Before
    public void sentences() throws Exception {
        Files.writeString(folder().resolve("meningar.yaml"), "- …");
    }

    private Path folder() {
        return temporary.getRoot().toPath();
    }

    /** Reads two sentences out of anything. */
    private static final class Reader implements SentenceReader {
        private final List<Problem> problems;

        Reader(List<Problem> problems) {
            this.problems = problems;
        }

        @Override
        public SentenceReading read(String name, InputStream in) {
            assertEquals("meningar.yaml", name);
            return new SentenceReading(
                    problems.isEmpty()
                            ? Optional.of(List.of(
                                    CheckedRequirement.of("S1", RequirementKind.MANDATORY, "Systemet ska gå."),
                                    CheckedRequirement.of("S2", RequirementKind.CONTRACT, "Det ska gå.")))
                            : Optional.empty(),
                    problems);
        }
    }

    private FakeServices services(FakeQuality service) {
        return Fakes.all().with(QualityService.class, service).with(SentenceReader.class, new Reader(List.of()));
    }

    private Result run(FakeQuality service, String line) throws Exception {
        return new Trial(services(service)).in(folder()).run(line);
    }

    @Test
    public void sentencesOfAFileAreCheckedForPeopleAndPrograms() throws Exception {
        String line = "requirement:lint --file meningar.yaml";
        golden("lint.sv.txt", run(quality, line));
        golden("lint.tsv", run(quality, line + " --no-format"));
        golden("lint.json", run(quality, line + " --json"));
        golden(
                "lint.en.txt",
                new Trial(services(quality)).in(folder()).inEnglish().run(line));
        assertTrue(quality.closed);
        assertEquals(2, quality.asked.sentences().size());
    }

    @Test
    public void findingsAreWrittenForThoseWhoShowThemInEditors() throws Exception {
        golden("lint.sarif", run(quality, "requirement:lint --file meningar.yaml --sarif"));
        Result none = run(FakeQuality.empty(), "requirement:lint --file meningar.yaml --sarif");
        assertTrue(none.out(), none.out().endsWith("\"results\":[]}]}\n"));
        assertTrue(none.err(), none.err().contains("Inga regler"));
    }

    @Test
    public void aFileWithoutSentencesIsNotTakenForACleanOne() throws Exception {
        FakeServices services = services(quality)
                .with(SentenceReader.class, (name, in) -> new SentenceReading(Optional.of(List.of()), List.of()));
        for (String form : List.of("", " --json", " --no-format", " --sarif")) {
            Result result = new Trial(services).in(folder()).run("requirement:lint --file meningar.yaml" + form);
            assertEquals(Outcome.DONE, result.outcome());
            String told = form.isEmpty() ? result.out() : result.err();
            assertTrue(form + told, told.contains("det finns inga meningar i ”meningar.yaml”"));
        }
    }

    @Test
    public void whatIsLeftWithAReasonStandsApart() throws Exception {
        quality.left = "S1";
        String line = "requirement:lint --file meningar.yaml";
        golden("lint-left.sv.txt", run(quality, line));
        golden("lint-left.json", run(quality, line + " --json"));
        golden("lint-left.suppressed.sv.txt", run(quality, line + " --suppressed"));
        golden("lint-left.suppressed.json", run(quality, line + " --suppressed --json"));
        golden("lint-left.sarif", run(quality, line + " --sarif"));
    }

    @Test
    public void anIssuedProcurementIsCheckedAsIssued() throws Exception {
        Result result = run(quality, "requirement:lint --procurement provupphandling-2026 --category int --json");
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(quality.asked.specification().isPresent());
        assertTrue(quality.asked.circumstances().isIssued());
        assertEquals(Optional.of("INT"), quality.asked.category());
        assertTrue(
                run(quality, "requirement:lint --procurement finns-inte").err().startsWith("OTP-8030"));
    }

    @Test
    public void withoutMoreTheLibraryIsCheckedAndNothingFoundIsSaidPlainly() throws Exception {
        Result result = run(quality, "requirement:lint --category dri");
        assertEquals(Outcome.DONE, result.outcome());
        assertEquals(
                "Inga krav motsvarar urvalet.\n",
                result.out().substring(result.out().indexOf("Inga")));
        assertTrue(quality.asked.query().isPresent());
        assertEquals(Optional.of("DRI"), quality.asked.category());
        assertFalse(quality.asked.circumstances().isIssued());
    }

    @Test
    public void withoutRulesThatIsSaidAndItIsNoFault() throws Exception {
        Result people = run(FakeQuality.empty(), "requirement:lint --file meningar.yaml");
        assertEquals(Outcome.DONE, people.outcome());
        assertTrue(people.out(), people.out().contains("Inga regler är installerade, så inget har kontrollerats."));
        Result json = run(FakeQuality.empty(), "requirement:lint --json");
        assertEquals(Outcome.DONE, json.outcome());
        assertEquals("[]\n", json.out());
        assertTrue(json.err(), json.err().contains("Inga regler"));
        Result rules = run(FakeQuality.empty(), "requirement:rules");
        assertTrue(rules.out(), rules.out().endsWith("Inga regler är installerade.\n"));
    }

    @Test
    public void aRuleThatDoesNotWorkIsToldOfAndCounts() throws Exception {
        Result people = run(FakeQuality.failing(), "requirement:lint --file meningar.yaml");
        assertEquals(Outcome.FINDINGS, people.outcome());
        assertTrue(people.out(), people.out().contains("FEL OTP-7910"));
        Result json = run(FakeQuality.failing(), "requirement:lint --file meningar.yaml --json");
        assertEquals(Outcome.FINDINGS, json.outcome());
        assertEquals("[]\n", json.out());
        assertTrue(json.err(), json.err().startsWith("OTP-7910"));
    }

    @Test
    public void whatDoesNotGoTogetherIsWrongUsage() throws Exception {
        for (String line : List.of(
                "requirement:lint --file meningar.yaml --procurement p",
                "requirement:lint --file meningar.yaml --category DRI",
                "requirement:lint --file meningar.yaml --sarif --json",
                "requirement:lint --file meningar.yaml --sarif --no-format",
                "requirement:lint --file meningar.yaml --sarif --suppressed",
                "requirement:lint --issue 1",
                "requirement:lint --json --no-format")) {
            assertEquals(line, Outcome.WRONG_USAGE, run(quality, line).outcome());
        }
    }

    @Test
    public void aFileThatCannotBeReadStopsTheCheck() throws Exception {
        FakeServices services = services(quality).with(SentenceReader.class, new Reader(List.of(FakeProblems.ERROR)));
        Result result = new Trial(services).in(folder()).run("requirement:lint --file meningar.yaml");
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().startsWith("PRV-0003"));
        assertTrue(run(quality, "requirement:lint --file meningra.yaml").err().contains("meningar.yaml"));
    }

    @Test
    public void rulesAreListedForPeopleAndPrograms() throws Exception {
        golden("rules.sv.txt", Outcome.DONE, run(quality, "requirement:rules"));
        golden("rules.tsv", Outcome.DONE, run(quality, "requirement:rules --no-format"));
        golden("rules.json", Outcome.DONE, run(quality, "requirement:rules --json"));
    }

    private static void golden(String name, Result result) throws Exception {
        golden(name, Outcome.FINDINGS, result);
    }

    private static void golden(String name, Outcome outcome, Result result) throws Exception {
        assertEquals(result.err(), outcome, result.outcome());
        Golden.check(name, result.out());
    }
}
