package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.include;
import static se.sambruk.otp.publication.variant.Trial.text;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.publication.VariantTopic;
import se.sambruk.otp.api.quality.FindingSeverity;

public class SelectionTest {
    private static Topic topic(String id, List<String> audiences, PublicationBlock... blocks) {
        return Topic.of(id, "Om " + id, Map.of(), audiences, List.of(blocks));
    }

    private static List<String> blocks(Trial trial, String audience) {
        return trial.variant(audience).blocks().map(VariantBlock::id).toList();
    }

    private static List<String> texts(Trial trial, String audience) {
        return trial.variant(audience).blocks().map(VariantBlock::text).toList();
    }

    @Test
    public void a_block_is_shown_to_those_it_is_for() {
        Trial trial =
                trial().topic("t", text("alla", "Alla."), text("en", "En.").readBy(List.of(ARK)));
        assertEquals(List.of("alla"), blocks(trial, POL));
        assertEquals(List.of("alla", "en"), blocks(trial, ARK));
        assertEquals("", trial.codes());
    }

    @Test
    public void a_hidden_topic_hides_its_blocks() {
        Trial trial = trial().topic("t", text("a", "A.")).topic(topic("u", List.of(ARK), text("b", "B.")));
        assertEquals(List.of("a"), blocks(trial, POL));
        assertEquals(List.of("a", "b"), blocks(trial, ARK));
    }

    @Test
    public void a_topic_shown_under_a_hidden_one_is_raised_and_told_of() {
        Trial trial = trial().elsewhere(topic("over", List.of(ARK), text("a", "A.")))
                .elsewhere(topic("under", null, text("b", "B.")))
                .contents(TopicPlace.of("over", List.of(TopicPlace.of("under", List.of()))));
        assertEquals(
                List.of("under"),
                trial.variant(POL).topics().stream().map(VariantTopic::id).toList());
        assertEquals(List.of("4604 pol under: under"), trial.found());
        assertEquals("", trial.codes(ARK));
    }

    @Test
    public void a_topic_under_two_hidden_ones_is_told_of_once() {
        Trial trial = trial().elsewhere(topic("a", List.of(ARK), text("x", "X.")))
                .elsewhere(topic("b", List.of(ARK), text("y", "Y.")))
                .elsewhere(topic("c", null, text("z", "Z.")))
                .contents(TopicPlace.of("a", List.of(TopicPlace.of("b", List.of(TopicPlace.of("c", List.of()))))));
        assertEquals(List.of("4604 pol c: c"), trial.found());
    }

    @Test
    public void an_empty_topic_is_told_of() {
        Trial trial = trial().topic("t", text("a", "A.").readBy(List.of(ARK)));
        assertEquals(List.of("4603 pol t: t", "4636 pol -: P"), trial.found());
        assertEquals("", trial.codes(ARK));
    }

    @Test
    public void a_variant_that_says_nothing_is_an_error() {
        Trial trial = trial().topic(topic("t", List.of(ARK), text("a", "A.")));
        assertEquals(List.of("4636 pol -: P"), trial.found());
        assertEquals(FindingSeverity.ERROR, trial.make(POL).findings().get(0).severity());
        assertEquals("", trial.codes(ARK));
    }

    @Test
    public void a_topic_with_nothing_but_topics_below_is_not_empty() {
        Trial trial = trial().elsewhere(topic("over", null))
                .elsewhere(topic("under", null, text("b", "B.")))
                .contents(TopicPlace.of("over", List.of(TopicPlace.of("under", List.of()))));
        assertEquals("", trial.codes());
    }

    @Test
    public void an_audience_may_have_a_title_of_its_own() {
        Trial trial = trial().topic(Topic.of("t", "Nytta", Map.of(ARK, "Värde"), null, List.of(text("b", "B."))));
        assertEquals("Nytta", trial.variant(POL).topics().get(0).title());
        assertEquals("Värde", trial.variant(ARK).topics().get(0).title());
        assertEquals("Värde", trial.variant(ARK).document().sections().get(0).title());
    }

    @Test
    public void a_topic_that_does_not_exist_is_told_of_and_those_below_it_are_shown() {
        Trial trial = trial().elsewhere(topic("under", null, text("b", "B.")))
                .contents(TopicPlace.of("undre", List.of(TopicPlace.of("under", List.of()))));
        assertEquals(List.of("4655 - -: undre"), trial.found());
        assertEquals(List.of("b"), blocks(trial, POL));
    }

