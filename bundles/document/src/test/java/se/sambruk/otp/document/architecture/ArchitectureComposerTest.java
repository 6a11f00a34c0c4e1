package se.sambruk.otp.document.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureDocumentRequest;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.text.LocalizedText;

public class ArchitectureComposerTest {
    private static final Figure DRAWING =
            Figure.of("figur-1", "<svg/>".getBytes(StandardCharsets.UTF_8), "image/svg+xml", "E-tjänst", "Tre rutor.");
    private static final ArchitectureModel MODEL = ArchitectureModel.builder("m")
            .name(LanguageText.of("Referensarkitektur"))
            .element(Element.builder("G-1", ElementType.GOAL).name("Service").build())
            .element(Element.builder("G-2", ElementType.GOAL)
                    .name("Effektivitet")
                    .build())
            .element(Element.builder("U-1A", ElementType.OUTCOME)
                    .name("Följa ärenden")
                    .build())
            .element(
                    Element.builder("U-9", ElementType.OUTCOME).name("Utan mål").build())
            .element(Element.builder("P-EN", ElementType.PRINCIPLE)
                    .name("Uppgift en gång")
                    .description("Hämta det som redan finns.")
                    .facet(Facet.RATIONALE, "Invånaren slipper upprepa sig.")
                    .facet(Facet.IMPLICATION, "Register nås genom gränssnitt.")
                    .facet(Facet.IMPLICATION, "Källan anges.")
                    .build())
            .element(Element.builder("M-E", ElementType.GROUPING)
                    .name("E-tjänst startar ärende")
                    .facet(Facet.SPECIALIZATION, Element.PATTERN)
                    .facet(Facet.PROBLEM, "Ansökan skrivs av för hand.")
                    .facet(Facet.AVOID, "Få ansökningar om året.")
                    .build())
            .element(Element.builder("B-SDK", ElementType.APPLICATION_SERVICE)
                    .name("SDK")
                    .facet(Facet.SPECIALIZATION, Element.BUILDING_BLOCK)
                    .facet(Facet.PROVIDER, "Digg")
                    .facet(Facet.SOURCE, "https://example.org/sdk")
                    .facet(Facet.SOURCE, "javascript:alert(1)")
                    .build())
            .element(Element.builder("K-1", ElementType.APPLICATION_COMPONENT)
                    .name("Ärendeknutpunkt")
                    .build())
            .element(Element.builder("X-1", "Sketch").name("Främmande").build())
            .relation(Relation.of("R-1", RelationType.REALIZATION, "U-1A", "G-1"))
            .relation(Relation.of("R-1B", RelationType.REALIZATION, "U-1A", "G-2"))
            .relation(Relation.of("R-2", RelationType.INFLUENCE, "P-EN", "U-1A"))
            .relation(Relation.of("R-3", RelationType.AGGREGATION, "M-E", "K-1"))
            .relation(Relation.of("R-4", RelationType.REALIZATION, "M-E", "P-EN"))
            .view(View.builder("V-E")
                    .name("E-tjänst")
                    .description("Läs från vänster.")
                    .facet(Facet.SUBJECT, "M-E")
                    .build())
            .view(View.builder("V-ALL").name("Hela bilden").build())
            .build();

    private static Document document() {
        return new ArchitectureComposer()
                .compose(ArchitectureDocumentRequest.builder(MODEL, LocalizedText.SWEDISH)
                        .title("Arkitektur")
                        .sources(List.of("kravmaster 4.0.0"))
                        .figure("V-E", DRAWING)
                        .requirements(Map.of("P-EN", List.of("OTP-INF-001", "OTP-INF-002")))
                        .build());
    }

    private static void each(List<Section> sections, Consumer<Section> visit) {
        sections.forEach(section -> {
            visit.accept(section);
            each(section.sections(), visit);
        });
    }

    private static Section section(String id) {
        Section[] found = new Section[1];
        each(document().sections(), section -> {
            if (section.id().equals(id)) {
                found[0] = section;
            }
        });
        return found[0];
    }

    private static String text(String id) {
        StringBuilder text = new StringBuilder();
        for (Block block : section(id).blocks()) {
            text.append(block.plainText()).append('\n');
        }
        return text.toString();
    }

    @Test
    public void the_sections_go_from_why_to_what() {
        assertEquals(
                List.of("oversikt", "mal", "principer", "monster", "delar"),
                document().sections().stream().map(Section::id).toList());
    }

