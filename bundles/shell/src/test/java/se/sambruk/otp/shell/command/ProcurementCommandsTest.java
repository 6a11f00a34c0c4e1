package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.shell.command.Trials.golden;
import static se.sambruk.otp.shell.command.Trials.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.library.UsedParameterSet;
import se.sambruk.otp.shell.FakeProblems;
import se.sambruk.otp.shell.FakeProcurement;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Samples;

public class ProcurementCommandsTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void anIssueIsToldOfWithEveryReason() throws Exception {
        golden("issue.sv.txt", issue(new Trial(services(new FakeProcurement())), ""));
        golden("issue.en.txt", issue(new Trial(services(new FakeProcurement())).inEnglish(), "--preview"));
        golden("issue.json", issue(new Trial(services(new FakeProcurement())), "--json"));
    }

    /** The sample, where every parameter of one requirement came of a set, and another set gave nothing. */
    private static Specification startingFromSets() {
        Specification sample = Samples.specification();
        UsedParameterSet set = UsedParameterSet.of("provpaket 1.0.0", "liten", "Liten kommun");
        Specification.Builder made = Specification.builder(sample.procurement(), sample.document())
                .parameterSet(set)
                .parameterSet(UsedParameterSet.of("provkommun 1.0.0", "vara", "Våra nivåer"));
        sample.requirements()
                .forEach(r -> made.requirement(
                        r.requirement().id().value().equals("PRV-DRI-001")
                                ? SpecifiedRequirement.of(
                                        r.requirement(),
                                        r.values(),
                                        r.provenance().stream()
                                                .map(step -> step.action() == ProvenanceStep.Action.VALUED
                                                        ? levelled(step, set)
                                                        : step)
                                                .toList())
                                : r));
        return made.build();
    }

    private static ProvenanceStep levelled(ProvenanceStep step, UsedParameterSet set) {
        return ProvenanceStep.of(
                        step.action(),
                        step.path(),
                        Layer.NATIONAL,
                        set.source(),
                        "",
                        "Få användare.",
                        step.value().orElseThrow())
                .of(set);
    }

    @Test
    public void anIssueTellsHowManyValuesCameOfEachSet() throws Exception {
        FakeProcurement procurement = new FakeProcurement();
        procurement.specification = startingFromSets();
        String told = issue(new Trial(services(procurement)).wide(120), "").out();
        assertTrue(
                told,
                told.contains("Parameteruppsättningar: 2\n"
                        + "  Ur uppsättningen Liten kommun (provpaket 1.0.0): 2 värden\n"
                        + "  Ur uppsättningen Våra nivåer (provkommun 1.0.0): inga värden\n"));
        assertTrue(told, told.contains("Värden som upphandlingen har satt: 3\n"));
        String json = issue(new Trial(services(procurement)), "--json").out();
        assertTrue(
                json,
                json.replaceAll("\\s+", "")
                        .contains("{\"id\":\"liten\",\"source\":\"provpaket1.0.0\","
                                + "\"title\":\"Litenkommun\",\"values\":2}"));
    }

    @Test
    public void aValueOfASetIsShownAsThatAndWithItsReason() throws Exception {
        FakeProcurement procurement = new FakeProcurement();
        procurement.specification = startingFromSets();
        String line = "requirement:show PRV-DRI-001 --procurement provupphandling-2026";
        String shown = new Trial(services(procurement)).wide(120).run(line).out();
        assertTrue(
                shown,
                shown.contains("avisering fick värdet 10 arbetsdagar ur uppsättningen Liten kommun\n"
                        + "    provpaket 1.0.0 (nationellt)\n    Skäl: Få användare.\n"));
        String json = new Trial(services(procurement)).run(line + " --json").out();
        assertTrue(json, json.replaceAll("\\s+", "").contains("\"set\":{\"id\":\"liten\""));
    }

    @Test
    public void anIssueAsksForWhatWasWritten() throws Exception {
        FakeProcurement procurement = new FakeProcurement();
        issue(new Trial(services(procurement)), "--format XLSX,json --format docx");
        var request = procurement.requests.get(0);
        assertEquals(List.of("xlsx", "json", "docx"), request.formats());
        assertEquals("profil.yaml", request.profileName());
        assertEquals("anna.andersson", request.act().actor());
        assertFalse(request.isPreview());
        issue(new Trial(services(procurement)), "--preview");
        assertEquals(
                "which formats are usual is not for the shell to say",
                List.of(),
                procurement.requests.get(1).formats());
        assertTrue(procurement.requests.get(1).isPreview());
    }

    @Test
    public void warningsMakeTheOutcomeFindingsAndNotesDoNot() throws Exception {
        FakeProcurement procurement = new FakeProcurement();
        procurement.findings = List.of(FakeProblems.NOTE);
        assertEquals(Outcome.DONE, issue(new Trial(services(procurement)), "").outcome());
        procurement.findings = List.of(FakeProblems.NOTE, FakeProblems.WARNING);
        Result result = issue(new Trial(services(procurement)), "");
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.out(), result.out().contains("VARNING PRV-0001"));
    }

    @Test
    public void aFailedIssueLeavesNoFolderBehind() throws Exception {
        FakeProcurement procurement = new FakeProcurement();
        procurement.fault = Optional.of(FakeProblems.ERROR);
        Result result = issue(new Trial(services(procurement)), "");
        assertEquals(Outcome.FAILED, result.outcome());
        assertEquals("", result.out());
        assertEquals(FakeProblems.ERROR.toString() + "\n", result.err());
        assertFalse(Files.exists(temporary.getRoot().toPath().resolve("ut")));
    }

    @Test
    public void procurementsAreListedAndShown() throws Exception {
        golden("procurements.sv.txt", new Trial(Fakes.all()).run("procurement:list"));
        golden("procurements.json", new Trial(Fakes.all()).run("procurement:list --json"));
        golden("procurement.sv.txt", new Trial(Fakes.all()).run("procurement:show provupphandling-2026"));
        golden("procurement.json", new Trial(Fakes.all()).run("procurement:show provupphandling-2026 --json"));
    }

    @Test
    public void anUnknownProcurementIsAnsweredWithTheNearest() throws Exception {
        Result result = new Trial(Fakes.all()).run("procurement:show provupphandling-2062");
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().contains("Menade du provupphandling-2026?"));
    }

    private Result issue(Trial trial, String more) throws Exception {
        Path folder = temporary.getRoot().toPath();
        Files.writeString(folder.resolve("profil.yaml"), "procurement: {}\n");
        List<String> words = new ArrayList<>(List.of("profil.yaml", "--out", "ut"));
        if (!more.isEmpty()) {
            words.addAll(List.of(more.split(" ")));
        }
        Result result = trial.in(folder).run("procurement:issue", words);
        return new Result(result.outcome(), result.out().replace(folder.toString(), "/uppdrag"), result.err());
    }
}
