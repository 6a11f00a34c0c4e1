package se.sambruk.otp.architecture.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationEnd;
import se.sambruk.otp.api.architecture.RelationType;

/** The table without anything to compare it with: it must not change unseen. */
public class RelationTableTest {
    private static final RelationTable TABLE = RelationTable.archimate();

    /** One junction stands for both. */
    private static List<RelationEnd> ends() {
        List<RelationEnd> ends = new ArrayList<>();
        for (ElementType type : ElementType.values()) {
            if (type != ElementType.OR_JUNCTION) {
                ends.add(RelationEnd.of(type));
            }
        }
        ends.add(RelationEnd.RELATION);
        return ends;
    }

    @Test
    public void so_many_pairs_may_have_each_relation() {
        Map<RelationType, Integer> counts = new EnumMap<>(RelationType.class);
        for (RelationEnd source : ends()) {
            for (RelationEnd target : ends()) {
                TABLE.allowed(source, target).forEach(relation -> counts.merge(relation, 1, Integer::sum));
            }
        }
        assertEquals(
                "{COMPOSITION=401, AGGREGATION=425, ASSIGNMENT=379, REALIZATION=1155, SERVING=1349, ACCESS=321, "
                        + "INFLUENCE=721, TRIGGERING=1367, FLOW=1367, SPECIALIZATION=243, ASSOCIATION=3841}",
                counts.toString());
    }

    @Test
    public void no_pair_has_changed_since_all_were_compared_with_the_oracle() throws Exception {
        StringBuilder all = new StringBuilder();
        for (RelationEnd source : ends()) {
            for (RelationEnd target : ends()) {
                all.append(source).append(' ').append(target);
                TABLE.allowed(source, target)
                        .forEach(relation -> all.append(' ').append(relation.wire()));
                all.append('\n');
            }
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "4c8543c2659774b178193b5c00df01db4bd9d09459cb900d93a7778681d59c70",
                HexFormat.of().formatHex(hash));
    }

    @Test
    public void both_questions_have_one_answer() {
        for (RelationEnd source : ends()) {
            for (RelationEnd target : ends()) {
                for (RelationType relation : RelationType.values()) {
                    assertEquals(
                            TABLE.isAllowed(relation, source, target),
                            TABLE.allowed(source, target).contains(relation));
                }
            }
        }
    }

    @Test
    public void both_junctions_are_treated_alike() {
        for (RelationEnd end : ends()) {
            assertEquals(
                    TABLE.allowed(RelationEnd.of(ElementType.JUNCTION), end),
                    TABLE.allowed(RelationEnd.of(ElementType.OR_JUNCTION), end));
            assertEquals(
                    TABLE.allowed(end, RelationEnd.of(ElementType.JUNCTION)),
                    TABLE.allowed(end, RelationEnd.of(ElementType.OR_JUNCTION)));
        }
    }

    @Test
    public void direction_counts() {
        assertTrue(TABLE.isAllowed(
                RelationType.ASSIGNMENT, ElementType.APPLICATION_COMPONENT, ElementType.APPLICATION_FUNCTION));
        assertFalse(TABLE.isAllowed(
                RelationType.ASSIGNMENT, ElementType.APPLICATION_FUNCTION, ElementType.APPLICATION_COMPONENT));
    }

    @Test
    public void relations_between_relations_are_not_allowed() {
        assertEquals(Set.of(), TABLE.allowed(RelationEnd.RELATION, RelationEnd.RELATION));
        assertEquals(
                Set.of(RelationType.ASSOCIATION),
                TABLE.allowed(RelationEnd.of(ElementType.GOAL), RelationEnd.RELATION));
    }

    @Test
    public void what_no_rule_allows_is_not_allowed() {
        RelationTable table = RelationTable.of("a = node device\nserving: a -> itself\nserving: starters -device -> a");
        assertTrue(table.isAllowed(RelationType.SERVING, ElementType.NODE, ElementType.DEVICE));
        assertTrue(table.isAllowed(RelationType.SERVING, ElementType.DEVICE, ElementType.DEVICE));
        assertFalse(table.isAllowed(RelationType.SERVING, ElementType.DEVICE, ElementType.NODE));
        assertFalse(table.isAllowed(RelationType.FLOW, ElementType.NODE, ElementType.NODE));
    }

    @Test
    public void a_table_with_a_slip_of_the_pen_is_refused() {
        for (String table : List.of(
                "serving: nod -> node",
                "serve: node -> node",
                "serving node -> node",
                "serving: node node",
                "a = Node",
                "node = device",
                "a = node\na = device")) {
            assertThrows(table, IllegalArgumentException.class, () -> RelationTable.of(table));
        }
    }
}