    private static List<String> part(ArchitecturePart part, ArchitectureLayer layer) {
        return new ArchitectureComposer()
                        .part(
                                ArchitectureDocumentRequest.builder(MODEL, LocalizedText.SWEDISH)
                                        .build(),
                                part,
                                layer)
                        .stream()
                        .map(Section::id)
                        .toList();
    }

    @Test
    public void a_part_of_the_description_can_stand_in_another_document() {
        assertEquals(List.of("P-EN"), part(ArchitecturePart.PRINCIPLES, null));
        assertEquals(List.of("M-E"), part(ArchitecturePart.PATTERNS, null));
        assertEquals(List.of("B-SDK"), part(ArchitecturePart.BUILDING_BLOCKS, null));
    }

    @Test
    public void elements_are_told_layer_by_layer_or_those_of_one_layer() {
        assertEquals(List.of("lager-application", "lager-okant"), part(ArchitecturePart.ELEMENTS, null));
        assertEquals(List.of("K-1"), part(ArchitecturePart.ELEMENTS, ArchitectureLayer.APPLICATION));
        assertEquals(List.of(), part(ArchitecturePart.ELEMENTS, ArchitectureLayer.PHYSICAL));
    }

    @Test
    public void a_principle_tells_why_what_it_asks_and_who_applies_it() {
        assertEquals(
                "Hämta det som redan finns.\nMotiv\nInvånaren slipper upprepa sig.\nDet innebär\n"
                        + "Register nås genom gränssnitt.\nKällan anges.\nFrämjar: Följa ärenden\n"
                        + "Tillämpas i: E-tjänst startar ärende\nKrav: OTP-INF-001, OTP-INF-002\n",
                text("P-EN"));
    }

    @Test
    public void a_pattern_has_its_drawing_between_the_problem_and_when_not_to_use_it() {
        String text = text("M-E");
        assertTrue(text, text.indexOf("skrivs av") < text.indexOf("Tre rutor."));
        assertTrue(text, text.indexOf("Tre rutor.") < text.indexOf("Få ansökningar"));
        assertTrue(text, text.contains("Ingår: Ärendeknutpunkt"));
        assertTrue(section("M-E").blocks().contains(DRAWING));
    }

    @Test
    public void an_outcome_stands_under_its_goal_or_by_itself() {
        assertEquals("U-1A", section("G-1").sections().get(0).id());
        assertEquals(
                List.of("G-1", "G-2", "U-9"),
                section("mal").sections().stream().map(Section::id).toList());
    }

    @Test
    public void every_element_has_one_place() {
        Set<String> ids = new HashSet<>();
        each(document().sections(), section -> assertTrue(section.id(), ids.add(section.id())));
        MODEL.elements().forEach(element -> assertTrue(element.id(), ids.contains(element.id())));
    }

    @Test
    public void cross_references_lead_to_sections_that_are_there() {
        Set<String> ids = new HashSet<>();
        each(document().sections(), section -> ids.add(section.id()));
        each(document().sections(), section -> section.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .flatMap(block -> ((Paragraph) block).spans().stream())
                .flatMap(span -> span.anchor().stream())
                .forEach(anchor -> assertTrue(anchor, ids.contains(anchor))));
    }

    @Test
    public void only_web_addresses_become_links() {
        List<String> addresses = section("B-SDK").blocks().stream()
                .filter(Paragraph.class::isInstance)
                .flatMap(block -> ((Paragraph) block).spans().stream())
                .map(Span::address)
                .flatMap(java.util.Optional::stream)
                .toList();
        assertEquals(List.of("https://example.org/sdk"), addresses);
    }

    @Test
    public void what_a_part_does_is_told_in_sentences() {
        assertTrue(text("K-1"), text("K-1").contains("E-tjänst startar ärende samlar Ärendeknutpunkt."));
    }

    @Test
    public void an_empty_model_gives_a_document_without_sections() {
        Document empty = new ArchitectureComposer()
                .compose(ArchitectureDocumentRequest.builder(
                                ArchitectureModel.builder("m").build(), LocalizedText.SWEDISH)
                        .build());
        assertEquals("Arkitekturbeskrivning", empty.title());
        assertTrue(empty.sections().isEmpty());
    }
}
