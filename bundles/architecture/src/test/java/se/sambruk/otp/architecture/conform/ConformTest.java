package se.sambruk.otp.architecture.conform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ConformanceOutcome;
import se.sambruk.otp.api.architecture.ConformanceReport;
import se.sambruk.otp.api.architecture.ConformanceVerdict;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementAnswer;
import se.sambruk.otp.api.architecture.ElementAnswer.Basis;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.text.LocalizedText;

public class ConformTest {
    /** A pattern M of two components and what serves what; it and the archive make the principle P real. */
    private static final ArchitectureModel REFERENCE = ArchitectureModel.builder("r")
            .element(element("P", ElementType.PRINCIPLE).name("Öppenhet").build())
            .element(element("M", ElementType.GROUPING)
                    .facet(Facet.SPECIALIZATION, Element.PATTERN)
                    .build())
            .element(element("A", ElementType.APPLICATION_COMPONENT).build())
            .element(element("B", ElementType.APPLICATION_COMPONENT).build())
            .element(element("S", ElementType.APPLICATION_SERVICE).build())
            .element(element("O", ElementType.BUSINESS_ACTOR).build())
            .relation(Relation.of("M-A", RelationType.AGGREGATION, "M", "A"))
            .relation(Relation.of("A-B", RelationType.SERVING, "A", "B"))
            .relation(Relation.of("M-P", RelationType.REALIZATION, "M", "P"))
            .relation(Relation.of("S-P", RelationType.REALIZATION, "S", "P"))
            .view(View.builder("V")
                    .facet(Facet.SUBJECT, "M")
                    .node(ViewNode.element("V.M", "M")
                            .node(ViewNode.element("V.B", "B").build())
                            .build())
                    .node(ViewNode.element("V.P", "P").build())
                    .build())
            .build();

    private final ArchitectureModel.Builder landscape = ArchitectureModel.builder("l");

    private static Element.Builder element(String id, ElementType type) {
        return Element.builder(id, type);
    }

    private ConformTest has(String id, ElementType type, String... answersTo) {
        Element.Builder element = element(id, type);
        List.of(answersTo).forEach(to -> element.facet(Facet.ANSWERS_TO, to));
        landscape.element(element.build());
        return this;
    }

    private ConformTest component(String id, String... answersTo) {
        return has(id, ElementType.APPLICATION_COMPONENT, answersTo);
    }

    private ConformTest relation(RelationType type, String source, String target) {
        landscape.relation(Relation.of(source + "-" + type.wire() + "-" + target, type, source, target));
        return this;
    }

    private ConformTest influence(String source, String target, String value) {
        landscape.relation(Relation.builder("i" + source, RelationType.INFLUENCE, source, target)
                .influence(value)
                .build());
        return this;
    }

    private ConformanceReport report() {
        return new ConformanceComponent().conform(REFERENCE, landscape.build());
    }

