package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.library.UsedParameterSet;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.api.store.StoreHealth;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.FakeProcurement;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Golden;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Samples;

public class CommandsTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void helpIsInTheLanguageOfTheSession() throws Exception {
        golden("help-issue.sv.txt", new Trial(Fakes.all()).run("procurement:issue --help"));
        golden("help-issue.en.txt", new Trial(Fakes.all()).inEnglish().run("procurement:issue -h"));
    }

    @Test
    public void requirementsAreListedForPeopleAndPrograms() throws Exception {
        golden("list.sv.txt", new Trial(Fakes.all()).run("requirement:list"));
        golden("list.en.txt", new Trial(Fakes.all()).inEnglish().wide(80).run("requirement:list --kind evaluated"));
        golden("list.tsv", new Trial(Fakes.all()).run("requirement:list --no-format --category int"));
        golden("list.json", new Trial(Fakes.all()).run("requirement:list --json"));
    }

    private static FakeServices withLevels() {
        return Fakes.all()
                .with(
                        LibraryService.class,
                        new Fakes.Library(List.of(
                                Samples.catalog(), levels("nivaer", "98,5", "99,0"), levels("kommunens", "99,8"))));
    }

    /** A pack of sets, the first of which is small in every pack. */
    private static Catalog levels(String pack, String... values) {
        String[] sizes = {"liten", "stor"};
        Catalog.Builder catalog =
                Catalog.builder(Samples.manifest(pack, "1.0.0", Layer.NATIONAL).build());
        for (int i = 0; i < values.length; i++) {
            catalog.parameterSet(ParameterSet.builder(sizes[i], "Nivå " + sizes[i], "Så brukar det vara.")
                    .description("För den som är " + sizes[i] + ".")
                    .setting(Setting.of(new RequirementId("PRV-DRI-001"), "tillganglighet", values[i], ""))
                    .setting(Setting.of(new RequirementId("PRV-ZZZ-999"), "okand", "5", "Eget skäl."))
                    .build());
        }
        return catalog.build();
    }

    @Test
    public void readyLevelsAreListedAndComparedForPeopleAndPrograms() throws Exception {
        golden("parameters.sv.txt", new Trial(withLevels()).run("requirement:parameters"));
        golden("parameters.json", new Trial(withLevels()).run("requirement:parameters --pack nivaer --json"));
        golden("levels.sv.txt", new Trial(withLevels()).wide(120).run("requirement:parameters liten nivaer/stor"));
        golden("levels.tsv", new Trial(withLevels()).run("requirement:parameters stor --no-format"));
        golden("levels.json", new Trial(withLevels()).run("requirement:parameters stor --json"));
    }

    @Test
    public void levelsStandBesideWhatTheLayersUpToTheirPackHaveDecided() throws Exception {
        RequirementId id = new RequirementId("PRV-DRI-001");
        Catalog own = Catalog.builder(
                        Samples.manifest("vart", "1.0.0", Layer.MUNICIPAL).build())
                .parameterSet(ParameterSet.builder("var", "Vår", "Så vill vi ha det.")
                        .setting(Setting.of(id, "tillganglighet", "99,8", ""))
                        .build())
                .amendment(new Located<>(
                        Amendment.change(
                                id,
                                Map.of(
                                        FieldPath.parse("parameters.tillganglighet.min")
                                                .orElseThrow(),
                                        "99.7"),
                                "Beslut."),
                        SourceLocation.file("vart 1.0.0", "a.yaml")))
                .build();
        FakeServices services = Fakes.all()
                .with(
                        LibraryService.class,
                        new Fakes.Library(List.of(Samples.catalog(), levels("nivaer", "98,5"), own)));
        String shown = new Trial(services)
                .run("requirement:parameters liten var --no-format")
                .out();
        assertTrue(shown, shown.contains("98.0..99.99"));
        assertTrue(shown, shown.contains("99.7..99.99"));
    }

    @Test
    public void aSetThatIsNotThereIsAnErrorAndWhatMayHaveBeenMeantIsTold() throws Exception {
        Result result = new Trial(withLevels()).run("requirement:parameters lite");
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().startsWith("OTP-8032"));
        assertTrue(result.err(), result.err().contains("Menade du liten?"));
        String full = new Trial(withLevels())
                .run("requirement:parameters nivaer/storr")
                .err();
        assertTrue(full, full.contains("Menade du nivaer/stor?"));
    }

    @Test
    public void thatThereAreNoSetsIsSaidOfWhatWasAskedFor() throws Exception {
        assertTrue(new Trial(Fakes.all())
                .run("requirement:parameters")
                .out()
                .endsWith("Inget paket har några parameteruppsättningar.\n"));
        String without = new Trial(Fakes.all())
                .run("requirement:parameters --pack provpaket")
                .out();
        assertTrue(without, without.endsWith("Paketet provpaket har inga parameteruppsättningar.\n"));
        String missing = new Trial(Fakes.all())
                .run("requirement:parameters --pack provpakt")
                .out();
        assertTrue(missing, missing.contains("Det finns inget innehållspaket provpakt."));
    }

    @Test
    public void aListingGoesThroughEveryPage() throws Exception {
        Fakes.Library library = new Fakes.Library(List.of(Samples.catalog(2500)));
        FakeServices services = Fakes.all().with(LibraryService.class, library);
        assertEquals(
                2500,
                new Trial(services)
                        .run("requirement:list --no-format")
                        .out()
                        .lines()
                        .count());
        Result cut = new Trial(services).run("requirement:list --limit 1200");
        assertTrue(cut.out(), cut.out().contains("Krav: 1\u00a0200. Det finns fler"));
        Result all = new Trial(services).run("requirement:list --limit 2500 --pack provpaket");
        assertTrue(all.out().endsWith("Krav: 2\u00a0500\n"));
    }

    @Test
    public void nothingFoundIsSaidPlainly() throws Exception {
        assertEquals(
                "Inga krav motsvarar urvalet.\n",
                new Trial(Fakes.all())
                        .run("requirement:list --category dri --kind information")
                        .out());
        assertEquals(
                "[]\n",
                new Trial(Fakes.all())
                        .run("requirement:list --category dri --kind information --json")
                        .out());
    }

    @Test
    public void aConditionThatNamesNothingIsExplained() throws Exception {
        assertEquals(
                "Inga krav motsvarar urvalet.\nDet finns inget kravområde INF. Områdena är: DRI, INT, SAK.\n"
                        + "Menade du INT?\n",
                new Trial(Fakes.all()).run("requirement:list --category inf").out());
        assertEquals(
                "No requirements match.\nThere is no content pack provpaketet. The packs are: provkommun, provpaket.\n"
                        + "Did you mean provpaket?\n",
                new Trial(Fakes.all())
                        .inEnglish()
                        .run("requirement:list --pack provpaketet")
                        .out());
    }

    @Test
    public void aSearchTellsHowItSearches() throws Exception {
        golden("search.sv.txt", new Trial(Fakes.all()).run("requirement:search svarstid"));
    }

    @Test
    public void aRequirementIsShownInFull() throws Exception {
        golden("show.sv.txt", new Trial(Fakes.all()).run("requirement:show prv-dri-001"));
        golden("show.en.txt", new Trial(Fakes.all()).inEnglish().wide(60).run("requirement:show PRV-DRI-003"));
        golden("show.json", new Trial(Fakes.all()).run("requirement:show PRV-INT-003 --json"));
    }

    @Test
    public void aRequirementOfAProcurementTellsWhereEachValueCameFrom() throws Exception {
        String line = "requirement:show PRV-DRI-001 --procurement provupphandling-2026";
        golden("show-procurement.sv.txt", new Trial(Fakes.all()).run(line));
        golden("show-procurement.en.txt", new Trial(Fakes.all()).inEnglish().run(line));
        golden("show-procurement.json", new Trial(Fakes.all()).run(line + " --json"));
    }

    @Test
    public void whatIsIssuedCanBeShownWhenItsPacksAreGone() throws Exception {
        FakeServices services = Fakes.all().with(LibraryService.class, new Fakes.Library(List.of()));
        Result result =
                new Trial(services).wide(200).run("requirement:show PRV-DRI-001 --procurement provupphandling-2026");
        assertEquals(Outcome.DONE, result.outcome());
        assertTrue(result.out(), result.out().contains("(okänt; det ursprungliga kravet går inte att läsa)"));
    }

    @Test
    public void anUnknownRequirementIsAnsweredWithTheNearest() throws Exception {
        Result result = new Trial(Fakes.all()).run("requirement:show PRV-DIR-001");
        assertEquals(Outcome.FAILED, result.outcome());
        assertEquals("", result.out());
        assertTrue(result.err(), result.err().startsWith("OTP-8020\n"));
        assertTrue(result.err(), result.err().contains("Menade du PRV-DRI-001"));
    }

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
        procurement.findings = List.of(Fakes.NOTE);
        assertEquals(Outcome.DONE, issue(new Trial(services(procurement)), "").outcome());
        procurement.findings = List.of(Fakes.NOTE, Fakes.WARNING);
        Result result = issue(new Trial(services(procurement)), "");
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.out(), result.out().contains("VARNING PRV-0001"));
    }

    @Test
    public void aFailedIssueLeavesNoFolderBehind() throws Exception {
        FakeProcurement procurement = new FakeProcurement();
        procurement.fault = Optional.of(Fakes.ERROR);
        Result result = issue(new Trial(services(procurement)), "");
        assertEquals(Outcome.FAILED, result.outcome());
        assertEquals("", result.out());
        assertEquals(Fakes.ERROR.toString() + "\n", result.err());
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

    @Test
    public void formatsAreListedWithWhatCanBeChosen() throws Exception {
        golden("formats.sv.txt", new Trial(Fakes.all()).run("export:formats"));
        golden("formats.tsv", new Trial(Fakes.all()).run("export:formats --no-format"));
        golden("formats.json", new Trial(Fakes.all()).inEnglish().run("export:formats --json"));
    }

    @Test
    public void anExportGoesToAFolderUnderTheNameOfTheProcurement() throws Exception {
        Path folder = temporary.getRoot().toPath();
        FakeProcurement procurement = new FakeProcurement();
        Result result = new Trial(services(procurement))
                .in(folder)
                .run("export:run provupphandling-2026 --out . --format docx --option papper=A3 --option sidhuvud=a=b");
        assertEquals(Outcome.DONE, result.outcome());
        assertTrue(result.out(), result.out().startsWith("Skriven: " + folder.resolve("provupphandling-2026-1.docx")));
        assertEquals(List.of(Map.of("papper", "A3", "sidhuvud", "a=b")), procurement.options);
    }

    @Test
    public void anExportWithoutAFormatThatExistsIsAnsweredWithThoseThatDo() throws Exception {
        Result result = new Trial(Fakes.all()).run("export:run provupphandling-2026 --out . --format dokx");
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().contains("Menade du docx?"));
    }

    @Test
    public void aFormatThatIsBeingExchangedIsLeftToTheServiceThatWaitsForIt() throws Exception {
        Path folder = temporary.getRoot().toPath();
        FakeProcurement procurement = new FakeProcurement();
        new Trial(services(procurement)).in(folder).run("export:run provupphandling-2026 --out . --format pdf");
        assertEquals(List.of(folder.resolve("provupphandling-2026-1.pdf")), procurement.targets);
    }

    @Test
    public void pluginsAreListedWithTheReasonForTheirState() throws Exception {
        FakeServices services = withRefused();
        golden("plugins.sv.txt", new Trial(services).run("plugin:list"));
        golden("plugins.tsv", new Trial(services).run("plugin:list --no-format"));
        golden("plugins.json", new Trial(services).inEnglish().run("plugin:list --json"));
    }

    @Test
    public void aFileIsCheckedInstalledAndRemoved() throws Exception {
        golden("plugin-check.sv.txt", new Trial(Fakes.all()).run("plugin:check krav.yaml"));
        golden("plugin-install.sv.txt", new Trial(Fakes.all()).run("plugin:install krav.yaml"));
        golden("plugin-remove.sv.txt", new Trial(Fakes.all()).run("plugin:remove provkommun"));
        Result refused = new Trial(Fakes.all()).run("plugin:check fel.yaml");
        assertEquals(Outcome.FINDINGS, refused.outcome());
        assertTrue(refused.out(), refused.out().startsWith("fel.yaml skulle inte tas emot."));
        assertEquals(
                Outcome.FAILED,
                new Trial(Fakes.all()).run("plugin:install fel.yaml").outcome());
        assertEquals(
                Outcome.FAILED,
                new Trial(Fakes.all()).run("plugin:remove okänt").outcome());
    }

    @Test
    public void conflictsAreToldWithTheContextTheyAreIn() throws Exception {
        golden("conflicts.sv.txt", Outcome.FINDINGS, new Trial(Fakes.all()).run("plugin:conflicts"));
        golden("conflicts.tsv", Outcome.FINDINGS, new Trial(Fakes.all()).run("plugin:conflicts --no-format"));
        golden("conflicts.json", Outcome.FINDINGS, new Trial(Fakes.all()).run("plugin:conflicts --json"));
        Result settled = new Trial(Fakes.all()).run("plugin:conflicts provkommun provpaket@1.0.0 --precedence a,b");
        assertEquals(Outcome.DONE, settled.outcome());
        assertEquals("Inga krockar: provkommun + provpaket 1.0.0.\n", settled.out());
        golden(
                "plugin-check-conflicts.sv.txt",
                Outcome.FINDINGS,
                new Trial(Fakes.all()).run("plugin:check krock.yaml"));
    }

    @Test
    public void whyAPluginDoesNotWorkIsExplained() throws Exception {
        golden("explain.sv.txt", Outcome.FINDINGS, new Trial(Fakes.all()).run("plugin:explain se.exempel.kod"));
        golden("explain.json", Outcome.FINDINGS, new Trial(Fakes.all()).run("plugin:explain 17 --json"));
        Result works = new Trial(Fakes.all()).run("plugin:explain provkommun");
        assertEquals(Outcome.DONE, works.outcome());
        assertEquals("provkommun 1.2.0 fungerar. Det finns inget att förklara.\n", works.out());
        assertEquals(
                "a pack that came with the platform",
                "provpaket fungerar. Det finns inget att förklara.\n",
                new Trial(Fakes.all()).run("plugin:explain provpaket").out());
    }

    @Test
    public void theStatusIsCompactAndPointsToWhatIsWrong() throws Exception {
        golden("status.sv.txt", Outcome.FINDINGS, new Trial(withRefused()).run("otp:status"));
        golden(
                "status.en.txt",
                Outcome.FINDINGS,
                new Trial(Fakes.all()).inEnglish().run("otp:status"));
        golden("status.json", Outcome.FINDINGS, new Trial(withRefused()).run("otp:status --json"));
    }

    @Test
    public void theStatusAnswersWhateverIsMissing() throws Exception {
        Result result = new Trial(new FakeServices()).run("otp:status --json");
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.out(), result.out().contains("\"ready\": false"));
        assertTrue(result.out(), result.out().contains("OTP-8001"));
        assertEquals("", result.err());
    }

    @Test
    public void aStoreThatCannotBeReadIsNotCalledReadyAndIsToldOfOnce() throws Exception {
        Problem damaged =
                Problem.of("OTP-3007", Severity.ERROR, LocalizedText.of("Skadad."), LocalizedText.of("Läs tillbaka."));
        FakeServices services = Fakes.all()
                .with(StoreHealth.class, failing(StoreHealth.class, damaged))
                .with(LibraryService.class, failing(LibraryService.class, damaged));
        Result result = new Trial(services).run("otp:status");
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.out(), result.out().contains("igång, men allt fungerar inte; se nedan"));
        assertEquals(result.out(), 2, result.out().split("OTP-3007", -1).length);
    }

    /** A service that tells of a problem, whatever it is asked. */
    private static <S> S failing(Class<S> type, Problem problem) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw problem.asException();
                }));
    }

    private static FakeServices withRefused() {
        List<PackReport> packs = new ArrayList<>(Fakes.packs());
        packs.add(Fakes.refused());
        return Fakes.all().with(ContentService.class, new Fakes.Content(packs));
    }

    private static FakeServices services(FakeProcurement procurement) {
        return Fakes.all().with(ProcurementService.class, procurement);
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

    private static void golden(String name, Result result) throws IOException {
        golden(name, Outcome.DONE, result);
    }

    private static void golden(String name, Outcome outcome, Result result) throws IOException {
        assertEquals(result.err(), outcome, result.outcome());
        assertEquals("", result.err());
        Golden.check(name, result.out());
    }
}
