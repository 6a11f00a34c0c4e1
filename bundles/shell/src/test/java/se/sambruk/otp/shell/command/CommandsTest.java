package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.shell.command.Trials.golden;
import static se.sambruk.otp.shell.command.Trials.services;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.store.StoreHealth;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.FakeContent;
import se.sambruk.otp.shell.FakeLibrary;
import se.sambruk.otp.shell.FakePacks;
import se.sambruk.otp.shell.FakeProcurement;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
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

    @Test
    public void aListingGoesThroughEveryPage() throws Exception {
        FakeLibrary library = new FakeLibrary(List.of(Samples.catalog(2500)));
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
        FakeServices services = Fakes.all().with(LibraryService.class, new FakeLibrary(List.of()));
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
        List<PackReport> packs = new ArrayList<>(FakePacks.inUse());
        packs.add(FakePacks.refused());
        return Fakes.all().with(ContentService.class, new FakeContent(packs));
    }
}
