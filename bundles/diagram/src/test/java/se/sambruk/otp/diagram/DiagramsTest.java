package se.sambruk.otp.diagram;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.diagram.scene.SceneMaker;
import se.sambruk.otp.diagram.svg.Drawing;
import se.sambruk.otp.diagram.words.Description;

public class DiagramsTest {
    private static final Locale SWEDISH = LocalizedText.SWEDISH;

    @Test
    public void all_texts_are_in_both_languages() throws ReflectiveOperationException {
        for (String name : new String[] {"Diagrams", "scene.SceneMaker", "svg.Legend", "words.Description"}) {
            Messages texts = Messages.of(Class.forName("se.sambruk.otp.diagram." + name));
            assertEquals(name, texts.keys("sv"), texts.keys("en"));
        }
        assertTrue(SceneMaker.class != null && Drawing.class != null && Description.class != null);
    }

    @Test
    public void every_problem_has_a_remedy() {
        Messages texts = Messages.of(Diagrams.class);
        texts.keys("sv").stream()
                .filter(key -> !key.endsWith(".remedy"))
                .forEach(key -> assertTrue(key, texts.keys("sv").contains(key + ".remedy")));
    }

    @Test
    public void a_view_that_the_model_lacks_is_told() {
        assertCode("OTP-4500", () -> Views.diagrams().layOut(Views.flow(), "V-finns-inte"));
        assertCode("OTP-4500", () -> Views.diagrams().describe(Views.flow(), "V-finns-inte", SWEDISH));
    }

    @Test
    public void other_kinds_of_pictures_are_refused() {
        assertCode("OTP-4504", () -> Views.diagrams().draw(Views.flow(), Views.VIEW, "image/jpeg", SWEDISH));
    }

    @Test
    public void a_view_with_more_than_can_be_laid_out_is_told() {
        Diagrams small = new Diagrams(new Limits(5, 20, 1_000_000, 1));
        assertCode("OTP-4501", () -> small.layOut(Views.flow(), Views.VIEW));
        assertCode("OTP-4501", () -> small.draw(Views.flow(), Views.VIEW, Diagram.SVG, SWEDISH));
    }

    @Test
    public void a_view_with_more_than_can_be_drawn_is_told() {
        Diagrams small = new Diagrams(new Limits(500, 5, 1_000_000, 1));
        ArchitectureModel model = laidOut(Views.flow());
        assertCode("OTP-4502", () -> small.draw(model, Views.VIEW, Diagram.SVG, SWEDISH));
    }

    @Test
    public void a_view_that_is_too_far_spread_for_pixels_is_told() {
        ArchitectureModel model = ArchitectureModel.builder("m")
                .element(Views.element("A", ElementType.NODE, "A"))
                .view(Views.view("Vid")
                        .node(Views.box("A").toBuilder()
                                .bounds(new Bounds(Integer.MIN_VALUE, 0, 10, 10))
                                .build())
                        .node(ViewNode.note("n")
                                .bounds(new Bounds(Integer.MAX_VALUE, 0, 10, Integer.MAX_VALUE))
                                .build())
                        .build())
                .build();
        assertCode("OTP-4505", () -> Views.diagrams().draw(model, Views.VIEW, Diagram.PNG, SWEDISH));
        assertTrue(
                Views.diagrams().draw(model, Views.VIEW, Diagram.SVG, SWEDISH).image().length > 0);
    }

