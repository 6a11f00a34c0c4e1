package se.sambruk.otp.architecture.check;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.architecture.check.Checked.box;
import static se.sambruk.otp.architecture.check.Checked.element;
import static se.sambruk.otp.architecture.check.Checked.found;
import static se.sambruk.otp.architecture.check.Checked.junction;
import static se.sambruk.otp.architecture.check.Checked.relation;
import static se.sambruk.otp.architecture.check.Checked.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.RelationType;

public class JunctionChecksTest {
    private static final Consumer<ArchitectureModel.Builder> FORK = model -> model.element(junction("J"))
            .relation(relation(RelationType.TRIGGERING, "F", "J"))
            .relation(relation(RelationType.TRIGGERING, "J", "T"))
            .relation(relation(RelationType.TRIGGERING, "J", "R"));

    @Test
    public void a_fork_is_left_alone() {
        assertEquals(List.of(), Checked.check(FORK).findings());
    }

    @Test
    public void relations_of_different_types_are_found() {
        List<ModelFinding> findings =
                found("OTP-4230", FORK.andThen(model -> model.relation(relation(RelationType.FLOW, "J", "K"))));
        assertEquals(Optional.of("J"), findings.get(0).concept());
        assertEquals("flöde, utlösning", findings.get(0).arguments().get(1));
    }

    @Test
    public void too_few_relations_are_found_also_where_only_a_view_shows_it() {
        assertEquals(
                1,
                found("OTP-4231", model -> model.element(junction("J")).relation(relation(RelationType.FLOW, "F", "J")))
                        .size());
        assertEquals(
                1,
                found("OTP-4231", model -> model.element(junction("J"))
                                .view(view("W").node(box("J").build()).build()))
                        .size());
    }

    @Test
    public void a_junction_that_nothing_is_done_with_is_only_unused() {
        var report = Checked.check(model -> model.element(junction("J")));
        assertEquals(
                List.of("OTP-4212"),
                report.findings().stream().map(ModelFinding::code).toList());
    }

    @Test
    public void a_junction_that_leads_nowhere_is_found() {
        assertEquals(
                1,
                found("OTP-4232", model -> model.element(junction("J"))
                                .relation(relation(RelationType.FLOW, "F", "J"))
                                .relation(relation(RelationType.FLOW, "K", "J"))
                                .relation(relation(RelationType.FLOW, "T", "J")))
                        .size());
        assertEquals(List.of(), found("OTP-4232", model -> model.element(junction("J"))
                .relation(relation(RelationType.ASSOCIATION, "F", "J"))
                .relation(relation(RelationType.ASSOCIATION, "K", "J"))
                .relation(relation(RelationType.ASSOCIATION, "T", "J"))));
    }

    @Test
    public void what_is_not_allowed_from_first_to_last_is_found_through_two_junctions() {
        // Each step is allowed: into a junction, from one to the next, and to what something may be assigned to.
        List<ModelFinding> findings = found("OTP-4233", model -> model.element(junction("J1"))
                .element(junction("J2"))
                .element(element("P", ElementType.BUSINESS_PROCESS))
                .relation(relation(RelationType.ASSIGNMENT, "K", "J1"))
                .relation(relation(RelationType.ASSIGNMENT, "J1", "F"))
                .relation(relation(RelationType.ASSIGNMENT, "J1", "J2"))
                .relation(relation(RelationType.ASSIGNMENT, "J2", "T"))
                .relation(relation(RelationType.ASSIGNMENT, "J2", "P")));
        assertEquals(1, findings.size());
        assertEquals(
                "Genom knutpunkten J1 går tilldelning (assignment) från K (Namnet K) av typen applikationskomponent till P (Namnet P) "
                        + "av typen verksamhetsprocess, vilket inte är tillåtet.",
                findings.get(0).message().toString());
    }

    @Test
    public void junctions_in_a_circle_do_not_go_on_for_ever() {
        assertEquals(List.of(), found("OTP-4233", model -> model.element(junction("J1"))
                .element(junction("J2"))
                .relation(relation(RelationType.FLOW, "K", "J1"))
                .relation(relation(RelationType.FLOW, "J1", "J2"))
                .relation(relation(RelationType.FLOW, "J2", "J1"))
                .relation(relation(RelationType.FLOW, "J2", "F"))));
    }
}
