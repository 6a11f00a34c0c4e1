package se.sambruk.otp.architecture.query;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Impact;
import se.sambruk.otp.api.architecture.ImpactQuery;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;

public class ImpactTest {
    private static Relation relation(RelationType type, String source, String target) {
        return Relation.of(source + target, type, source, target);
    }

    /** The elements are those at the ends that are no relations; those that begin with J are junctions. */
    private static ArchitectureModel model(Relation... relations) {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        List<String> ids = Arrays.stream(relations).map(Relation::id).toList();
        Arrays.stream(relations)
                .flatMap(relation -> Stream.of(relation.source(), relation.target()))
                .distinct()
                .filter(id -> !ids.contains(id))
                .forEach(id ->
                        model.element(Element.builder(id, id.startsWith("J") ? ElementType.JUNCTION : ElementType.NODE)
                                .build()));
        Arrays.stream(relations).forEach(model::relation);
        return model.build();
    }

    private static Impact impact(ArchitectureModel model, ImpactQuery query) {
        return new ModelQueries().impact(model, query);
    }

    private static String text(Impact impact) {
        return impact.affected().stream()
                .map(affected -> affected.concept().id() + affected.distance())
                .collect(Collectors.joining(" "));
    }

    private static String of(String concept, Relation... relations) {
        return text(impact(model(relations), ImpactQuery.of(concept)));
    }

    @Test
    public void the_target_depends_on_what_serves_realizes_performs_influences_starts_and_feeds_it() {
        for (RelationType type : List.of(
                RelationType.SERVING,
                RelationType.REALIZATION,
                RelationType.ASSIGNMENT,
                RelationType.INFLUENCE,
                RelationType.TRIGGERING,
                RelationType.FLOW)) {
            assertEquals(type.wire(), "B1", of("A", relation(type, "A", "B")));
            assertEquals(type.wire(), "", of("B", relation(type, "A", "B")));
        }
    }

    @Test
    public void the_whole_depends_on_its_parts_and_the_special_on_the_general() {
        for (RelationType type :
                List.of(RelationType.COMPOSITION, RelationType.AGGREGATION, RelationType.SPECIALIZATION)) {
            assertEquals(type.wire(), "", of("A", relation(type, "A", "B")));
            assertEquals(type.wire(), "A1", of("B", relation(type, "A", "B")));
        }
    }

    @Test
    public void who_reads_depends_on_what_is_read_and_what_is_written_on_who_writes_it() {
        Relation reads = Relation.builder("r", RelationType.ACCESS, "A", "B")
                .access(AccessType.READ)
                .build();
        assertEquals("A1", of("B", reads));
        assertEquals("", of("A", reads));
        Relation writes = Relation.builder("w", RelationType.ACCESS, "C", "B")
                .access(AccessType.WRITE)
                .build();
        assertEquals("B1 A2", of("C", reads, writes));
        assertEquals("A1 C1", of("B", reads, writes));
    }

    @Test
    public void an_association_tells_of_dependence_only_if_asked() {
        Relation both = relation(RelationType.ASSOCIATION, "A", "B");
        Relation directed = Relation.builder("d", RelationType.ASSOCIATION, "C", "B")
                .directed(true)
                .build();
        ArchitectureModel model = model(both, directed);
        assertEquals("", text(impact(model, ImpactQuery.of("A"))));
        assertEquals(
                "B1 C2",
                text(impact(model, ImpactQuery.builder("A").associations(true).build())));
        assertEquals(
                "",
                text(impact(model, ImpactQuery.builder("C").associations(true).build())));
    }

    @Test
    public void the_nearest_come_first_and_circles_end() {
        assertEquals(
                "B1 C1 D2",
                of(
                        "A",
                        relation(RelationType.SERVING, "A", "B"),
                        relation(RelationType.SERVING, "A", "C"),
                        relation(RelationType.FLOW, "B", "D"),
                        relation(RelationType.FLOW, "C", "D"),
                        relation(RelationType.FLOW, "D", "A")));
    }

    @Test
    public void junctions_are_passed_without_being_counted_or_told_of() {
        ArchitectureModel model = model(
                relation(RelationType.FLOW, "A", "J1"),
                relation(RelationType.FLOW, "J1", "J2"),
                relation(RelationType.FLOW, "J2", "B"),
                relation(RelationType.FLOW, "A", "C"),
                relation(RelationType.FLOW, "C", "B"),
                relation(RelationType.SERVING, "B", "D"));
        Impact impact = impact(model, ImpactQuery.of("A"));
        assertEquals("B1 C1 D2", text(impact));
        assertEquals(
                List.of("AJ1", "J1J2", "J2B", "BD"),
                impact.path("D").steps().stream()
                        .map(step -> step.relation().id())
                        .toList());
        assertEquals("B1 D2", text(impact(model, ImpactQuery.of("J1"))));
    }

    @Test
    public void a_relation_that_is_an_end_depends_on_its_ends_and_hands_on() {
        // The flow from A to B carries D: the grouping G holds the flow, and B has it from whatever the flow depends
        // on.
        Relation flow = relation(RelationType.FLOW, "A", "B");
        Relation held = relation(RelationType.AGGREGATION, "G", "AB");
        Relation carried = relation(RelationType.ASSOCIATION, "D", "AB");
        assertEquals("AB1 B1 G2", of("A", flow, held));
        assertEquals("B1 G1", of("AB", flow, held));
        assertEquals(
                "AB1 B2",
                text(impact(
                        model(flow, carried),
                        ImpactQuery.builder("D").associations(true).build())));
        assertEquals("B1", of("A", flow));
    }

    @Test
    public void an_explanation_leads_from_what_changes_to_what_is_affected() {
        Impact impact = impact(
                model(relation(RelationType.SERVING, "A", "B"), relation(RelationType.COMPOSITION, "C", "B")),
                ImpactQuery.of("A"));
        assertEquals("C", impact.path("C").to().id());
        assertEquals("A", impact.path("C").from().id());
        assertEquals(2, impact.path("C").length());
        assertFalse(impact.find("C").orElseThrow().because().forward());
        assertEquals(Optional.empty(), impact.find("A"));
    }

    @Test
    public void what_lies_too_far_away_is_left_out_and_that_is_told() {
        ArchitectureModel model =
                model(relation(RelationType.SERVING, "A", "B"), relation(RelationType.SERVING, "B", "C"));
        Impact near = impact(model, ImpactQuery.builder("A").farthest(1).build());
        assertEquals("B1", text(near));
        assertFalse(near.isComplete());
        assertTrue(impact(model, ImpactQuery.builder("A").farthest(2).build()).isComplete());
    }

    @Test
    public void relations_without_an_end_or_a_known_type_tell_of_nothing() {
        ArchitectureModel model = model(Relation.builder("u", "uses", "A", "B").build()).toBuilder()
                .relation(Relation.of("x", RelationType.SERVING, "A", "BORTA"))
                .build();
        assertEquals("", text(impact(model, ImpactQuery.of("A"))));
    }
}
