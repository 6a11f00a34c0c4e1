package se.sambruk.otp.document.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureDocumentRequest;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

public class IllustratedDocumentsTest {
    private static final ArchitectureModel MODEL = ArchitectureModel.builder("m")
            .element(Element.builder("K-1", ElementType.APPLICATION_COMPONENT)
                    .name("Arkiv")
                    .build())
            .view(view("V-1", "Översikt")
                    .node(ViewNode.element("n1", "K-1").build())
                    .build())
            .view(view("V-2", "Detaljer")
                    .node(ViewNode.element("n1", "K-1").build())
                    .build())
            .view(view("V-TOM", "Tom").build())
            .build();

    private static View.Builder view(String id, String name) {
        return View.builder(id).name(name);
    }

    /** Draws what tells which view it was asked for, and notes it. */
    private static final class Drawn implements DiagramService {
        private final List<String> asked = new ArrayList<>();
        private final boolean hasFonts;

        Drawn(boolean hasFonts) {
            this.hasFonts = hasFonts;
        }

        @Override
        public Diagram draw(ArchitectureModel model, String view, String mediaType, Locale locale) {
            asked.add(view + " " + mediaType);
            if (model.view(view).isEmpty() || mediaType.equals(Diagram.PNG) && !hasFonts) {
                throw Problem.of("PRV-0001", Severity.ERROR, LocalizedText.of("Nej."), LocalizedText.of("Låt bli."))
                        .asException();
            }
            byte[] image = (view + " " + mediaType).getBytes(StandardCharsets.UTF_8);
            String title = model.view(view).orElseThrow().name();
            return Diagram.of(image, mediaType, 100, 50, title, "Ord om " + view + ".");
        }

        @Override
        public View layOut(ArchitectureModel model, String view) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String describe(ArchitectureModel model, String view, Locale locale) {
            throw new UnsupportedOperationException();
        }
    }

    private final Drawn drawn = new Drawn(true);
    private final IllustratedDocuments documents = new IllustratedDocuments(new ArchitectureComposer(), drawn);

    private static ArchitectureDocumentRequest.Builder request() {
        return ArchitectureDocumentRequest.builder(MODEL, LocalizedText.SWEDISH).sources(List.of("prov 1.0.0"));
    }

    private static List<Figure> figures(Document document) {
        return document.sections().stream()
                .flatMap(IllustratedDocumentsTest::figures)
                .toList();
    }

    private static Stream<Figure> figures(Section section) {
        return Stream.concat(
                section.blocks().stream().filter(Figure.class::isInstance).map(Figure.class::cast),
                section.sections().stream().flatMap(IllustratedDocumentsTest::figures));
    }

    @Test
    public void every_view_that_shows_something_is_drawn_sharp_and_in_pixels_for_whom_asks() {
        Document document = documents.whole(request().build());
        assertEquals(List.of("V-1 image/svg+xml", "V-2 image/svg+xml"), drawn.asked);
        Figure second = figures(document).get(1);
        assertEquals("V-2 image/png", new String(second.raster().orElseThrow(), StandardCharsets.UTF_8));
        assertTrue(second.raster().isPresent());
        assertEquals(
                "once, and no other", List.of("V-1 image/svg+xml", "V-2 image/svg+xml", "V-2 image/png"), drawn.asked);
        assertEquals(
                List.of("Ord om V-1.", "Ord om V-2."),
                figures(document).stream().map(Figure::alternative).toList());
    }

    @Test
    public void a_figure_that_is_given_is_kept() {
        Figure given = Figure.of("egen", new byte[] {1}, Diagram.SVG, "Min", "Min egen.");
        Document document = documents.whole(request().figure("V-1", given).build());
        assertEquals(List.of("V-2 image/svg+xml"), drawn.asked);
        assertTrue(figures(document).contains(given));
    }

    @Test
    public void a_document_of_a_view_has_its_name_and_nothing_else() {
        Document document = documents.ofView(request().build(), "V-2");
        assertEquals("Detaljer", document.title());
        assertEquals(1, figures(document).size());
        assertEquals(
                "Mitt namn",
                documents.ofView(request().title("Mitt namn").build(), "V-2").title());
    }

    @Test
    public void without_fonts_a_figure_has_the_drawing_that_needs_none() {
        IllustratedDocuments poor = new IllustratedDocuments(new ArchitectureComposer(), new Drawn(false));
        assertEquals(
                Optional.empty(),
                poor.figure(MODEL, "V-1", LocalizedText.SWEDISH).raster());
        assertTrue(
                documents.figure(MODEL, "V-1", LocalizedText.SWEDISH).raster().isPresent());
    }

    @Test
    public void a_view_that_is_not_there_is_refused_also_where_a_figure_is_given() {
        Figure given = Figure.of("egen", new byte[] {1}, Diagram.SVG, "Min", "Min egen.");
        assertThrows(
                ProblemException.class,
                () -> documents.ofView(request().figure("V-9", given).build(), "V-9"));
    }
}
