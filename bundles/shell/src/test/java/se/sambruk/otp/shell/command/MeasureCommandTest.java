package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.MeasureService;
import se.sambruk.otp.shell.FakeMeasure;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Golden;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

public class MeasureCommandTest {
    private FakeMeasure measure = new FakeMeasure();

    private Trial trial() {
        return new Trial(Fakes.all().with(MeasureService.class, measure));
    }

    private Result run(String line) throws Exception {
        return trial().run(line);
    }

    private static void golden(String name, Result result) throws Exception {
        assertEquals(result.err(), Outcome.FINDINGS, result.outcome());
        Golden.check(name, result.out());
    }

    @Test
    public void aPackIsMeasuredForPeopleAndPrograms() throws Exception {
        String line = "requirement:quality --pack provpaket";
        golden("quality.sv.txt", run(line));
        golden("quality.en.txt", trial().inEnglish().wide(100).run(line));
        golden("quality.tsv", run(line + " --no-format"));
        golden("quality.json", run(line + " --json"));
    }

    @Test
    public void informationAloneAsksForNothing() throws Exception {
        measure = new FakeMeasure(FindingSeverity.INFORMATION);
        assertEquals(Outcome.DONE, run("requirement:quality").outcome());
    }

    @Test
    public void withoutMoreTheWholeLibraryIsMeasured() throws Exception {
        run("requirement:quality");
        assertEquals(List.of(), measure.asked.packs());
        assertTrue(measure.asked.specification().isEmpty());
        assertTrue(measure.asked.lix().isEmpty());
    }

    @Test
    public void packsCategoriesAndTargetsAreAskedFor() throws Exception {
        run("requirement:quality --pack a,b --pack c --category dri,sak --lix 50 --likeness 40 --openings 3");
        assertEquals(List.of("a", "b", "c"), measure.asked.packs());
        assertFalse(measure.asked.isWithRequired());
        assertEquals(Set.of("DRI", "SAK"), measure.asked.categories());
        assertEquals(OptionalInt.of(50), measure.asked.lix());
        assertEquals(OptionalInt.of(40), measure.asked.likeness());
        assertEquals(OptionalInt.of(3), measure.asked.openings());
    }

    @Test
    public void aContextIsAPackWithWhatItBuildsOn() throws Exception {
        run("requirement:quality --context provkommun");
        assertEquals(List.of("provkommun"), measure.asked.packs());
        assertTrue(measure.asked.isWithRequired());
    }

    @Test
    public void anIssuedProcurementIsMeasured() throws Exception {
        run("requirement:quality --procurement provupphandling-2026 --json");
        assertTrue(measure.asked.specification().isPresent());
        assertTrue(run("requirement:quality --procurement finns-inte").err().startsWith("OTP-8030"));
    }

    @Test
    public void nothingMeasuredIsSaidPlainly() throws Exception {
        Result result = run("requirement:quality --category inf");
        assertEquals(Outcome.DONE, result.outcome());
        assertTrue(result.out(), result.out().contains("Inga krav motsvarar urvalet."));
    }

    @Test
    public void aVersionIsSaidNotToBeGivenHere() throws Exception {
        for (String flag : List.of("--pack", "--context")) {
            Result result = run("requirement:quality " + flag + " ett@1.0.0");
            assertEquals(Outcome.WRONG_USAGE, result.outcome());
            assertTrue(result.err(), result.err().startsWith("OTP-8060"));
            assertTrue(result.err(), result.err().contains("Skriv " + flag + " ett."));
        }
    }

    @Test
    public void whatDoesNotGoTogetherIsWrongUsage() throws Exception {
        for (String line : List.of(
                "requirement:quality --pack a --context b",
                "requirement:quality --pack a --procurement b",
                "requirement:quality --issue 1",
                "requirement:quality --likeness 101",
                "requirement:quality --likeness 0",
                "requirement:quality --lix mycket",
                "requirement:quality --json --no-format")) {
            assertEquals(line, Outcome.WRONG_USAGE, run(line).outcome());
        }
        assertTrue(run("requirement:quality --likeness 101").err().startsWith("OTP-8059"));
    }
}
