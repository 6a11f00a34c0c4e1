package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.shell.command.Trials.golden;

import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.architecture.ModelImportService;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.shell.FakeLibrary;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.FakeWriter;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Samples;

/** The commands that tell how an architecture is: check, coverage, conform and impact. */
public class ArchitectureJudgingTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FakeWriter writer = new FakeWriter();
    private final FakeServices services = Trials.architecture()
            .with(ModelImportService.class, Landscapes.files())
            .with(ExportService.class, writer);

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
    public void what_a_check_finds_is_told_for_people_and_programs() throws Exception {
        golden("architecture-check.sv.txt", Outcome.FINDINGS, run("architecture:check --file brister.xml"));
        golden(
                "architecture-check.en.txt",
                Outcome.FINDINGS,
                trial().inEnglish().wide(100).run("architecture:check --file brister.xml"));
        golden("architecture-check.tsv", Outcome.FINDINGS, run("architecture:check --file brister.xml --no-format"));
        golden("architecture-check.json", Outcome.FINDINGS, run("architecture:check --file brister.xml --json"));
    }

    @Test
    public void what_is_suppressed_is_shown_with_its_reason() throws Exception {
        Result result = run("architecture:check");
        golden("architecture-check-library.sv.txt", result.outcome(), result);
    }

    @Test
    public void nothing_found_is_done() throws Exception {
        Result result = run("architecture:check --file landskap.xml");
        assertEquals(result.out(), Outcome.DONE, result.outcome());
        assertTrue(result.out(), result.out().contains("landskap.xml. Element: 3. Relationer: 2. Vyer: 1."));
    }

    @Test
    public void a_check_can_be_narrowed() throws Exception {
        String line = "architecture:check --file otillatet.xml";
        assertEquals(Outcome.FINDINGS, run(line).outcome());
        assertEquals(Outcome.DONE, run(line + " --ignore otp-4203").outcome());
        assertEquals(Outcome.FINDINGS, run(line + " --severity error").outcome());
        assertEquals(Outcome.FINDINGS, run(line + " --severity fel").outcome());
        assertEquals(
                "[]\n",
                run("architecture:check --file landskap.xml --severity error --json")
                        .out());
        assertTrue(run("architecture:check --view V-STATUS").out().contains("provpaket 1.0.0"));
        Result unknown = run("architecture:check --view V-STATUSEN");
        assertEquals(Outcome.FAILED, unknown.outcome());
        assertTrue(unknown.err(), unknown.err().startsWith("OTP-8094\n"));
    }

    @Test
    public void coverage_tells_what_stands_without() throws Exception {
        golden("architecture-coverage.sv.txt", Outcome.FINDINGS, run("architecture:coverage"));
        golden(
                "architecture-coverage.en.txt",
                Outcome.FINDINGS,
                trial().inEnglish().wide(120).run("architecture:coverage"));
        golden("architecture-coverage.tsv", Outcome.FINDINGS, run("architecture:coverage --no-format"));
        golden("architecture-coverage.json", Outcome.FINDINGS, run("architecture:coverage --json"));
    }

    @Test
    public void coverage_without_orphans_is_done() throws Exception {
        services.with(LibraryService.class, new FakeLibrary(List.of(Landscapes.covered())));
        Result result = run("architecture:coverage");
        assertEquals(result.out(), Outcome.DONE, result.outcome());
        assertTrue(result.out(), result.out().contains("Varje krav vilar på ett element"));
        assertTrue(run("architecture:coverage --json").out().contains("\"orphans\": false"));
    }

    @Test
    public void coverage_is_written_as_a_matrix() throws Exception {
        Result trace = run("architecture:coverage --out sparbarhet.xlsx");
        assertEquals(Outcome.FINDINGS, trace.outcome());
        assertEquals("Skriven: " + folder().resolve("sparbarhet.xlsx") + "\n", trace.out());
        assertEquals("matris", writer.requests.get(0).format());
        Matrix first = (Matrix) writer.last();
        run("architecture:coverage --out . --matrix heat --format html");
        assertEquals(folder().resolve("provpaket-varmekarta.html"), writer.target());
        assertNotEquals(first.rows().size(), ((Matrix) writer.last()).rows().size());
        run("architecture:coverage --out . --context provkommun");
        assertEquals(folder().resolve("provkommun-sparbarhet.xlsx"), writer.target());
    }

    @Test
    public void what_was_written_is_told_to_programs_in_their_way() throws Exception {
        Result json = run("architecture:coverage --out a.xlsx --json");
        assertTrue(json.out(), json.out().startsWith("{\n"));
        Result plain = run("architecture:coverage --out a.xlsx --no-format");
        assertEquals("matris 1.0.0", plain.out().split("\t")[0]);
        assertEquals(1, plain.out().lines().count());
    }

    @Test
    public void a_landscape_is_held_against_what_it_builds_on() throws Exception {
        String line = "architecture:conform --pack provkommun";
        golden("architecture-conform.sv.txt", Outcome.FINDINGS, run(line));
        golden(
                "architecture-conform.en.txt",
                Outcome.FINDINGS,
                trial().inEnglish().wide(100).run(line));
        golden("architecture-conform.tsv", Outcome.FINDINGS, run(line + " --no-format"));
        golden("architecture-conform.json", Outcome.FINDINGS, run(line + " --json"));
        assertEquals(run(line).out(), run(line + " --reference provpaket").out());
    }

    @Test
    public void a_landscape_in_a_file_that_has_everything_conforms() throws Exception {
        Result result = run("architecture:conform --file landskap.xml");
        golden("architecture-conform-file.sv.txt", Outcome.DONE, result);
        assertTrue(run("architecture:conform --file landskap.xml --json").out().contains("\"conforming\": true"));
    }

    @Test
    public void what_depends_on_something_is_told_with_why() throws Exception {
        golden("architecture-impact.sv.txt", run("architecture:impact K-KNUTPUNKT"));
        golden(
                "architecture-impact.en.txt",
                trial().inEnglish().wide(100).run("architecture:impact K-KNUTPUNKT --context provkommun"));
        golden("architecture-impact.tsv", run("architecture:impact O-ARENDE --no-format"));
        golden("architecture-impact.json", run("architecture:impact O-ARENDE --json"));
        Result none = run("architecture:impact G-2");
        assertEquals(Outcome.DONE, none.outcome());
        assertTrue(none.out(), none.out().startsWith("Inget i arkitekturen beror av G-2 Högre inre effektivitet."));
        Result view = run("architecture:impact V-ARENDE");
        assertEquals("of a view nothing depends", Outcome.FAILED, view.outcome());
        assertTrue(view.err(), view.err().startsWith("OTP-4102\n"));
    }

    @Test
    public void the_requirements_that_rest_on_something_are_told() throws Exception {
        Result itself = run("architecture:impact P-DRIFT");
        assertTrue(itself.out(), itself.out().contains("Krav som vilar på det: PRV-DRI-001, PRV-DRI-002"));
        Result more = run("architecture:impact G-2 --neighbours");
        assertEquals(
                1, more.out().lines().filter(line -> line.startsWith("P-DRIFT")).count());
    }

    @Test
    public void how_far_to_look_can_be_chosen() throws Exception {
        long all = run("architecture:impact O-ARENDE --no-format").out().lines().count();
        long near = run("architecture:impact O-ARENDE --steps 1 --no-format")
                .out()
                .lines()
                .count();
        assertTrue(near + " of " + all, 0 < near && near < all);
    }

    @Test
    public void neighbours_and_ways_are_told_instead() throws Exception {
        golden("architecture-neighbours.sv.txt", run("architecture:impact K-KNUTPUNKT --neighbours"));
        golden("architecture-neighbours.json", run("architecture:impact K-KNUTPUNKT --neighbours --json"));
        golden("architecture-ways.sv.txt", run("architecture:impact M-STATUS --to O-ARENDE"));
        golden("architecture-ways.json", run("architecture:impact M-STATUS --to O-ARENDE --json"));
        Result none = run("architecture:impact P-DRIFT --to O-ARENDE");
        assertEquals(Outcome.DONE, none.outcome());
        assertEquals("Ingen väg leder från P-DRIFT till O-ARENDE.\n", none.out());
    }

    @Test
    public void an_empty_library_is_no_fault_of_the_commands() throws Exception {
        services.with(LibraryService.class, new FakeLibrary(List.of(Samples.catalog(3))));
        assertEquals(Outcome.DONE, run("architecture:check").outcome());
        assertEquals(Outcome.FINDINGS, run("architecture:coverage").outcome());
    }
}
