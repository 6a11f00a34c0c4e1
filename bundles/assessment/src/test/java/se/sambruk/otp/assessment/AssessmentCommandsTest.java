package se.sambruk.otp.assessment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.assessment.TenderedCase.ANNA;
import static se.sambruk.otp.assessment.TenderedCase.BO;
import static se.sambruk.otp.assessment.TenderedCase.EVA;
import static se.sambruk.otp.assessment.TenderedCase.ID;
import static se.sambruk.otp.assessment.TenderedCase.OUTSIDER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.assessment.Console.Result;
import se.sambruk.otp.shell.call.Outcome;

/** What is handed in and evaluated from the console comes out as by hand, and tells those who may not see tenders nothing. */
public class AssessmentCommandsTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private TenderedCase in;
    private Console console;

    @Before
    public void tendered() {
        with(new TenderedCase(Procurements.relative())
                .opened()
                .tender("anbud-1", "100", Map.of())
                .tender("anbud-2", "140", Map.of()));
    }

    private void with(TenderedCase tendered) {
        in = tendered;
        console = new Console(in, temporary.getRoot().toPath());
    }

    private Path file(String name) {
        return temporary.getRoot().toPath().resolve(name);
    }

    /** An assessor gets a sheet, fills it in as an editor would, and hands it in. */
    private void assess(String assessor, String... values) throws Exception {
        String name = assessor + "-" + values.length + ".yaml";
        assertEquals(
                Outcome.DONE,
                console.run(assessor, "procurement:score " + ID + " --out " + name)
                        .outcome());
        String sheet = Files.readString(file(name));
        for (int tender = 1; tender <= values.length; tender++) {
            sheet = sheet.replaceFirst(
                    "(?s)(tender: anbud-" + tender
                            + "\\n    requirement: PRV-DRI-001\\n    score:)[^\\n]*(\\n    motivation:)[^\\n]*",
                    "$1 " + values[tender - 1] + "$2 Så som skalan säger.");
        }
        Files.writeString(file(name), sheet);
        Result handed = console.run(assessor, "procurement:score " + ID + " --in " + name);
        assertEquals(handed.err(), Outcome.DONE, handed.outcome());
    }

    private static List<String> places(Result evaluated) {
        return evaluated
                .out()
                .lines()
                .map(line -> line.split("\t"))
                .map(cells -> cells[0] + " " + cells[1] + " " + cells[3])
                .toList();
    }

    @Test
    public void theKnownVectorComesOutExactly() throws Exception {
        assess(EVA, "20", "33");
        assess(BO, "20", "33");
        Result two = console.run(ANNA, "procurement:evaluate " + ID + " --no-format");
        assertEquals(
                "50·100/140 + 33 is 481/7, that is 68.71", List.of("1 anbud-1 70", "2 anbud-2 481/7"), places(two));
        in.tender("anbud-3", "60", Map.of());
        assess(EVA, "20", "33", "0");
        assess(BO, "20", "33", "0");
        Result three = console.run(ANNA, "procurement:evaluate " + ID + " --no-format");
        assertEquals(
                "50·60/140 + 33 is 381/7, that is 54.43",
                List.of("1 anbud-2 381/7", "2 anbud-3 50", "3 anbud-1 50"),
                places(three));
    }

    @Test
    public void peopleSeeEveryStep() throws Exception {
        assess(EVA, "20", "33");
        assess(BO, "20", "33");
        Result shown = console.run(ANNA, "procurement:evaluate " + ID);
        assertEquals(shown.err(), Outcome.FINDINGS, shown.outcome());
        for (String said : List.of(
                "P · L / p: 50 · 100 / 140 ≈ 35,714286 poäng",
                "Kvalitet: Σ(s): 33 = 33 poäng",
                "Leverantör ANBUD-2",
                "Antecknat i ärendet som")) {
            assertTrue(said + " in " + shown.out(), shown.out().contains(said));
        }
        Result again = console.run(ANNA, Locale.ENGLISH, List.of("procurement:evaluate", ID));
        assertTrue(again.out(), again.out().contains("is not written again"));
        Result json = console.run(ANNA, "procurement:evaluate " + ID + " --json");
        assertTrue(
                json.out(), json.out().contains("\"new\": false") && json.out().contains("481/7"));
    }

    @Test
    public void nothingIsEvaluatedBeforeTheAssessmentIsComplete() throws Exception {
        assess(EVA, "20", "33");
        Result standing = console.run(ANNA, "procurement:score " + ID);
        assertEquals(Outcome.FINDINGS, standing.outcome());
        assertTrue(standing.out(), standing.out().contains(BO) && standing.out().contains("Bedömningen är inte klar."));
        Result refused = console.run(ANNA, "procurement:evaluate " + ID);
        assertEquals(Outcome.FAILED, refused.outcome());
        assertTrue(refused.err(), refused.err().contains("OTP-6419"));
        Result preview = console.run(ANNA, "procurement:evaluate " + ID + " --preview --no-format");
        assertEquals(List.of("1 anbud-1 50", "2 anbud-2 250/7"), places(preview));
    }

    @Test
    public void anOutsiderIsToldTheSameWhateverThereIs() throws Exception {
        TenderedCase full = in;
        assess(EVA, "20", "33");
        assess(BO, "20", "33");
        console.run(ANNA, "procurement:evaluate " + ID);
        Console of = console;
        with(new TenderedCase(Procurements.relative()).opened());
        for (String line : List.of(
                "procurement:evaluate " + ID,
                "procurement:evaluate " + ID + " --preview --json",
                "procurement:score " + ID,
                "procurement:score " + ID + " --out blad.yaml",
                "procurement:score " + ID + " --in finns-inte.yaml",
                "procurement:simulate " + ID + " --tenders")) {
            Result empty = console.run(OUTSIDER, line);
            assertEquals(line, empty, of.run(OUTSIDER, line));
            assertEquals(line, Outcome.FAILED, empty.outcome());
            assertEquals(line, "", empty.out());
        }
        assertFalse(Files.exists(file("blad.yaml")));
        assertEquals(in.kinds(OUTSIDER), full.kinds(OUTSIDER));
    }

    @Test
    public void lotsAreWrittenDownWithWhoDrewThemAndHow() throws Exception {
        with(new TenderedCase(Procurements.relative())
                .opened()
                .tender("anbud-1", "100", Map.of())
                .tender("anbud-2", "100", Map.of()));
        assess(EVA, "20", "20");
        assess(BO, "20", "20");
        String drawing = "procurement:evaluate " + ID + " --no-format --lot anbud-2,anbud-1";
        assertEquals(Outcome.WRONG_USAGE, console.run(ANNA, drawing).outcome());
        assertEquals(
                Outcome.WRONG_USAGE,
                console.run(ANNA, drawing + " --drawn-by anna,eva").outcome());
        Result drawn = console.run(ANNA, drawing + " --drawn-by anna,eva --because lappar");
        assertEquals(List.of("1 anbud-2 70", "2 anbud-1 70"), places(drawn));
    }

    @Test
    public void whatDoesNotGoTogetherIsWrongUsage() throws Exception {
        for (String line : List.of(
                "procurement:score " + ID + " --in a.yaml --out b.yaml",
                "procurement:score " + ID + " --assessor eva.ek",
                "procurement:simulate " + ID + " --tenders --prices 1-2",
                "procurement:simulate " + ID + " --part A",
                "procurement:simulate " + ID + " --prices 200",
                "procurement:simulate " + ID + " --prices 300-200",
                "procurement:simulate " + ID + " --cost energi",
                "procurement:evaluate " + ID + " --format pdf",
                "procurement:evaluate " + ID + " --drawn-by anna",
                "procurement:evaluate " + ID + " --lot a,a --drawn-by anna --because lott")) {
            Result result = console.run(ANNA, line);
            // A case's working profile is not there, which is told first where a plan is to be tried.
            assertTrue(
                    line + " " + result.err(),
                    result.outcome() == Outcome.WRONG_USAGE || result.err().contains("OTP-8001"));
        }
    }

    @Test
    public void howSureRealBidsAreIsShownAndSecret() throws Exception {
        assess(EVA, "20", "33");
        assess(BO, "20", "33");
        Result shown = console.run(ANNA, "procurement:simulate " + ID + " --tenders");
        assertTrue(shown.out() + shown.err(), shown.out().contains("Omfattas av sekretess"));
        assertTrue(shown.out(), shown.out().contains("anbud-1 vinner, upp till"));
    }
}