    @Test
    public void the_document_is_the_tree_of_topics() {
        Trial trial = trial().elsewhere(topic("over", null, text("a", "A.")))
                .elsewhere(topic("under", null, text("b", "B.")))
                .contents(TopicPlace.of("over", List.of(TopicPlace.of("under", List.of()))));
        Section section = trial.variant(POL).document().sections().get(0);
        assertEquals("over", section.id());
        assertEquals("under", section.sections().get(0).id());
        assertEquals("A.", section.blocks().get(0).plainText());
    }

    @Test
    public void a_replacement_stands_where_the_original_stood() {
        Trial trial = trial().topic("t", text("a", "A."), text("o", "Original."), text("c", "C."))
                .topic("u", text("d", "D."), text("r", "Ersatt.").replacing("o").readBy(List.of(POL)));
        assertEquals(List.of("A.", "Ersatt.", "C.", "D."), texts(trial, POL));
        assertEquals(List.of("A.", "Original.", "C.", "D."), texts(trial, ARK));
        assertEquals("o", trial.block("o").id());
        assertEquals("r", trial.block("o").source());
        assertEquals("", trial.codes());
    }

    @Test
    public void a_replacement_may_lie_in_a_topic_of_no_publication() {
        Trial trial = trial().topic("t", text("o", "Original."))
                .elsewhere(topic("u", null, text("r", "Ersatt.").replacing("o")));
        assertEquals(List.of("Ersatt."), texts(trial, POL));
    }

    @Test
    public void a_replacement_stands_in_for_a_block_that_is_for_others() {
        Trial trial = trial().topic(
                        "t",
                        text("o", "Original.").readBy(List.of(ARK)),
                        text("r", "Ersatt.").replacing("o").readBy(List.of(POL)));
        assertEquals(List.of("Ersatt."), texts(trial, POL));
        assertEquals(List.of("Original."), texts(trial, ARK));
    }

    @Test
    public void a_replacement_may_be_replaced() {
        Trial trial = trial().topic(
                        "t",
                        text("o", "Ett."),
                        text("r", "Två.").replacing("o"),
                        text("s", "Tre.").replacing("r").readBy(List.of(POL)));
        assertEquals(List.of("Tre."), texts(trial, POL));
        assertEquals(List.of("Två."), texts(trial, ARK));
        assertEquals("", trial.codes());
    }

    @Test
    public void a_replacement_of_nothing_is_told_of() {
        Trial trial = trial().topic("t", text("a", "A."), text("r", "R.").replacing("borta"));
        assertEquals(List.of("4616 - r: r"), trial.found());
    }

    @Test
    public void replacements_of_each_other_have_no_original() {
        Trial trial = trial().topic(
                        "t",
                        text("a", "A."),
                        text("r", "R.").replacing("s"),
                        text("s", "S.").replacing("r"));
        assertEquals("4616 4616", trial.codes());
        assertEquals(List.of("A."), texts(trial, POL));
    }

    @Test
    public void two_replacements_for_one_reader_are_told_of() {
        Trial trial = trial().topic(
                        "t",
                        text("o", "O."),
                        text("r", "R.").replacing("o"),
                        text("s", "S.").replacing("o").readBy(List.of(POL)));
        assertEquals("at the second, which is one too many", List.of("4617 pol s: o"), trial.found());
        assertEquals(List.of("R."), texts(trial, POL));
        assertEquals("", trial.codes(ARK));
    }

    @Test
    public void an_included_block_is_told_in_both_places() {
        Trial trial = trial().topic("t", text("a", "A.")).topic("u", include("i", "a"));
        assertEquals(List.of("A.", "A."), texts(trial, POL));
        assertEquals("a", trial.block("i").source());
        assertEquals("", trial.codes());
    }

    @Test
    public void an_included_topic_is_told_with_all_its_blocks() {
        Trial trial = trial().elsewhere(
                        topic("delat", null, text("a", "A."), text("b", "B.").readBy(List.of(ARK))))
                .topic("u", include("i", "delat"));
        assertEquals("A.", trial.block("i").text());
        assertEquals("A.\n\nB.", trial.block("i", ARK).text());
        assertEquals("", trial.codes());
    }

