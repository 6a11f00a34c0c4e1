package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.shell.command.Trials.golden;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.architecture.ModelImportService;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.architecture.ModelIntakeService;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.architecture.diff.ComparisonComponent;
import se.sambruk.otp.shell.FakeModelFiles;
import se.sambruk.otp.shell.FakeModelIntake;
import se.sambruk.otp.shell.FakeProblems;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.FakeWriter;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** The commands between the platform and other tools: diff, import and export. */
public class ArchitectureExchangeTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FakeWriter writer = new FakeWriter();
    private final FakeModelIntake intake = new FakeModelIntake();
    private final FakeServices services = Trials.architecture()
            .with(ModelImportService.class, Landscapes.files())
            .with(ModelIntakeService.class, intake)
            .with(ExportService.class, writer);

    @Before
    public void files() throws Exception {
        for (String name : List.of("landskap.xml", "nytt.xml", "annat.xml")) {
            Files.createFile(folder().resolve(name));
        }
    }

    private Path folder() {
        return temporary.getRoot().toPath();
    }

    private Trial trial() {
        return new Trial(services).in(folder());
    }

    private Result run(String line) throws Exception {
        return trial().run(line);
    }

    @Test
    public void what_two_files_say_differently_is_told() throws Exception {
        String line = "architecture:diff landskap.xml nytt.xml";
        golden("architecture-diff.sv.txt", run(line));
        golden("architecture-diff.en.txt", trial().inEnglish().wide(100).run(line));
        golden("architecture-diff.tsv", run(line + " --no-format"));
        golden("architecture-diff.json", run(line + " --json"));
        assertEquals(
                "De säger detsamma.\n",
                run("architecture:diff landskap.xml landskap.xml").out());
    }

    @Test
    public void what_is_no_file_is_packs() throws Exception {
        golden("architecture-diff-packs.sv.txt", run("architecture:diff provpaket provpaket,provkommun"));
        Result neither = run("architecture:diff provpaket inget.xml");
        assertEquals(Outcome.FAILED, neither.outcome());
        assertTrue(neither.err(), neither.err().startsWith("OTP-8093"));
        Result nearly = run("architecture:diff provpaket provkomun");
        assertTrue(nearly.err(), nearly.err().contains("Menade du provkommun?"));
    }

    @Test
    public void models_that_grew_apart_are_put_together_as_far_as_they_agree() throws Exception {
        String line = "architecture:diff nytt.xml annat.xml --base landskap.xml";
        golden("architecture-merge.sv.txt", Outcome.FINDINGS, run(line));
        golden("architecture-merge.json", Outcome.FINDINGS, run(line + " --json"));
        Result open = run(line + " --out ut.xml");
        assertEquals(Outcome.FINDINGS, open.outcome());
        assertEquals("nothing is written", List.of(), writer.requests);
        Result chosen = run(line + " --prefer theirs --out ut.xml");
        assertEquals(chosen.err(), Outcome.DONE, chosen.outcome());
        ArchitectureModel merged = (ArchitectureModel) writer.last();
        assertEquals("Ärendeporten", merged.element("K-PKN-HUB").orElseThrow().name());
        assertEquals("archimate", writer.requests.get(0).format());
        Result agree = run("architecture:diff landskap.xml nytt.xml --base landskap.xml");
        assertEquals(Outcome.DONE, agree.outcome());
        assertEquals("De går att lägga samman; ingenting krockar.\n", agree.out());
    }

    @Test
    public void a_preview_for_programs_is_one_object_on_one_line() throws Exception {
        golden("architecture-preview.json", run("architecture:import landskap.xml --preview --json"));
        golden(
                "architecture-preview-faults.json",
                Outcome.FINDINGS,
                run("architecture:import brister.xml --preview --json"));
        assertEquals("looked at, and left", List.of(), intake.requests);
    }

    @Test
    public void a_preview_for_people_tells_what_is_there_and_what_is_not_as_it_should_be() throws Exception {
        golden("architecture-preview.sv.txt", Outcome.FINDINGS, run("architecture:import brister.xml --preview"));
        golden(
                "architecture-preview.en.txt",
                Outcome.FINDINGS,
                trial().inEnglish().wide(100).run("architecture:import brister.xml --preview"));
        assertEquals(
                Outcome.FINDINGS,
                run("architecture:import otillatet.xml --preview").outcome());
        assertEquals(
                "what is only good to know asks for nothing",
                Outcome.DONE,
                run("architecture:import noterat.xml --preview").outcome());
    }

    @Test
    public void what_cannot_be_read_is_refused_with_the_reason() throws Exception {
        for (String line : List.of(
                "architecture:import inget.xml --preview --json",
                "architecture:import inget.xml --pack landskap",
                "architecture:check --file inget.xml",
                "architecture:export --file inget.xml --out ut.xml",
                "architecture:conform --file inget.xml")) {
            Result result = run(line);
            assertEquals(line, Outcome.FAILED, result.outcome());
            assertTrue(result.err(), result.err().startsWith(FakeProblems.ERROR.code()));
            assertEquals(line, "", result.out());
        }
    }

    @Test
    public void a_model_is_taken_in_as_asked_for() throws Exception {
        Result result = trial().run(
                        "architecture:import",
                        List.of(
                                "noterat.xml",
                                "--pack",
                                "landskap",
                                "--publisher",
                                "provkommun",
                                "--prefix",
                                "PKN",
                                "--title",
                                "Vårt landskap",
                                "--requires",
                                "provpaket,annat",
                                "--because",
                                "KS § 4",
                                "--base",
                                "landskap.xml",
                                "--prefer",
                                "ours"));
        golden("architecture-import.sv.txt", result);
        ModelIntakeRequest request = intake.requests.get(0);
        assertEquals("landskap", request.pack());
        assertEquals("2026-11-23", request.date().toString());
        assertEquals(Optional.of("provkommun"), request.publisher());
        assertEquals(Optional.of("PKN"), request.prefix());
        assertEquals(Optional.of("Vårt landskap"), request.title());
        assertEquals(List.of("provpaket", "annat"), request.requires());
        assertEquals("KS § 4", request.because());
        assertTrue(request.base().isPresent());
        assertEquals(Optional.of(MergeSide.OURS), request.choices().side("vilken som helst"));
        assertEquals("KS § 4", intake.acts.get(0).because());
        assertEquals("anna.andersson", intake.acts.get(0).actor());
    }

    @Test
    public void what_was_taken_in_is_told_to_programs_beside_what_was_read() throws Exception {
        golden("architecture-import.json", run("architecture:import landskap.xml --pack landskap --json"));
        Result faults = run("architecture:import brister.xml --pack landskap");
        assertEquals("taken in, and told of", Outcome.FINDINGS, faults.outcome());
        assertEquals(2, intake.acts.size());
    }

    @Test
    public void the_files_of_a_pack_can_be_written_instead() throws Exception {
        Result result = run("architecture:import landskap.xml --pack landskap --out ut");
        assertEquals(result.err(), Outcome.DONE, result.outcome());
        assertTrue(result.out(), result.out().contains("Skriven: " + folder().resolve("ut")));
        assertEquals("{\"pack\":{\"id\":\"landskap\"}}", Files.readString(folder().resolve("ut/OTP-INF/pack.json")));
        assertEquals("[]", Files.readString(folder().resolve("ut/OTP-INF/arkitektur.json")));
        assertEquals(List.of(), intake.acts);
        assertEquals(
                "the next version takes its place",
                Outcome.DONE,
                run("architecture:import nytt.xml --pack landskap --out ut").outcome());
    }

    @Test
    public void a_preview_with_a_pack_tells_what_would_come_of_it_and_does_nothing() throws Exception {
        intake.present = Optional.of(Landscapes.illegal());
        Result result = run("architecture:import nytt.xml --pack landskap --preview --out ut");
        golden("architecture-preview-pack.sv.txt", result);
        intake.problems = List.of(FakeProblems.ERROR);
        golden(
                "architecture-preview-pack.en.txt",
                Outcome.FINDINGS,
                trial().inEnglish().wide(100).run("architecture:import nytt.xml --pack landskap --preview"));
        golden(
                "architecture-preview-pack.json",
                Outcome.FINDINGS,
                run("architecture:import nytt.xml --pack landskap --preview --json"));
        assertEquals(List.of(), intake.acts);
        assertTrue(Files.notExists(folder().resolve("ut")));
    }

    @Test
    public void what_cannot_be_kept_is_to_be_looked_at() throws Exception {
        intake.notTaken = List.of(FakeModelFiles.UNKNOWN);
        for (String line : List.of(
                "architecture:import landskap.xml --pack landskap",
                "architecture:import landskap.xml --pack landskap --preview",
                "architecture:import landskap.xml --pack landskap --out ut")) {
            assertEquals(line, Outcome.FINDINGS, run(line).outcome());
        }
    }

    @Test
    public void a_remedy_names_the_flag_that_it_asks_for() throws Exception {
        Map<String, String> flags = Map.of(
                "OTP-4400", "--because",
                "OTP-4411", "--publisher",
                "OTP-4413", "--prefix",
                "OTP-4416", "--requires",
                "OTP-4424", "--publisher");
        for (Map.Entry<String, String> flag : flags.entrySet()) {
            intake.refusal = Optional.of(Problem.of(
                    flag.getKey(),
                    Severity.ERROR,
                    LocalizedText.of("Något saknas.", "Something is missing."),
                    LocalizedText.of("Ange det.", "Give it.")));
            Result told = run("architecture:import landskap.xml --pack landskap");
            assertEquals(Outcome.FAILED, told.outcome());
            assertTrue(told.err(), told.err().contains("Ange det. Det skrivs med " + flag.getValue() + "."));
        }
    }

    @Test
    public void of_very_many_faults_the_first_are_told_and_how_many_more_there_are() throws Exception {
        intake.problems = Collections.nCopies(60, FakeProblems.WARNING);
        String line = "architecture:import landskap.xml --pack landskap --preview";
        assertTrue(run(line).out().endsWith("Och 10 till. Med --json visas alla.\n"));
        assertEquals(60, run(line + " --json").out().split("PRV-0001", -1).length - 1);
        Result refused = new Trial(services.with(ModelIntakeService.class, refusing(60)))
                .in(folder())
                .run(line);
        assertTrue(refused.err(), refused.err().endsWith("\n\nOch 10 till.\n"));
    }

    private static ModelIntakeService refusing(int times) {
        return new FakeModelIntake() {
            @Override
            public ModelIntakePlan plan(ModelIntakeRequest request) {
                throw new ProblemException(Collections.nCopies(times, FakeProblems.ERROR));
            }
        };
    }

    @Test
    public void a_model_without_a_name_is_told_as_such() throws Exception {
        Result result = run("architecture:import namnlos.xml --preview");
        assertTrue(result.out(), result.out().startsWith("Modell utan namn. Element: 0."));
    }

    @Test
    public void of_very_many_findings_people_are_shown_the_first() throws Exception {
        Result people = run("architecture:import manga.xml --preview");
        assertEquals(200, people.out().split("PRV-5403", -1).length - 1);
        assertTrue(people.out(), people.out().endsWith("till. Med --json visas alla.\n"));
        Result programs = run("architecture:import manga.xml --preview --json");
        assertEquals(1250, programs.out().split("PRV-5403", -1).length - 1);
    }

    @Test
    public void a_file_is_not_filled_with_something_else_than_it_is_called() throws Exception {
        Map<String, String> faults = Map.of(
                "architecture:view V-STATUS --out ov.xlsx", "OTP-8091",
                "architecture:view V-STATUS --out ov.svg --format png", "OTP-8092",
                "architecture:export --out k.archimate", "OTP-8091",
                "architecture:export --out k.xlsx", "OTP-8091",
                "architecture:export --out k.xml --format matris", "OTP-8090",
                "architecture:export --out k.xml --format finnsinte", "OTP-8031",
                "architecture:coverage --out c.pdf", "OTP-8091",
                "architecture:diff nytt.xml annat.xml --base landskap.xml --prefer ours --out ut.docx", "OTP-8091");
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            Result result = run(fault.getKey());
            assertEquals(fault.getKey(), Outcome.FAILED, result.outcome());
            assertTrue(fault.getKey() + ": " + result.err(), result.err().startsWith(fault.getValue() + "\n"));
        }
        assertEquals("nothing is written", List.of(), writer.requests);
        assertEquals(
                "an ending that nobody knows is whoever's who chose the format",
                Outcome.DONE,
                run("architecture:export --out modell.2026 --format archimate").outcome());
    }

    @Test
    public void what_is_undecided_is_told_of_and_changes_nothing() throws Exception {
        intake.conflicts = new ComparisonComponent()
                .merge(Landscapes.whole(), Landscapes.renamed(), Landscapes.renamedOtherwise(), MergeChoices.NONE)
                .conflicts();
        Result result = run("architecture:import nytt.xml --pack landskap --out ut");
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.out(), result.out().contains("K-PKN-HUB"));
        assertTrue(result.err(), result.err().startsWith("OTP-8080"));
        assertTrue(
                "what to write is told as it is written",
                result.err().replaceAll("\\s+", " ").contains("--prefer \"element K-PKN-HUB name=theirs\""));
        assertTrue(Files.notExists(folder().resolve("ut")));
        assertEquals(List.of(), intake.acts);
    }

    @Test
    public void what_the_library_has_already_is_told_and_not_written() throws Exception {
        intake.nothingNew = true;
        for (String line : List.of(
                "architecture:import brister.xml --pack landskap",
                "architecture:import brister.xml --pack landskap --out ut")) {
            Result result = run(line);
            assertEquals("what is amiss was told when it came", Outcome.DONE, result.outcome());
            assertEquals(
                    "Inget nytt: paketet landskap 1.1.0 säger redan det som modellen säger. Ingenting har skrivits.",
                    result.out().strip().replace('\n', ' '));
        }
        assertEquals(List.of(), intake.acts);
        assertTrue(Files.notExists(folder().resolve("ut")));
        Result told = run("architecture:import landskap.xml --pack landskap --json");
        assertTrue(told.out(), told.out().contains("\"nothingNew\":true"));
    }

    @Test
    public void a_side_can_be_chosen_for_one_conflict_by_its_key() throws Exception {
        Result chosen = trial().run(
                        "architecture:diff",
                        List.of(
                                "nytt.xml",
                                "annat.xml",
                                "--base",
                                "landskap.xml",
                                "--prefer",
                                "element K-PKN-HUB name=theirs",
                                "--out",
                                "ut.xml"));
        assertEquals(chosen.err(), Outcome.DONE, chosen.outcome());
        ArchitectureModel merged = (ArchitectureModel) writer.last();
        assertEquals("Ärendeporten", merged.element("K-PKN-HUB").orElseThrow().name());
        Result unknown = trial().run(
                        "architecture:diff",
                        List.of(
                                "nytt.xml",
                                "annat.xml",
                                "--base",
                                "landskap.xml",
                                "--prefer",
                                "element K-PKN-HUBB name=ours"));
        assertEquals(Outcome.WRONG_USAGE, unknown.outcome());
        assertTrue(unknown.err(), unknown.err().startsWith("OTP-8081"));
        assertTrue(unknown.err(), unknown.err().contains("element K-PKN-HUB name"));
    }

    @Test
    public void an_architecture_is_exported_with_a_place_for_every_box() throws Exception {
        Result result = run("architecture:export --out ut.xml");
        assertEquals(Outcome.DONE, result.outcome());
        assertEquals("Skriven: " + folder().resolve("ut.xml") + "\n", result.out());
        ArchitectureModel model = (ArchitectureModel) writer.last();
        assertTrue(model.views().stream().flatMap(view -> view.allNodes()).allMatch(node -> node.bounds()
                .isPresent()));
        run("architecture:export --out . --context provkommun");
        assertEquals(folder().resolve("provkommun.xml"), writer.target());
        run("architecture:export --out landskapet.xml --file landskap.xml");
        assertEquals(Landscapes.whole().elements(), ((ArchitectureModel) writer.last()).elements());
    }

    @Test
    public void an_architecture_is_exported_as_a_document_with_figures_and_requirements() throws Exception {
        assertEquals(Outcome.DONE, run("architecture:export --out ut.docx").outcome());
        String tree = Trials.text((Document) writer.last());
        assertTrue(tree, tree.contains("Vyn har 3 rutor."));
        assertTrue(tree, tree.contains("PRV-DRI-001"));
        assertEquals(
                Outcome.DONE,
                run("architecture:export --format html --out . --file landskap.xml")
                        .outcome());
        assertEquals(folder().resolve("landskap.html"), writer.target());
        assertEquals(
                "nothing dates it",
                "2000-01-01",
                writer.requests.get(1).context().date().toString());
    }

    @Test
    public void what_a_format_cannot_represent_is_told_of() throws Exception {
        writer.losses = List.of(FakeProblems.WARNING);
        Result result = run("architecture:export --out ut.xml");
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.out(), result.out().contains("PRV-0001"));
        assertEquals(
                Outcome.FINDINGS, run("architecture:export --out ut.xml --json").outcome());
        writer.losses = List.of(FakeProblems.NOTE);
        assertEquals(Outcome.DONE, run("architecture:export --out ut.xml").outcome());
    }
}
