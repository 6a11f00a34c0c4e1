package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.include;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.text.LocalizedText;

public class FiguresTest {
    private static final ArchitectureModel MODEL = ArchitectureModel.builder("m")
            .view(View.builder("V-ALL").name("Hela bilden").build())
            .view(View.builder("V-TRASIG").name("Trasig").build())
            .build();

    private static Trial view(String id, String caption, String alternative) {
        return trial().model(MODEL).topic("t", PublicationBlock.of("b", BlockContent.view(id, caption, alternative)));
    }

    private static Trial image(String path, String caption, String alternative) {
        return trial().picture("bilder/karta.svg", "<svg/>")
                .picture("bilder/foto.png", "png")
                .topic("t", PublicationBlock.of("b", BlockContent.image(path, caption, alternative)));
    }

    @Test
    public void a_view_is_drawn_and_described() {
        Figure figure = view("V-ALL", "", "").only(Figure.class);
        assertEquals("Hela bilden\nBilden visar Hela bilden.", figure.plainText());
        assertEquals("b", figure.id().orElseThrow());
        assertEquals("<svg>V-ALLimage/svg+xml</svg>", new String(figure.image(), StandardCharsets.UTF_8));
        assertEquals("<svg>V-ALLimage/png</svg>", new String(figure.raster().orElseThrow(), StandardCharsets.UTF_8));
        assertEquals("", view("V-ALL", "", "").codes());
    }

    @Test
    public void a_view_may_have_words_of_its_own() {
        assertEquals(
                "För politiker\nTvå rutor.",
                view("V-ALL", "För {{malgrupp}}", "Två rutor.")
                        .only(Figure.class)
                        .plainText());
    }

    @Test
    public void a_view_that_does_not_exist_is_told_of_in_its_place() {
        Trial trial = view("V-AL", "Karta", "Två rutor.");
        assertEquals("Här saknas en figur: Karta Två rutor.", trial.says());
        assertEquals(List.of("4620 - b: V-AL"), trial.found());
        assertEquals("4620", view("V-TRASIG", "", "").codes());
    }

    @Test
    public void a_view_without_a_model_is_missing() {
        assertEquals(
                "4620",
                trial().topic("t", PublicationBlock.of("b", BlockContent.view("V-ALL", "", "")))
                        .codes());
    }

    @Test
    public void a_picture_of_the_pack_is_shown() {
        Trial trial = image("bilder/karta.svg", "Karta", "En karta.");
        Figure figure = trial.only(Figure.class);
        assertArrayEquals("<svg/>".getBytes(StandardCharsets.UTF_8), figure.image());
        assertEquals("image/svg+xml", figure.mediaType());
        assertTrue(figure.raster().isEmpty());
        assertEquals(
                "image/png",
                image("bilder/foto.png", "", "Foto.").only(Figure.class).mediaType());
        assertEquals("", trial.codes());
    }

    @Test
    public void a_picture_of_another_pack_is_found() {
        Trial trial = image("bilder/karta.svg", "", "En karta.")
                .with(set -> set.defined(
                        PublicationSubject.BLOCK, "b", "kommun", new SourceLocation("kommun", "p.yaml", 1, 1)));
        assertEquals("", trial.codes());
    }

    @Test
    public void a_picture_without_words_is_told_of() {
        Trial trial = image("bilder/karta.svg", "Karta", " ");
        assertEquals(List.of("4621 - b: bilder/karta.svg"), trial.found());
        assertEquals("Karta", trial.only(Figure.class).alternative());
        assertEquals(
                "Bilden är inte beskriven.",
                image("bilder/karta.svg", "", "").only(Figure.class).alternative());
    }

    @Test
    public void a_picture_that_is_missing_is_told_of_in_its_place() {
        Trial trial = image("bilder/kartan.svg", "", "En karta.");
        assertEquals(List.of("4620 - b: bilder/kartan.svg"), trial.found());
        assertEquals("Här saknas en figur: En karta.", trial.says());
        assertEquals("b", trial.only(Paragraph.class).id().orElseThrow());
        assertEquals("4620", image("bilder/karta.gif", "", "En karta.").codes());
    }

    @Test
    public void figures_of_an_included_topic_have_names_of_their_own() {
        Trial trial = trial().model(MODEL)
                .elsewhere(Topic.of(
                        "delat",
                        "D",
                        Map.of(),
                        null,
                        List.of(
                                PublicationBlock.of("x", BlockContent.view("V-ALL", "", "")),
                                PublicationBlock.of("y", BlockContent.view("V-ALL", "", "")))))
                .topic("t", include("b", "delat"));
        assertEquals(
                List.of("b", "b-2"),
                trial.block("b").blocks().stream()
                        .map(Block::id)
                        .map(id -> id.orElseThrow())
                        .toList());
    }

    @Test
    public void a_picture_in_lines_brings_the_png_of_its_name() {
        Figure alone = image("bilder/karta.svg", "", "En karta.").only(Figure.class);
        assertEquals(false, alone.raster().isPresent());
        Figure both = image("bilder/karta.svg", "", "En karta.")
                .picture("bilder/karta.png", "pixlar")
                .only(Figure.class);
        assertEquals("<svg/>", new String(both.image(), StandardCharsets.UTF_8));
        assertEquals("pixlar", new String(both.raster().orElseThrow(), StandardCharsets.UTF_8));
    }

    @Test
    public void why_a_view_cannot_be_drawn_is_told_and_what_to_do_about_it() {
        PublicationFinding finding =
                view("V-TRASIG", "", "").make(POL).findings().get(0);
        assertEquals(
                "Figuren ”V-TRASIG” saknas eller kan inte ritas. Går inte.",
                finding.message().in(LocalizedText.SWEDISH));
        assertEquals("Rita om.", finding.remedy().in(LocalizedText.SWEDISH));
        PublicationFinding unknown = view("V-AL", "", "").make(POL).findings().get(0);
        assertEquals(
                "Figuren ”V-AL” saknas eller kan inte ritas.", unknown.message().in(LocalizedText.SWEDISH));
        String remedy = unknown.remedy().in(LocalizedText.SWEDISH);
        assertTrue(remedy, remedy.endsWith("en vy har minst en ruta. Menade du ”V-ALL”?"));
    }

    @Test
    public void a_view_that_cannot_be_drawn_beside_what_a_catalog_tells_is_told_of() {
        ArchitectureModel model = ArchitectureModel.builder("m")
                .element(Element.of("P-EN", "principle", "Öppet", ""))
                .view(explaining("V-TRASIG", "P-EN"))
                .view(explaining("V-ALL", "P-EN"))
                .build();
        Trial trial = trial().model(model)
                .topic("t", PublicationBlock.of("b", BlockContent.catalog(ArchitecturePart.PRINCIPLES, null)));
        assertEquals(List.of("4620 - b: V-TRASIG"), trial.found());
    }

    private static View explaining(String id, String element) {
        return View.builder(id)
                .name(id)
                .facet(Facet.SUBJECT, element)
                .node(ViewNode.element("n", element).build())
                .build();
    }
}
