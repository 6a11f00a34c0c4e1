package se.sambruk.otp.api.canonical;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Classification;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;

public class TreesTest {
    @Test
    public void whatIsDoneToAMapAfterwardsDoesNotReachTheTree() {
        Map<String, Object> inner = new TreeMap<>(Map.of("a", 1));
        List<Object> items = new ArrayList<>(List.of(inner));
        Map<String, Object> tree =
                new TreeWriter().put("inner", inner).put("items", items).done();
        inner.put("b", 2);
        items.add("c");
        assertEquals("{\"inner\":{\"a\":1},\"items\":[{\"a\":1}]}", CanonicalJson.string(tree));
    }

    @Test
    public void noMapWithinATreeCanBeChanged() {
        Map<?, ?> tree = (Map<?, ?>) amendment(3).tree();
        Map<?, ?> set = (Map<?, ?>) tree.get("set");
        assertThrows(UnsupportedOperationException.class, set::clear);
        assertThrows(UnsupportedOperationException.class, () -> ((Map<?, ?>) set.get("classification")).clear());
    }

    @Test
    public void twoValuesAreEqualWhenTheirHashesAre() {
        assertEquals(amendment(3).contentHash(), amendment(3L).contentHash());
        assertEquals(amendment(3), amendment(3L));
    }

    private static Amendment amendment(Object level) {
        return Amendment.change(
                new RequirementId("OTP-INT-001"),
                Map.of(FieldPath.of(RequirementField.CLASSIFICATION), Map.of("confidentiality", level)),
                "skäl");
    }

    @Test
    public void aNumberThatIsNoLevelIsRefusedAndNotCut() {
        long beyond = (1L << 32) + 3;
        assertThrows(IllegalArgumentException.class, () -> Classification.fromTree(Map.of("integrity", beyond)));
        assertThrows(IllegalArgumentException.class, () -> Classification.fromTree(Map.of("integrity", 3.7)));
    }

    @Test
    public void everyFaultNamesItsKey() {
        TreeReader in = TreeReader.of(Map.of("day", "i går", "list", List.of(1), "map", Map.of("a", 1), "text", 7));
        assertTold("day", () -> in.date("day"));
        assertTold("day", () -> in.findDate("day"));
        assertTold("list", () -> in.texts("list"));
        assertTold("map", () -> in.map("map", String.class::cast));
        assertTold("text", () -> in.get("text", String.class::cast));
        assertTold("text", () -> in.findDate("text"));
        assertTold("missing", () -> in.date("missing"));
    }

    @Test
    public void aDayIsReadWhereThereIsOne() {
        TreeReader in = TreeReader.of(Map.of("day", "2026-11-23"));
        assertEquals(LocalDate.of(2026, 11, 23), in.date("day"));
        assertTrue(in.findDate("other").isEmpty());
    }

    private static void assertTold(String key, Runnable reading) {
        String said = assertThrows(IllegalArgumentException.class, reading::run).getMessage();
        assertTrue(said, said.contains("'" + key + "'"));
    }
}
