package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.include;
import static se.sambruk.otp.publication.variant.Trial.text;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;

/** What things are called in a document, where several want one name. */
public class IdsTest {
    private static final ArchitectureModel MODEL = ArchitectureModel.builder("m")
            .element(Element.of("K-1", "application-component", "Ett", ""))
            .element(Element.of("P-EN", "principle", "Tre", ""))
            .view(View.builder("V-ALL")
                    .name("Allt")
                    .facet(Facet.SUBJECT, "P-EN")
                    .node(ViewNode.element("n", "K-1").build())
                    .build())
            .build();
    private static final BlockContent CATALOG = BlockContent.catalog(ArchitecturePart.ELEMENTS, null);
    private static final BlockContent VIEW = BlockContent.view("V-ALL", "", "");

    /** Every id, in order; in brackets after it where the references lead that follow. */
    private static List<String> ids(Trial trial) {
        List<String> ids = new ArrayList<>();
        Document document = trial.variant(POL).document();
        document.sections().forEach(section -> ids(section, ids));
        assertEquals(List.of(), DocumentOutline.of(document).repeatedIds());
        assertEquals(List.of(), DocumentOutline.of(document).deadReferences());
        return ids;
    }

    private static void ids(Section section, List<String> into) {
        into.add(section.id());
        for (Block block : DocumentOutline.blocks(section)) {
            block.id().ifPresent(into::add);
            if (block instanceof Paragraph paragraph) {
                paragraph.spans().forEach(span -> span.anchor().ifPresent(anchor -> into.add("→ " + anchor)));
            }
        }
        section.sections().forEach(below -> ids(below, into));
    }

    @Test
    public void a_block_may_be_called_as_a_part_of_ours() {
        assertEquals(
                List.of("t", "historik", "bilagor", "historik-2", "bilagor-2"),
                ids(trial().topic("t", text("historik", "A."), text("bilagor", "B."))));
    }

    @Test
    public void terms_may_be_called_alike_and_as_blocks() {
        Trial trial = trial().topic("t", text("begrepp-post", "[](term:post) [](term:brev)"), text("begrepp", "B."))
                .publication(made -> made.glossary(true))
                .with(set -> set.terms(List.of(
                        Term.of("post", "Det som kommer."),
                        Term.builder("Post", "Det som går.")
                                .synonyms(List.of("brev"))
                                .build())));
        assertEquals(
                List.of(
                        "t",
                        "begrepp-post",
                        "→ begrepp-post-2",
                        "→ begrepp-post-3",
                        "begrepp",
                        "begrepp-2",
                        "begrepp-post-3",
                        "begrepp-post-2",
                        "historik",
                        "bilagor"),
                ids(trial));
    }

    @Test
    public void what_two_catalogs_tell_has_a_name_in_each_and_leads_within_it() {
        Trial trial = trial().model(MODEL)
                .topic("t", PublicationBlock.of("a", CATALOG), PublicationBlock.of("b", CATALOG))
                .topic("u", text("c", "[](element:P-EN) [](block:b) [](view:V-ALL)"));
        assertEquals(
                List.of(
                        "t",
                        "K-1",
                        "→ P-EN",
                        "P-EN",
                        "→ P-EN",
                        "figur-V-ALL",
                        "K-1-2",
                        "→ P-EN-2",
                        "P-EN-2",
                        "→ P-EN-2",
                        "figur-V-ALL-2",
                        "u",
                        "c",
                        "→ P-EN",
                        "→ K-1-2",
                        "→ figur-V-ALL",
                        "historik",
                        "bilagor"),
                ids(trial));
    }

    @Test
    public void figures_of_an_included_topic_are_called_unlike_blocks() {
        Trial trial = trial().model(MODEL)
                .elsewhere(Topic.of(
                        "delat",
                        "D",
                        Map.of(),
                        null,
                        List.of(PublicationBlock.of("x", VIEW), PublicationBlock.of("y", VIEW))))
                .topic("t", include("b", "delat"), text("b-2", "B."), include("c", "delat"));
        assertEquals(List.of("t", "b", "b-2-2", "b-2", "c", "c-2", "historik", "bilagor"), ids(trial));
    }

    @Test
    public void what_says_nothing_is_led_to_where_it_would_have_stood() {
        Trial trial = trial().model(MODEL)
                .elsewhere(Topic.of(
                        "delat", "D", Map.of(), null, List.of(text("x", "---"), PublicationBlock.of("y", VIEW))))
                .topic(
                        "t",
                        text("a", "[till b](block:b), [till c](block:c), [till x](block:x)"),
                        text("b", "---"),
                        include("c", "delat"));
        assertEquals(List.of("t", "a", "→ t", "→ c-2", "→ c-2", "c-2", "historik", "bilagor"), ids(trial));
    }

    @Test
    public void a_topic_in_two_places_is_led_to_in_the_first() {
        Trial trial = trial().elsewhere(Topic.of("t", "T", Map.of(), null, List.of(text("b", "[](topic:t)"))))
                .contents(TopicPlace.of("t", List.of()), TopicPlace.of("t", List.of()));
        assertEquals(List.of("t", "b", "→ t", "t-2", "b-2", "→ t", "historik", "bilagor"), ids(trial));
    }

    @Test
    public void a_block_is_led_to_where_it_stands_by_itself() {
        Trial trial = trial().topic("t", include("i", "b"), text("a", "[dit](block:b)"))
                .topic("u", text("b", "B."));
        assertEquals(List.of("t", "i", "a", "→ b", "u", "b", "historik", "bilagor"), ids(trial));
    }

    @Test
    public void ten_thousand_of_one_name_are_told_apart_at_once() {
        Names names = new Names();
        Map<String, Integer> given = new TreeMap<>();
        for (int i = 0; i < 10_000; i++) {
            given.merge(names.free("x"), 1, Integer::sum);
        }
        assertEquals(10_000, given.size());
        assertEquals("x-2-2", names.free("x-2"));
    }
}
