package se.sambruk.otp.rules.whole;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.rules.whole.Said.told;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.FrameworkScope;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;

public class BeyondFrameworkTest {
    private static final BeyondFramework RULE = new BeyondFramework();

    private static RuleContext context(AcquisitionForm form, FrameworkScope framework) {
        return RuleContext.builder()
                .circumstances(Circumstances.builder()
                        .regime(Regime.DIRECTIVE)
                        .acquisition(form)
                        .framework(framework)
                        .build())
                .build();
    }

    private static FrameworkScope.Builder framework() {
        return FrameworkScope.builder("Verksamhetssystem 2026");
    }

    private static CheckedRequirement evaluated(String criterion) {
        return CheckedRequirement.of(
                Said.requirement("PRV-DRI-001", RequirementKind.EVALUATED, "Tjänsten bör svara inom en sekund.")
                        .set(RequirementField.AWARD, Optional.of(Said.award(criterion)))
                        .build());
    }

    private static CheckedRequirement mandatory(String text) {
        return CheckedRequirement.of(
                Said.requirement("PRV-DRI-002", RequirementKind.MANDATORY, text).build());
    }

    @Test
    public void aCriterionThatTheFrameworkDoesNotHaveIsAnError() {
        FrameworkScope known = framework().criteria(List.of("Pris", "Kvalitet")).build();
        RuleContext renewed = context(AcquisitionForm.RENEWED_COMPETITION, known);
        assertEquals(List.of(), told(RULE, renewed, evaluated("kvalitet ")));
        assertEquals(
                List.of("error PRV-DRI-001 text Tjänsten bör svara inom en sekund."),
                told(RULE, renewed, evaluated("Miljö")));
        assertEquals(
                "nobody has told which it has",
                List.of(),
                told(
                        RULE,
                        context(AcquisitionForm.RENEWED_COMPETITION, framework().build()),
                        evaluated("Miljö")));
    }

    @Test
    public void whereAllTermsAreFixedNothingIsEvaluated() {
        assertEquals(
                1,
                told(RULE, context(AcquisitionForm.CALL_OFF, framework().build()), evaluated("Pris"))
                        .size());
    }

    @Test
    public void aRequirementThatTheFrameworkDoesNotHoldIsAnErrorUnlessItsTermsAreAboutIt() {
        FrameworkScope known = framework()
                .requirements(List.of("PRV-DRI-001"))
                .maySpecify(List.of("leveransdag"))
                .maySupplement(List.of("antal användare"))
                .build();
        String delivered = "Systemet ska levereras på den leveransdag som kommunen anger.";
        String users = "Systemet ska klara antalet användare enligt beställningen.";
        String other = "Systemet ska ha en app.";
        RuleContext renewed = context(AcquisitionForm.RENEWED_COMPETITION, known);
        assertEquals(List.of(), told(RULE, renewed, mandatory(delivered)));
        assertEquals(List.of(), told(RULE, renewed, mandatory(users)));
        assertEquals(List.of("error PRV-DRI-002 text " + other), told(RULE, renewed, mandatory(other)));
        RuleContext fixed = context(AcquisitionForm.CALL_OFF, known);
        assertEquals(List.of(), told(RULE, fixed, mandatory(delivered)));
        assertEquals(
                "what may only be supplemented is no part of a call-off with fixed terms",
                List.of("error PRV-DRI-002 text " + users),
                told(RULE, fixed, mandatory(users)));
    }

    @Test
    public void otherFormsOfAcquisitionAreNotConcerned() {
        FrameworkScope known = framework()
                .requirements(List.of("PRV-DRI-001"))
                .criteria(List.of("Pris"))
                .build();
        RuleContext open = context(AcquisitionForm.OPEN, known);
        assertEquals(List.of(), told(RULE, open, mandatory("Systemet ska ha en app.")));
        assertEquals(List.of(), told(RULE, open, evaluated("Miljö")));
    }
}