    private static ConformanceVerdict of(List<ConformanceVerdict> verdicts, String id) {
        return verdicts.stream()
                .filter(verdict -> verdict.subject().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> english(List<LocalizedText> texts) {
        return texts.stream().map(text -> text.in(Locale.ENGLISH)).toList();
    }

    private static List<String> found(ConformanceReport report) {
        return report.findings().stream()
                .map(finding -> finding.code() + " " + finding.concept().orElseThrow())
                .toList();
    }

    @Test
    public void the_reference_itself_conforms() {
        ConformanceReport report = new ConformanceComponent().conform(REFERENCE, REFERENCE);
        assertTrue(report.isConforming());
        assertEquals(List.of(), report.findings());
        assertEquals(
                List.of("A", "B", "S"),
                report.buildingBlocks().stream()
                        .map(verdict -> verdict.subject().id())
                        .toList());
        assertEquals(ConformanceOutcome.FOLLOWED, report.patterns().get(0).outcome());
        assertEquals(ConformanceOutcome.FOLLOWED, report.principles().get(0).outcome());
    }

    @Test
    public void of_an_empty_landscape_nothing_is_shown() {
        ConformanceReport report = report();
        assertEquals(List.of("OTP-4330 A", "OTP-4330 B", "OTP-4330 S", "OTP-4332 M", "OTP-4335 P"), found(report));
        assertFalse(report.isConforming());
        assertEquals(ConformanceOutcome.NOT_SHOWN, report.patterns().get(0).outcome());
        assertEquals(List.of("A", "B"), report.patterns().get(0).missing());
    }

    @Test
    public void there_are_four_ways_to_answer() {
        component("x", "A").component("B").component("y").component("z");
        relation(RelationType.SPECIALIZATION, "y", "A").relation(RelationType.REALIZATION, "z", "S");
        ConformanceReport report = report();
        assertEquals(
                List.of(
                        ElementAnswer.of("x", "A", Basis.ANSWERS_TO, true),
                        ElementAnswer.of("B", "B", Basis.SAME_ID, true),
                        ElementAnswer.of("y", "A", Basis.SPECIALIZATION, true),
                        ElementAnswer.of("z", "S", Basis.REALIZATION, true)),
                report.answers());
        assertEquals(List.of("x", "y"), of(report.buildingBlocks(), "A").answering());
        assertEquals(List.of(), report.findings("OTP-4330"));
    }

    @Test
    public void what_has_the_id_of_one_does_not_answer_to_another_that_it_realizes() {
        component("A").relation(RelationType.REALIZATION, "A", "S").relation(RelationType.REALIZATION, "A", "P");
        assertEquals(List.of(ElementAnswer.of("A", "A", Basis.SAME_ID, true)), report().answers());
    }

    @Test
    public void types_that_do_not_fit_are_found_and_count() {
        has("x", ElementType.BUSINESS_PROCESS, "A").has("y", ElementType.SYSTEM_SOFTWARE, "B");
        ConformanceReport report = report();
        assertEquals(
                List.of("OTP-4337 x"),
                found(report).stream()
                        .filter(found -> found.startsWith("OTP-4337"))
                        .toList());
        assertEquals(
                ConformanceOutcome.FOLLOWED, of(report.buildingBlocks(), "A").outcome());
    }

    @Test
    public void what_answers_to_nothing_or_to_what_is_not_there_is_found() {
        component("x").component("y", "Z").has("o", ElementType.BUSINESS_ACTOR);
        List<String> found = found(report());
        assertTrue(found.toString(), found.containsAll(List.of("OTP-4336 x", "OTP-4336 y", "OTP-4338 y")));
        assertFalse(found.toString(), found.contains("OTP-4336 o"));
    }

    @Test
    public void several_ids_in_one_value_are_told_from_an_id_that_is_not_there() {
        component("x", "A, B").component("y", "A; Z").component("z", "Z, Q");
        List<String> found = found(report());
        assertTrue(found.toString(), found.containsAll(List.of("OTP-4339 x", "OTP-4339 y", "OTP-4338 z")));
        assertFalse(found.toString(), found.contains("OTP-4338 x"));
    }

    private ConformanceVerdict pattern() {
        return report().patterns().get(0);
    }

    @Test
    public void a_pattern_is_followed_with_all_members_and_relations() {
        component("a", "A").component("b", "B").relation(RelationType.SERVING, "a", "b");
        assertEquals(ConformanceOutcome.FOLLOWED, pattern().outcome());
        assertEquals(List.of(), pattern().lacking());
        assertEquals(
                List.of("a answers to A.", "b answers to B.", "a serves b."),
                english(pattern().evidence()));
    }

    @Test
    public void a_pattern_is_followed_partly_where_a_member_is_missing() {
        component("a", "A");
        assertEquals(ConformanceOutcome.PARTLY, pattern().outcome());
        assertEquals(List.of("B", "A-B"), pattern().missing());
        assertEquals(
                List.of(
                        "Let something in the landscape answer to B, by answers-to: B.",
                        "Show in the landscape: a serves B."),
                english(pattern().lacking()));
        assertTrue(found(report()).contains("OTP-4331 M"));
    }

    @Test
    public void a_relation_of_another_type_or_direction_is_none() {
        component("a", "A").component("b", "B").relation(RelationType.SERVING, "b", "a");
        relation(RelationType.FLOW, "a", "b");
        assertEquals(List.of("A-B"), pattern().missing());
    }

    @Test
    public void a_relation_may_pass_through_one_that_carries_it() {
        component("a", "A").component("b", "B").component("hub");
        relation(RelationType.SERVING, "a", "hub").relation(RelationType.SERVING, "hub", "b");
        assertEquals(ConformanceOutcome.FOLLOWED, pattern().outcome());
        assertEquals("a serves b, by way of hub.", english(pattern().evidence()).get(2));
    }

    @Test
    public void a_relation_may_pass_through_a_junction() {
        component("a", "A").component("b", "B").has("j", ElementType.JUNCTION);
        relation(RelationType.SERVING, "a", "j").relation(RelationType.SERVING, "j", "b");
        assertEquals(ConformanceOutcome.FOLLOWED, pattern().outcome());
    }

    @Test
    public void a_relation_may_not_pass_through_two_or_through_people() {
        component("a", "A").component("b", "B").component("h1").component("h2").has("o", ElementType.BUSINESS_ROLE);
        relation(RelationType.SERVING, "a", "h1")
                .relation(RelationType.SERVING, "h1", "h2")
                .relation(RelationType.SERVING, "h2", "b")
                .relation(RelationType.SERVING, "a", "o")
                .relation(RelationType.SERVING, "o", "b");
        assertEquals(ConformanceOutcome.PARTLY, pattern().outcome());
    }

    @Test
    public void one_that_does_both_parts_needs_no_relation() {
        component("both", "A", "B");
        assertEquals(ConformanceOutcome.FOLLOWED, pattern().outcome());
        assertEquals(
                "both does both parts: A serves B.",
                english(pattern().evidence()).get(2));
    }

    @Test
    public void an_association_without_direction_holds_both_ways_and_one_with_only_one() {
        for (boolean directed : new boolean[] {false, true}) {
            ArchitectureModel reference = ArchitectureModel.builder("r")
                    .element(REFERENCE.element("M").orElseThrow())
                    .element(REFERENCE.element("A").orElseThrow())
                    .element(REFERENCE.element("B").orElseThrow())
                    .relation(Relation.of("M-A", RelationType.AGGREGATION, "M", "A"))
                    .relation(Relation.of("M-B", RelationType.COMPOSITION, "M", "B"))
                    .relation(Relation.builder("A-B", RelationType.ASSOCIATION, "A", "B")
                            .directed(directed)
                            .build())
                    .build();
            ConformTest test = new ConformTest().component("a", "A").component("b", "B");
            test.relation(RelationType.ASSOCIATION, "b", "a");
            ConformanceReport report = new ConformanceComponent().conform(reference, test.landscape.build());
            assertEquals(
                    directed ? ConformanceOutcome.PARTLY : ConformanceOutcome.FOLLOWED,
                    report.patterns().get(0).outcome());
        }
    }

    @Test
    public void a_relation_of_the_reference_over_a_junction_is_asked_for() {
        ArchitectureModel reference = ArchitectureModel.builder("r")
                .element(REFERENCE.element("M").orElseThrow())
                .element(REFERENCE.element("A").orElseThrow())
                .element(REFERENCE.element("B").orElseThrow())
                .element(element("J", ElementType.JUNCTION).build())
                .relation(Relation.of("M-A", RelationType.AGGREGATION, "M", "A"))
                .relation(Relation.of("M-B", RelationType.AGGREGATION, "M", "B"))
                .relation(Relation.of("A-J", RelationType.FLOW, "A", "J"))
                .relation(Relation.of("J-B", RelationType.FLOW, "J", "B"))
                .build();
        component("a", "A").component("b", "B");
        assertEquals(
                List.of("A-J", "J-B"),
                new ConformanceComponent()
                        .conform(reference, landscape.build())
                        .patterns()
                        .get(0)
                        .missing());
        relation(RelationType.FLOW, "a", "b");
        assertEquals(
                List.of(),
                new ConformanceComponent()
                        .conform(reference, landscape.build())
                        .patterns()
                        .get(0)
                        .missing());
    }

    @Test
    public void a_pattern_without_members_is_followed_by_what_answers_to_it() {
        ArchitectureModel reference = ArchitectureModel.builder("r")
                .element(REFERENCE.element("M").orElseThrow())
                .build();
        component("x", "M");
        ConformanceReport report = new ConformanceComponent().conform(reference, landscape.build());
        assertEquals(ConformanceOutcome.FOLLOWED, report.patterns().get(0).outcome());
        assertEquals(List.of(), report.findings());
        report = new ConformanceComponent()
                .conform(reference, ArchitectureModel.builder("l").build());
        assertEquals(ConformanceOutcome.NOT_SHOWN, report.patterns().get(0).outcome());
    }

    private ConformanceOutcome principle() {
        return report().principles().get(0).outcome();
    }

    @Test
    public void a_principle_is_followed_when_all_that_realizes_it_is() {
        component("a", "A").component("b", "B").relation(RelationType.SERVING, "a", "b");
        assertEquals(ConformanceOutcome.PARTLY, principle());
        assertEquals(List.of("S"), report().principles().get(0).missing());
        has("s", ElementType.APPLICATION_SERVICE, "S");
        assertEquals(ConformanceOutcome.FOLLOWED, principle());
    }

    @Test
    public void a_principle_is_not_shown_where_nothing_tells_of_it() {
        component("x");
        assertEquals(ConformanceOutcome.NOT_SHOWN, principle());
        influence("x", "P", "++");
        assertEquals("what the landscape says is a part", ConformanceOutcome.PARTLY, principle());
    }

    @Test
    public void a_bad_influence_contradicts_a_principle_whatever_else_follows_it() {
        component("both", "A", "B").has("s", ElementType.APPLICATION_SERVICE, "S");
        assertEquals(ConformanceOutcome.FOLLOWED, principle());
        influence("both", "P", "-");
        assertEquals(ConformanceOutcome.CONTRADICTED, principle());
        assertEquals("OTP-4333 P", found(report()).get(0));
        assertEquals("and not s", List.of("both"), report().principles().get(0).answering());
        assertEquals(
                "Change both so that it does not work against P (Öppenhet).",
                english(report().principles().get(0).lacking()).get(0));
    }

    @Test
    public void what_influences_the_landscapes_own_principle_influences_the_one_it_answers_to() {
        component("x").has("egen", ElementType.PRINCIPLE, "P").influence("x", "egen", "--");
        assertEquals(ConformanceOutcome.CONTRADICTED, principle());
    }

    @Test
    public void what_the_reference_says_of_itself_does_not_contradict() {
        ArchitectureModel.Builder reference = REFERENCE.toBuilder()
                .relation(Relation.builder("bad", RelationType.INFLUENCE, "A", "P")
                        .influence("-")
                        .build());
        ArchitectureModel built = reference.build();
        assertEquals(
                ConformanceOutcome.FOLLOWED,
                new ConformanceComponent()
                        .conform(built, built)
                        .principles()
                        .get(0)
                        .outcome());
    }

    @Test
    public void deviations_with_a_reason_are_accepted() {
        component("both", "A", "B");
        landscape.suppression(FindingSuppression.of("OTP-4330", "S", "köps av grannkommunen"));
        ConformanceReport report = report();
        assertEquals(
                Optional.of("köps av grannkommunen"),
                report.acceptedDeviations().get(0).suppressed());
        assertTrue(found(report).toString(), report.isConforming());
        assertEquals(
                ConformanceOutcome.NOT_SHOWN, of(report.buildingBlocks(), "S").outcome());
    }
}
