package se.sambruk.otp.api.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.architecture.Nesting.Pair;

public class NestingTest {
    private static ViewNode box(String element, ViewNode... within) {
        return ViewNode.element("b." + element, element).nodes(List.of(within)).build();
    }

    private static Nesting nesting(ViewNode... nodes) {
        return Nesting.of(View.builder("V").nodes(List.of(nodes)).build());
    }

    private static Relation relation(RelationType type, String source, String target) {
        return Relation.of(source + "-" + target, type, source, target);
    }

    @Test
    public void what_whole_performs_and_gathers_is_told_from_the_outer_to_the_inner() {
        Nesting nesting = nesting(box("A", box("B")));
        Set<RelationType> outward =
                EnumSet.of(RelationType.COMPOSITION, RelationType.AGGREGATION, RelationType.ASSIGNMENT);
        for (RelationType type : RelationType.values()) {
            assertEquals(type.wire(), outward.contains(type), nesting.tells(relation(type, "A", "B")));
        }
    }

    @Test
    public void what_makes_real_and_is_a_kind_of_is_told_from_the_inner_to_the_outer() {
        Nesting nesting = nesting(box("A", box("B")));
        Set<RelationType> inward = EnumSet.of(RelationType.REALIZATION, RelationType.SPECIALIZATION);
        for (RelationType type : RelationType.values()) {
            assertEquals(type.wire(), inward.contains(type), nesting.tells(relation(type, "B", "A")));
        }
    }

    @Test
    public void a_relation_of_a_type_that_nobody_knows_is_never_told() {
        assertEquals(
                Optional.empty(),
                Nesting.telling(Relation.builder("r", "frobs", "A", "B").build()));
    }

    @Test
    public void a_box_stands_in_the_nearest_that_shows_an_element_through_frames() {
        Nesting nesting =
                nesting(box("A", ViewNode.group("g").node(box("B", box("C"))).build()));
        assertEquals(List.of(new Pair("A", "B"), new Pair("B", "C")), List.copyOf(nesting.pairs()));
        assertTrue(nesting.tells(relation(RelationType.COMPOSITION, "A", "B")));
        assertFalse("not through another", nesting.tells(relation(RelationType.COMPOSITION, "A", "C")));
    }

    @Test
    public void boxes_beside_each_other_in_a_frame_tell_nothing() {
        assertEquals(
                Set.of(),
                nesting(ViewNode.group("g").node(box("A")).node(box("B")).build())
                        .pairs());
    }

    @Test
    public void of_elements_shown_twice_any_boxes_tell_but_a_line_is_told_by_its_own() {
        Nesting nesting =
                nesting(box("A", box("B")), ViewNode.element("another", "B").build());
        Relation part = relation(RelationType.COMPOSITION, "A", "B");
        assertTrue(nesting.tells(part));
        assertTrue(nesting.tells(part, ViewConnection.builder("l", "b.A", "b.B").build()));
        assertFalse(nesting.tells(
                part, ViewConnection.builder("l", "b.A", "another").build()));
        assertFalse(
                nesting.tells(part, ViewConnection.builder("l", "b.B", "b.A").build()));
    }

    @Test
    public void a_line_of_what_is_told_inwards_starts_at_the_inner_box() {
        Nesting nesting = nesting(box("A", box("B")));
        Relation kind = relation(RelationType.SPECIALIZATION, "B", "A");
        assertTrue(nesting.tells(kind, ViewConnection.builder("l", "b.B", "b.A").build()));
        assertFalse(
                nesting.tells(kind, ViewConnection.builder("l", "b.A", "b.B").build()));
    }
}
