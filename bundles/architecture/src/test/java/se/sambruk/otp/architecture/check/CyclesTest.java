package se.sambruk.otp.architecture.check;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.architecture.check.Checked.element;
import static se.sambruk.otp.architecture.check.Checked.found;
import static se.sambruk.otp.architecture.check.Checked.relation;

import java.util.List;
import java.util.function.Consumer;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.RelationType;

public class CyclesTest {
    private static Consumer<ArchitectureModel.Builder> components(String... ids) {
        return model -> List.of(ids).forEach(id -> model.element(element(id, ElementType.APPLICATION_COMPONENT)));
    }

    @Test
    public void a_circle_of_kinds_is_found_with_its_shortest_way() {
        List<ModelFinding> findings =
                found("OTP-4240", components("A", "B", "C").andThen(model -> model.relation(
                                relation(RelationType.SPECIALIZATION, "A", "B"))
                        .relation(relation(RelationType.SPECIALIZATION, "B", "C"))
                        .relation(relation(RelationType.SPECIALIZATION, "C", "A"))
                        .relation(relation(RelationType.SPECIALIZATION, "B", "A"))));
        assertEquals(1, findings.size());
        assertEquals(List.of("B", "C"), findings.get(0).others());
        assertEquals(
                "Element är sorter av varandra i en krets: A (Namnet A) → B (Namnet B) → A.",
                findings.get(0).message().toString());
    }

    @Test
    public void a_circle_of_parts_is_found_whether_composed_or_aggregated() {
        assertEquals(
                1,
                found("OTP-4241", components("A", "B").andThen(model -> model.relation(
                                        relation(RelationType.COMPOSITION, "A", "B"))
                                .relation(relation(RelationType.AGGREGATION, "B", "A"))))
                        .size());
    }

    @Test
    public void two_ways_to_one_whole_are_no_circle() {
        assertEquals(List.of(), found("OTP-4241", components("A", "B", "C").andThen(model -> model.relation(
                        relation(RelationType.AGGREGATION, "A", "B"))
                .relation(relation(RelationType.AGGREGATION, "A", "C"))
                .relation(relation(RelationType.AGGREGATION, "B", "C"))
                .relation(relation(RelationType.SPECIALIZATION, "C", "A")))));
    }

    @Test
    public void a_circle_as_long_as_a_model_is_large_is_found() {
        int length = 20_000;
        List<ModelFinding> findings = found("OTP-4240", model -> {
            for (int i = 0; i < length; i++) {
                model.element(element("E" + i, ElementType.NODE));
                model.relation(relation(RelationType.SPECIALIZATION, "E" + i, "E" + (i + 1) % length));
            }
        });
        assertEquals(length - 1, findings.get(0).others().size());
    }
}
