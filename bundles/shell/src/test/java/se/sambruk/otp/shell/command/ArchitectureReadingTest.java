package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.shell.command.Trials.golden;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.IllustratedDocumentService;
import se.sambruk.otp.api.architecture.ModelImportService;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.document.architecture.ArchitectureComposer;
import se.sambruk.otp.document.architecture.IllustratedDocuments;
import se.sambruk.otp.shell.FakeDiagrams;
import se.sambruk.otp.shell.FakeProblems;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.FakeWriter;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** The commands with which an architecture is read: list, search, show and view. */
public class ArchitectureReadingTest {
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
    public void elements_are_listed_for_people_and_programs() throws Exception {
        golden("architecture-list.sv.txt", run("architecture:list"));
        golden("architecture-list.en.txt", trial().inEnglish().wide(100).run("architecture:list"));
        golden("architecture-list.tsv", run("architecture:list --no-format"));
        golden("architecture-list.json", run("architecture:list --json"));
    }

    @Test
    public void each_kind_is_listed() throws Exception {
        golden("architecture-list-views.sv.txt", run("architecture:list --kind views"));
        golden("architecture-list-relations.sv.txt", run("architecture:list --kind relations"));
        assertEquals(List.of("M-STATUS"), ids("architecture:list --kind patterns --no-format"));
        assertEquals(List.of("P-DRIFT"), ids("architecture:list --kind principles --no-format"));
        assertEquals(List.of("V-EGEN"), ids("architecture:list --kind views --file landskap.xml --no-format"));
        Result none = run("architecture:list --kind building-blocks");
        assertEquals(Outcome.DONE, none.outcome());
        assertEquals("Inget motsvarar urvalet (provpaket 1.0.0).\n", none.out());
    }

    @Test
    public void types_and_layers_are_named_as_in_files_and_as_people_say() throws Exception {
        List<String> components = List.of("K-KNUTPUNKT", "K-KANAL");
        assertEquals(components, ids("architecture:list --type application-component --no-format"));
        assertEquals(components, ids("architecture:list --type applikationskomponent --no-format"));
        List<String> motives = List.of("P-DRIFT", "G-2");
        assertEquals(motives, ids("architecture:list --layer motivation --no-format"));
        assertEquals(List.of("M-STATUS"), ids("architecture:list --layer Sammansatt --no-format"));
        Result unknown = run("architecture:list --type application-komponent");
        assertEquals(Outcome.FAILED, unknown.outcome());
        assertTrue(unknown.err(), unknown.err().startsWith("OTP-4101\n"));
    }

    @Test
    public void a_context_adds_what_a_municipality_has_and_leaves_out_what_it_excludes() throws Exception {
        List<String> ids = ids("architecture:list --context provkommun --no-format");
        assertTrue(ids.toString(), ids.contains("K-PKN-REGISTER"));
        assertFalse(ids.toString(), ids.contains("K-KANAL"));
        Result unknown = run("architecture:list --context finns-inte");
        assertEquals(Outcome.FAILED, unknown.outcome());
        assertTrue(unknown.err(), unknown.err().startsWith(FakeProblems.ERROR.code()));
        assertEquals(
                Outcome.DONE, run("architecture:list --context provpaket@1.0.0").outcome());
    }

    @Test
    public void a_search_finds_what_holds_the_words() throws Exception {
        golden("architecture-search.sv.txt", run("architecture:search status händelsestyrd"));
        assertEquals(List.of("K-KNUTPUNKT"), ids("architecture:search knutpunkt --layer application --no-format"));
        Result none = run("architecture:search bibliotek");
        assertEquals(Outcome.DONE, none.outcome());
        assertEquals("Inget motsvarar urvalet (provpaket 1.0.0).\n", none.out());
    }

    @Test
    public void an_element_is_shown_with_what_it_hangs_together_with() throws Exception {
        golden("architecture-show.sv.txt", run("architecture:show p-drift --context provkommun"));
        golden("architecture-show.en.txt", trial().inEnglish().wide(80).run("architecture:show M-STATUS"));
        golden("architecture-show.json", run("architecture:show K-KNUTPUNKT --json"));
    }

    @Test
    public void relations_and_views_are_shown_too() throws Exception {
        golden("architecture-show-relation.sv.txt", run("architecture:show KNUTPUNKT-ARENDE"));
        golden("architecture-show-view.sv.txt", run("architecture:show V-ARENDE"));
        golden("architecture-show-file.sv.txt", run("architecture:show K-PKN-HUB --file landskap.xml"));
    }