    @Test
    public void a_picture_in_pixels_has_the_size_that_it_says_and_ink_on_it() throws Exception {
        Diagram png = Views.diagrams().draw(Views.flow(), Views.VIEW, Diagram.PNG, SWEDISH);
        Diagram svg = Views.diagrams().draw(Views.flow(), Views.VIEW, Diagram.SVG, SWEDISH);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.image()));
        assertEquals(png.width(), image.getWidth());
        assertEquals(png.height(), image.getHeight());
        assertEquals(2 * svg.width(), png.width());
        long coloured = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                coloured += (image.getRGB(x, y) & 0xffffff) == 0xb5ffff ? 1 : 0;
            }
        }
        assertTrue("application blue", coloured > 10_000);
    }

    @Test
    public void a_picture_in_pixels_keeps_to_the_limit() {
        Diagram png =
                new Diagrams(new Limits(500, 500, 100_000, 3)).draw(Views.flow(), Views.VIEW, Diagram.PNG, SWEDISH);
        assertTrue((long) png.width() * png.height() <= 101_000);
    }

    @Test
    public void a_machine_without_fonts_draws_lines_and_says_why_it_draws_no_pixels() {
        for (Throwable fault : List.of(
                new NullPointerException("fontconfig"),
                new InternalError("fontconfig"),
                new NoClassDefFoundError("sun/font/SunFontManager"),
                new UnsatisfiedLinkError("libfreetype.so"))) {
            Diagrams bare = new Diagrams(new Limits(500, 500, 1_000_000, 1), () -> sneakyThrow(fault));
            ProblemException told = assertThrows(
                    ProblemException.class, () -> bare.draw(Views.flow(), Views.VIEW, Diagram.PNG, SWEDISH));
            assertEquals("OTP-4503", told.problems().get(0).code());
            String said = told.problems().get(0).message().in(SWEDISH);
            assertTrue(said, said.contains(Views.VIEW));
            Diagram lines = bare.draw(Views.flow(), Views.VIEW, Diagram.SVG, SWEDISH);
            assertArrayEquals(
                    Views.diagrams()
                            .draw(Views.flow(), Views.VIEW, Diagram.SVG, SWEDISH)
                            .image(),
                    lines.image());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable, R> R sneakyThrow(Throwable fault) throws T {
        throw (T) fault;
    }

    @Test
    public void places_and_bends_that_somebody_has_given_are_kept() {
        View given = Views.view("Given")
                .node(Views.box("A").toBuilder()
                        .bounds(new Bounds(-40, 10, 120, 55))
                        .build())
                .node(Views.box("B").toBuilder()
                        .bounds(new Bounds(200, 200, 120, 55))
                        .build())
                .connection(ViewConnection.builder("c", Views.VIEW + ".A", Views.VIEW + ".B")
                        .relation("r")
                        .bendPoints(List.of(new BendPoint(20, 227)))
                        .build())
                .build();
        ArchitectureModel model = ArchitectureModel.builder("m")
                .element(Views.element("A", ElementType.NODE, "A"))
                .element(Views.element("B", ElementType.NODE, "B"))
                .relation(Relation.of("r", RelationType.ASSOCIATION, "A", "B"))
                .view(given)
                .build();
        assertEquals(given, Views.diagrams().layOut(model, Views.VIEW));
        Drawn drawn = Drawn.of(model);
        assertTrue(drawn.svg(), drawn.svg().contains("x=\"-40\" y=\"10\" width=\"120\" height=\"55\""));
        assertTrue(
                "straight down, round the corner and across",
                drawn.svg().contains("M20 65L20 222Q20 227 25 227L200 227"));
    }

    @Test
    public void a_view_that_is_laid_out_and_shows_all_relations_is_given_their_lines() {
        View placed = Views.view("Placed")
                .node(Views.box("A").toBuilder()
                        .bounds(new Bounds(0, 0, 120, 55))
                        .build())
                .node(Views.box("B").toBuilder()
                        .bounds(new Bounds(200, 0, 120, 55))
                        .build())
                .allRelations(true)
                .build();
        ArchitectureModel model = ArchitectureModel.builder("m")
                .element(Views.element("A", ElementType.NODE, "A"))
                .element(Views.element("B", ElementType.NODE, "B"))
                .relation(Relation.of("r", RelationType.ASSOCIATION, "A", "B"))
                .view(placed)
                .build();
        View laidOut = Views.diagrams().layOut(model, Views.VIEW);
        assertEquals(placed.nodes(), laidOut.nodes());
        assertEquals(
                List.of("r"),
                laidOut.connections().stream()
                        .map(line -> line.relation().orElse(""))
                        .toList());
        assertFalse(laidOut.isAllRelations());
    }

    @Test
    public void a_line_between_boxes_that_tell_something_else_by_nesting_is_drawn() {
        Drawn drawn = Drawn.of(nested(RelationType.REALIZATION));
        assertTrue(drawn.titles().toString(), drawn.titles().contains("Yttre förverkligar Inre"));
        assertFalse(drawn.svg().contains("hör till den yttre"));
        Drawn part = Drawn.of(nested(RelationType.COMPOSITION));
        assertFalse(part.titles().toString(), part.titles().contains("Yttre består bland annat av Inre"));
        assertTrue(part.svg().contains("hör till den yttre"));
    }

    private static ArchitectureModel nested(RelationType type) {
        return ArchitectureModel.builder("m")
                .element(Views.element("Y", ElementType.NODE, "Yttre"))
                .element(Views.element("I", ElementType.NODE, "Inre"))
                .relation(Relation.of("r", type, "Y", "I"))
                .view(Views.view("I varandra")
                        .node(Views.box("Y", Views.box("I")))
                        .connection(ViewConnection.builder("l", Views.VIEW + ".Y", Views.VIEW + ".I")
                                .relation("r")
                                .build())
                        .build())
                .build();
    }

    @Test
    public void all_types_are_drawn_and_named() {
        Drawn drawn = Drawn.of(Views.allTypes());
        for (String name :
                new String[] {"Applikationskomponent: applikationskomponent", "Mål: mål", "Gruppering: gruppering"}) {
            assertTrue(name, drawn.titles().contains(name));
        }
        long boxes = drawn.all("g").stream().filter(g -> g.hasAttribute("id")).count();
        assertEquals(ElementType.values().length + 9, boxes);
    }

    @Test
    public void a_line_that_nesting_stands_for_is_not_drawn() {
        Drawn drawn = Drawn.of(Views.layered());
        assertFalse(
                drawn.titles().toString(), drawn.titles().contains("Ärendehandläggning består bland annat av Utreda"));
        assertTrue(drawn.titles().contains("Ta emot ansökan utlöser Utreda"));
        assertTrue("the legend tells of it", drawn.svg().contains("hör till den yttre"));
    }

    @Test
    public void what_it_shows_is_told_in_sentences() {
        String told = Views.diagrams().describe(Views.layered(), Views.VIEW, SWEDISH);
        assertTrue(
                told,
                told.startsWith(
                        "Figuren visar Ärende från e-tjänst till beslut. Visar hur en ansökan blir ett ärende.\n"));
        assertFalse("only the first sentence", told.contains("lämnas bara en gång"));
        assertTrue(told, told.contains("Den innehåller 26 element: "));
        assertTrue(told, told.contains("I Ärendehandläggning ligger Ta emot ansökan, Utreda och Besluta."));
        assertTrue(told, told.contains("Ärendeknutpunkt läser och skriver Ärende."));
        assertTrue(told, told.contains("Inloggningstjänst betjänar E-tjänsteplattform och Mina sidor."));
        assertTrue(
                told,
                told.contains("Handling hör ihop med relationen flöde från Ärendeknutpunkt till Verksamhetssystem."));
        assertTrue(told, told.contains("Anteckningar: "));
        String english = Views.diagrams().describe(Views.layered(), Views.VIEW, Locale.ENGLISH);
        assertTrue(english, english.contains("Ärendeknutpunkt reads and writes Ärende."));
    }

    @Test
    public void what_a_view_explains_is_told_once() {
        String same = explaining("Samlad ärendebild", Element.PATTERN);
        assertTrue(same, same.startsWith("Figuren visar mönstret Samlad ärendebild.\n"));
        String other = explaining("Vägen till beslut", Element.PATTERN);
        assertTrue(
                other,
                other.startsWith("Figuren visar Vägen till beslut. Den förklarar mönstret Samlad ärendebild.\n"));
        String plain = explaining("Samlad ärendebild", "");
        assertTrue(plain, plain.startsWith("Figuren visar Samlad ärendebild (gruppering).\n"));
    }

    private static String explaining(String name, String specialization) {
        Element.Builder subject = Element.builder("M", ElementType.GROUPING).name("Samlad ärendebild");
        if (!specialization.isEmpty()) {
            subject.facet(Facet.SPECIALIZATION, specialization);
        }
        ArchitectureModel model = ArchitectureModel.builder("m")
                .element(subject.build())
                .view(Views.view(name).facet(Facet.SUBJECT, "M").build())
                .build();
        return Views.diagrams().describe(model, Views.VIEW, SWEDISH);
    }

    @Test
    public void a_very_large_view_is_told_in_part_and_the_rest_counted() {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        View.Builder view = Views.view("Stor").allRelations(true);
        for (int i = 0; i < 200; i++) {
            model.element(Views.element("E" + i, ElementType.NODE, "Nod " + i));
            view.node(Views.box("E" + i));
            if (i > 0) {
                model.relation(Views.relation("E" + (i - 1), RelationType.SERVING, "E" + i));
            }
        }
        String told = Views.diagrams().describe(model.view(view.build()).build(), Views.VIEW, SWEDISH);
        assertTrue(told, told.endsWith("Därtill 139 meningar av samma slag."));
    }

    @Test
    public void lines_between_lines_that_lead_in_a_ring_or_nowhere_are_left_out() {
        ArchitectureModel model = ArchitectureModel.builder("m")
                .element(Views.element("A", ElementType.NODE, "A"))
                .view(Views.view("Ring")
                        .node(Views.box("A"))
                        .connection(ViewConnection.builder("c1", "c2", Views.VIEW + ".A")
                                .build())
                        .connection(ViewConnection.builder("c2", "c1", Views.VIEW + ".A")
                                .build())
                        .connection(ViewConnection.builder("c3", "saknas", Views.VIEW + ".A")
                                .build())
                        .build())
                .build();
        assertEquals("the whole and the box", 2, Drawn.of(model).titles().size());
    }

    @Test
    public void an_empty_view_is_drawn_and_told_as_one() {
        ArchitectureModel model =
                ArchitectureModel.builder("m").view(Views.view("Tom").build()).build();
        assertTrue(Drawn.of(model).svg().contains("viewBox"));
        assertEquals(
                "Figuren visar Tom.\nDen visar inga element.", Views.diagrams().describe(model, Views.VIEW, SWEDISH));
    }

    private static ArchitectureModel laidOut(ArchitectureModel model) {
        ArchitectureModel.Builder again = ArchitectureModel.builder("m");
        model.elements().forEach(again::element);
        model.relations().forEach(again::relation);
        return again.view(Views.diagrams().layOut(model, Views.VIEW)).build();
    }

    private static void assertCode(String code, ThrowingRunnable act) {
        assertEquals(
                code,
                assertThrows(ProblemException.class, act).problems().get(0).code());
    }
}
