package se.sambruk.otp.architecture.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.architecture.check.Checked.CHECKER;
import static se.sambruk.otp.architecture.check.Checked.box;
import static se.sambruk.otp.architecture.check.Checked.element;
import static se.sambruk.otp.architecture.check.Checked.relation;
import static se.sambruk.otp.architecture.check.Checked.sound;
import static se.sambruk.otp.architecture.check.Checked.view;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.ModelCheckReport;
import se.sambruk.otp.api.architecture.ModelCheckRequest;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.FindingSeverity;

public class ModelCheckerTest {
    /** An error, a warning and some information. */
    private static ArchitectureModel broken() {
        return sound().element(element("X", ElementType.NODE))
                .element(Element.of("Y", "node", "Y", ""))
                .relation(relation(RelationType.ASSIGNMENT, "F", "K"))
                .relation(relation(RelationType.ASSOCIATION, "Y", "Y"))
                .view(view("W").viewpoint("Egen").node(box("Y").build()).build())
                .build();
    }

    private static List<String> codes(List<ModelFinding> findings) {
        return findings.stream().map(ModelFinding::code).toList();
    }

    private static List<String> codes(ArchitectureModel model, ModelCheckRequest.Builder request) {
        return codes(CHECKER.check(model, request.build()).findings());
    }

    private static ModelCheckRequest.Builder request() {
        return ModelCheckRequest.builder();
    }

    @Test
    public void a_sound_model_and_an_empty_one_are_met_with_silence() {
        ModelCheckReport report = CHECKER.check(sound().build(), ModelCheckRequest.ALL);
        assertEquals(List.of(), report.findings());
        assertFalse(report.needsAttention());
        assertEquals(
                List.of(),
                CHECKER.check(ArchitectureModel.builder("tom").build(), ModelCheckRequest.ALL)
                        .findings());
    }

    @Test
    public void errors_come_first_then_warnings_and_information() {
        ModelCheckReport report = CHECKER.check(broken(), ModelCheckRequest.ALL);
        assertEquals(List.of("OTP-4203", "OTP-4212", "OTP-4205", "OTP-4215", "OTP-4227"), codes(report.findings()));
        assertEquals(1, report.count(FindingSeverity.ERROR));
        assertEquals(1, report.count(FindingSeverity.WARNING));
        assertEquals(3, report.count(FindingSeverity.INFORMATION));
        assertTrue(report.needsAttention());
    }

    @Test
    public void codes_and_severities_are_left_out_on_request() {
        assertEquals(List.of("OTP-4203", "OTP-4212"), codes(broken(), request().least(FindingSeverity.WARNING)));
        assertEquals(
                List.of("OTP-4203", "OTP-4215", "OTP-4227"),
                codes(broken(), request().without("OTP-4212").without("OTP-4205")));
    }

    @Test
    public void one_view_is_told_of_with_what_it_shows() {
        assertEquals(List.of("OTP-4227"), codes(broken(), request().view("W")));
        assertEquals(List.of(), codes(broken(), request().view("V")));
    }

    @Test
    public void a_request_for_what_there_is_not_is_refused_with_what_may_be_meant() {
        ProblemException code = assertThrows(
                ProblemException.class, () -> codes(broken(), request().without("OTP-4299")));
        assertEquals("OTP-4290", code.problems().get(0).code());
        ProblemException unknown = assertThrows(
                ProblemException.class,
                () -> codes(
                        sound().view(view("VY-ETT").build()).build(), request().view("VY-ET")));
        assertEquals(
                "Modellen har ingen vy med id:t VY-ET. Menade du VY-ETT?",
                unknown.problems().get(0).message().toString());
    }

    @Test
    public void what_is_suppressed_is_told_of_with_the_reason_and_needs_no_attention() {
        ModelCheckReport report = CHECKER.check(
                sound().element(element("X", ElementType.NODE))
                        .suppression(FindingSuppression.of("OTP-4212", "X", "Ska användas nästa år."))
                        .build(),
                ModelCheckRequest.ALL);
        assertEquals(List.of(), report.findings());
        assertEquals(
                Optional.of("Ska användas nästa år."),
                report.suppressed().get(0).suppressed());
        assertFalse(report.needsAttention());
    }

    @Test
    public void the_reason_for_one_concept_is_nearer_than_that_for_all() {
        ModelCheckReport report = CHECKER.check(
                sound().element(element("X", ElementType.NODE))
                        .element(element("Z", ElementType.NODE))
                        .suppression(FindingSuppression.of("OTP-4212", "", "alla"))
                        .suppression(FindingSuppression.of("OTP-4212", "X", "just denna"))
                        .build(),
                ModelCheckRequest.ALL);
        assertEquals(
                List.of("just denna", "alla"),
                report.suppressed().stream()
                        .map(finding -> finding.suppressed().orElseThrow())
                        .toList());
    }

    @Test
    public void a_suppression_that_suppresses_nothing_is_found_unless_it_is_of_somebody_elses_codes() {
        ModelCheckReport report = CHECKER.check(
                sound().suppression(FindingSuppression.of("OTP-4212", "K", "för säkerhets skull"))
                        .suppression(FindingSuppression.of("OTP-5403", "K", "inläsningen"))
                        .build(),
                ModelCheckRequest.ALL);
        assertEquals(List.of("OTP-4260"), codes(report.findings()));
        assertEquals(
                "Undantaget från OTP-4212 för K (Namnet K) behövs inte: inget sådant hittades.",
                report.findings().get(0).message().toString());
    }

    @Test
    public void a_suppression_of_what_is_not_asked_for_is_not_unused() {
        ArchitectureModel model = sound().element(element("X", ElementType.NODE))
                .suppression(FindingSuppression.of("OTP-4212", "X", "vet"))
                .build();
        assertEquals(List.of(), codes(model, request().without("OTP-4212")));
        assertEquals(List.of(), codes(model, request().least(FindingSeverity.ERROR)));
    }

    @Test
    public void elements_of_another_model_may_be_answered_to() {
        ArchitectureModel model = sound().element(Element.builder("E", ElementType.NODE)
                        .name("e")
                        .description("x")
                        .facet(Facet.ANSWERS_TO, "K-REF")
                        .build())
                .build();
        assertEquals(List.of("OTP-4253"), codes(model, request().known(List.of("K-ANNAN"))));
        assertEquals(List.of(), codes(model, request().known(List.of("K-REF"))));
    }

    @Test
    public void every_code_is_told() {
        assertEquals("OTP-4200", CHECKER.codes().first());
        assertEquals("OTP-4260", CHECKER.codes().last());
    }
}