    @Test
    public void what_is_not_there_is_answered_with_what_is_nearest() throws Exception {
        for (String command : List.of("show", "view", "impact")) {
            Result result = run("architecture:" + command + " K-KANALEN");
            assertEquals(command, Outcome.FAILED, result.outcome());
            assertTrue(result.err(), result.err().startsWith(command.equals("view") ? "OTP-8094\n" : "OTP-8072\n"));
            assertTrue(result.err(), result.err().contains("Menade du K-KANAL?"));
        }
    }

    @Test
    public void a_view_is_told_in_words() throws Exception {
        golden("architecture-view.sv.txt", run("architecture:view V-ARENDE"));
        golden("architecture-view.en.txt", trial().inEnglish().run("architecture:view V-STATUS"));
        golden("architecture-view.json", run("architecture:view V-ARENDE --json"));
        assertEquals(
                "by the pattern that it explains",
                run("architecture:view V-STATUS").out(),
                run("architecture:view M-STATUS").out());
        Result none = run("architecture:view P-DRIFT");
        assertEquals(Outcome.FAILED, none.outcome());
        assertTrue(none.err(), none.err().startsWith("OTP-8073\n"));
    }

    @Test
    public void a_view_is_drawn_in_the_format_of_its_file() throws Exception {
        Result svg = run("architecture:view M-STATUS --out monster.svg");
        assertEquals(Outcome.DONE, svg.outcome());
        assertEquals("Skriven: " + folder().resolve("monster.svg") + "\n", svg.out());
        assertEquals(Diagram.SVG, ((Diagram) writer.last()).mediaType());
        run("architecture:view V-STATUS --out monster.png");
        assertEquals(Diagram.PNG, ((Diagram) writer.last()).mediaType());
        run("architecture:view V-STATUS --out monster.bin --format PNG");
        assertEquals(Diagram.PNG, ((Diagram) writer.last()).mediaType());
        run("architecture:view V-STATUS --out .");
        assertEquals(folder().resolve("V-STATUS.svg"), writer.target());
    }

    @Test
    public void a_view_is_put_into_a_document_with_its_text() throws Exception {
        Result result = run("architecture:view V-STATUS --out monster.docx --json");
        assertEquals(Outcome.DONE, result.outcome());
        assertTrue(result.out(), result.out().contains("\"format\": \"docx\""));
        Document document = (Document) writer.last();
        assertEquals("Händelsestyrd status", document.title());
        String tree = Trials.text(document);
        assertTrue(tree, tree.contains("Vyn har 3 rutor."));
        assertEquals(
                "the day of the latest pack",
                "2026-11-23",
                writer.requests.get(0).context().date().toString());
    }

    private static Stream<Figure> figures(Section section) {
        return Stream.concat(
                section.blocks().stream().filter(Figure.class::isInstance).map(Figure.class::cast),
                section.sections().stream().flatMap(ArchitectureReadingTest::figures));
    }

    @Test
    public void without_fonts_a_document_has_the_drawing_that_needs_none() throws Exception {
        FakeDiagrams diagrams = new FakeDiagrams(false);
        services.with(DiagramService.class, diagrams)
                .with(IllustratedDocumentService.class, new IllustratedDocuments(new ArchitectureComposer(), diagrams));
        assertEquals(
                Outcome.DONE,
                run("architecture:view V-STATUS --out monster.docx").outcome());
        assertEquals("nobody has asked for pixels", List.of(Diagram.SVG), diagrams.drawn);
        Figure figure = ((Document) writer.last())
                .sections().stream()
                        .flatMap(ArchitectureReadingTest::figures)
                        .findFirst()
                        .orElseThrow();
        assertEquals(Optional.empty(), figure.raster());
        assertEquals(List.of(Diagram.SVG, Diagram.PNG), diagrams.drawn);
        assertEquals(
                Outcome.FAILED,
                run("architecture:view V-STATUS --out monster.png").outcome());
    }

    @Test
    public void an_unknown_format_is_answered_with_the_known_ones() throws Exception {
        Result result = run("architecture:view V-STATUS --out monster.svg --format svgg");
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().startsWith("OTP-8031\n"));
        assertTrue(result.err(), result.err().contains("Menade du svg?"));
    }

    @Test
    public void a_folder_that_is_not_there_is_told_of() throws Exception {
        Result result = run("architecture:view V-STATUS --out finns-inte/monster.svg");
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().startsWith("OTP-8050\n"));
    }

    private List<String> ids(String line) throws Exception {
        Result result = run(line);
        assertEquals(result.err(), Outcome.DONE, result.outcome());
        return result.out().lines().map(row -> row.split("\t")[0]).toList();
    }
}
