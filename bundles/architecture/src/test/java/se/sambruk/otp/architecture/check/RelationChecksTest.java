package se.sambruk.otp.architecture.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.architecture.check.Checked.element;
import static se.sambruk.otp.architecture.check.Checked.found;
import static se.sambruk.otp.architecture.check.Checked.relation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.quality.FindingSeverity;

public class RelationChecksTest {
    @Test
    public void a_relation_that_is_not_allowed_is_found_with_those_that_are_and_that_it_may_be_turned() {
        ModelFinding finding = found("OTP-4203", model -> model.relation(relation(RelationType.ASSIGNMENT, "F", "K")))
                .get(0);
        assertEquals(FindingSeverity.ERROR, finding.severity());
        assertEquals(Optional.of("F-assignment-K"), finding.concept());
        assertEquals(
                "Relationen F-assignment-K är inte tillåten: tilldelning (assignment) från F (Namnet F) av typen applikationsfunktion "
                        + "till K (Namnet K) av typen applikationskomponent.",
                finding.message().toString());
        assertEquals(
                "The relation F-assignment-K is not allowed: assignment from F (Namnet F) of the type application function to K "
                        + "(Namnet K) of the type application component.",
                finding.message().in(Locale.ENGLISH));
        String remedy = finding.remedy().toString();
        assertTrue(
                remedy,
                remedy.startsWith(
                        "Från applikationsfunktion till applikationskomponent är dessa tillåtna: betjäning (serving), "
                                + "utlösning (triggering), flöde (flow), association. Åt andra hållet, från applikationskomponent "
                                + "till applikationsfunktion, är tilldelning tillåten"));
    }

    @Test
    public void where_neither_direction_is_allowed_turning_is_not_proposed() {
        ModelFinding finding = found("OTP-4203", model -> model.relation(relation(RelationType.COMPOSITION, "K", "R")))
                .get(0);
        assertTrue(finding.remedy().toString(), !finding.remedy().toString().contains("Åt andra hållet"));
    }

    @Test
    public void between_relations_nothing_is_allowed() {
        ModelFinding finding = found(
                        "OTP-4203",
                        model -> model.relation(
                                Relation.of("X", RelationType.ASSOCIATION, "K-assignment-F", "T-serving-R")))
                .get(0);
        assertTrue(finding.remedy().toString().contains("ingen relation"));
    }

    @Test
    public void an_association_with_a_relation_is_allowed() {
        assertEquals(
                List.of(),
                found(
                        "OTP-4203",
                        model -> model.relation(Relation.of("X", RelationType.ASSOCIATION, "K", "T-serving-R"))));
    }

    @Test
    public void types_that_are_none_are_found_and_what_hangs_on_them_is_not_judged() {
        var report = Checked.check(model -> model.element(Element.of("S", "aplication-service", "Stavfel", "x"))
                .relation(Relation.builder("A", "uses", "K", "S").build())
                .relation(relation(RelationType.ASSIGNMENT, "S", "K")));
        assertEquals(2, report.findings().size());
        ModelFinding element = report.findings("OTP-4200").get(0);
        assertEquals(Optional.of("S"), element.concept());
        assertTrue(element.remedy().toString().contains("Menade du application-service"));
        assertEquals(Optional.of("A"), report.findings("OTP-4201").get(0).concept());
    }

    @Test
    public void ends_that_are_missing_are_found_one_by_one() {
        List<ModelFinding> findings =
                found("OTP-4202", model -> model.relation(Relation.of("X", RelationType.FLOW, "BORTA", "HELT")));
        assertEquals(2, findings.size());
        assertEquals(
                "Relationen X (flöde) börjar i BORTA, som inte finns i modellen.",
                findings.get(0).message().toString());
    }

    @Test
    public void an_end_at_a_view_is_found() {
        assertEquals(
                1,
                found("OTP-4204", model -> model.relation(Relation.of("X", RelationType.ASSOCIATION, "K", "V")))
                        .size());
    }

    @Test
    public void a_part_of_itself_is_a_warning_and_what_starts_over_is_worth_knowing() {
        assertEquals(
                FindingSeverity.WARNING,
                found("OTP-4205", model -> model.relation(relation(RelationType.COMPOSITION, "K", "K")))
                        .get(0)
                        .severity());
        assertEquals(
                FindingSeverity.INFORMATION,
                found("OTP-4205", model -> model.relation(relation(RelationType.TRIGGERING, "F", "F")))
                        .get(0)
                        .severity());
    }

    @Test
    public void relations_that_lead_back_to_themselves_are_found() {
        List<ModelFinding> findings =
                found("OTP-4206", model -> model.relation(Relation.of("X", RelationType.ASSOCIATION, "Y", "K"))
                        .relation(Relation.of("Y", RelationType.ASSOCIATION, "K", "X"))
                        .relation(Relation.of("Z", RelationType.ASSOCIATION, "K", "Z"))
                        .relation(Relation.of("W", RelationType.ASSOCIATION, "K", "X")));
        assertEquals(
                List.of("X", "Y", "Z"),
                findings.stream()
                        .map(finding -> finding.concept().orElseThrow())
                        .toList());
    }

    @Test
    public void a_relation_that_stands_twice_is_found() {
        List<ModelFinding> findings =
                found("OTP-4211", model -> model.relation(Relation.of("ANNAN", RelationType.SERVING, "T", "R")));
        assertEquals(1, findings.size());
        assertEquals(Optional.of("ANNAN"), findings.get(0).concept());
        assertEquals(List.of("T-serving-R"), findings.get(0).others());
    }

    @Test
    public void relations_that_differ_in_name_access_or_direction_are_not_the_same() {
        assertEquals(List.of(), found("OTP-4211", model -> model.element(element("D", ElementType.DATA_OBJECT))
                .relation(Relation.builder("1", RelationType.ACCESS, "F", "D")
                        .access(AccessType.READ)
                        .build())
                .relation(Relation.builder("2", RelationType.ACCESS, "F", "D")
                        .access(AccessType.WRITE)
                        .build())
                .relation(Relation.builder("3", RelationType.FLOW, "K", "F")
                        .name("order")
                        .build())
                .relation(Relation.builder("4", RelationType.FLOW, "K", "F")
                        .name("svar")
                        .build())
                .relation(Relation.builder("5", RelationType.ASSOCIATION, "K", "F")
                        .directed(true)
                        .build())
                .relation(Relation.builder("6", RelationType.ASSOCIATION, "F", "K")
                        .directed(true)
                        .build())));
    }

    @Test
    public void an_association_without_direction_is_the_same_from_both_ends() {
        assertEquals(
                1,
                found("OTP-4211", model -> model.relation(relation(RelationType.ASSOCIATION, "K", "R"))
                                .relation(relation(RelationType.ASSOCIATION, "R", "K")))
                        .size());
    }
}