    @Test
    public void what_is_included_is_replaced_for_the_reader() {
        Trial trial = trial().topic(
                        "t", text("o", "O."), text("r", "R.").replacing("o").readBy(List.of(POL)), include("i", "o"));
        assertEquals("R.", trial.block("i").text());
        assertEquals("O.", trial.block("i", ARK).text());
    }

    @Test
    public void an_include_of_what_does_not_exist_is_told_of() {
        assertEquals(
                List.of("4630 - i: delt"),
                trial().topic("t", text("delat", "A."), include("i", "delt")).found());
    }

    @Test
    public void an_include_of_what_is_hidden_is_told_of() {
        Trial trial = trial().topic("t", text("a", "A.").readBy(List.of(ARK)), include("i", "a"));
        assertEquals(List.of("4602 pol i: block:a"), trial.found());
        assertEquals("", trial.codes(ARK));
    }

    @Test
    public void includes_in_a_circle_are_told_of_once_and_end() {
        Trial trial = trial().topic("t", text("x", "X."), include("b", "a"), include("a", "b"));
        assertEquals(List.of("4608 - a: a → b → a"), trial.found());
    }

    @Test
    public void a_topic_that_includes_itself_is_a_circle() {
        Trial trial = trial().topic("t", text("x", "X."), include("i", "t"));
        assertEquals(List.of("4608 - i: i → i"), trial.found());
        assertEquals("X.", trial.block("i").text());
    }

    @Test
    public void a_block_for_nobody_is_told_of() {
        assertEquals(
                List.of("4618 - b: b"),
                trial().topic("t", text("a", "A."), text("b", "B.").readBy(List.of()))
                        .found());
    }

    @Test
    public void a_block_that_a_layer_leaves_out_for_all_is_meant_to_be_for_nobody() {
        Trial trial = trial().topic("t", text("a", "A."), text("b", "B.").readBy(List.of()))
                .with(set -> set.provenance(PublicationSubject.BLOCK, "b", List.of(leftOut())));
        assertEquals("", trial.codes());
    }

    @Test
    public void a_topic_under_one_that_a_layer_leaves_out_for_all_is_meant_to_be_for_nobody() {
        Trial trial = trial().topic("t", text("a", "A."))
                .topic(topic("över", List.of(), text("b", "B.")))
                .topic(topic("under", List.of(), text("c", "C.")))
                .contents(
                        TopicPlace.of("t", List.of()),
                        TopicPlace.of("över", List.of(TopicPlace.of("under", List.of()))));
        assertEquals(List.of("4618 - över: över", "4618 - under: under"), trial.found());
        trial.with(set -> set.provenance(PublicationSubject.TOPIC, "över", List.of(leftOut())));
        assertEquals(List.of(), trial.found());
    }

    private static ProvenanceStep leftOut() {
        return ProvenanceStep.of(
                ProvenanceStep.Action.AMENDED, "for", Layer.MUNICIPAL, "kommun 1.0.0", "", "Ej aktuellt", List.of());
    }

    @Test
    public void a_block_whose_readers_its_topic_is_not_for_is_for_nobody() {
        Trial trial = trial().topic(topic(
                "t", List.of(POL), text("a", "A."), text("b", "B.").readBy(List.of(ARK))));
        assertEquals(List.of("4618 - b: b"), trial.found());
    }

    @Test
    public void an_unknown_audience_is_told_of_wherever_it_is_named() {
        Trial trial = trial().topic(Topic.of(
                "t",
                "T",
                Map.of("polis", "P"),
                List.of(POL, "poll"),
                List.of(text("a", "A."), text("b", "B.").readBy(List.of(POL, "pool")))));
        assertEquals(List.of("4619 - t: poll", "4619 - t: polis", "4619 - b: pool"), trial.found());
    }

    @Test
    public void the_same_fault_for_all_readers_is_equal_for_all() {
        VariantMaker maker = trial().topic(
                        "t",
                        text("a", "<b>A</b> {{x}} [](term:y)"),
                        text("r", "R.").replacing("?"))
                .maker();
        assertEquals(maker.make("P", POL).findings(), maker.make("P", ARK).findings());
    }

    @Test
    public void a_finding_tells_where_it_is_written() {
        assertEquals(
                "paket 1.0.0 · OTP-INF/p.yaml:11:1",
                Trial.of("[](term:y)")
                        .make(POL)
                        .findings()
                        .get(0)
                        .location()
                        .orElseThrow()
                        .toString());
    }
}
