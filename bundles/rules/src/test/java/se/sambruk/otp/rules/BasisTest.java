package se.sambruk.otp.rules;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Rule;

/** What findings rest on, and how grave they are, depends on the requirement's kind and on which part of the procurement act applies. */
public class BasisTest {
    @Test
    public void whetherADemandIsPreciseRestsOnTheRuleOnSpecifications() {
        assertFound(
                "WARNING LOU 9:3", "R11", RequirementKind.MANDATORY, Regime.DIRECTIVE, "Systemet ska vara felfritt.");
        assertFound("INFORMATION LOU 9:3", "R12", RequirementKind.MANDATORY, null, "Systemet ska inte vara svårt.");
        assertFound("WARNING LOU 9:3", "R16", RequirementKind.CONTRACT, null, "Svarstiden ska vara högst 2.");
    }

    @Test
    public void inWhatGivesPointsItRestsOnTheRuleOnCriteria() {
        assertFound(
                "WARNING LOU 16:2",
                "R17",
                RequirementKind.EVALUATED,
                Regime.DIRECTIVE,
                "Tillgängligheten bör vara minst 99 procent.");
        assertFound("WARNING LOU 16:2", "R18", RequirementKind.EVALUATED, null, "Fel bör rättas snarast.");
        assertFound("WARNING LOU 16:2", "R34", RequirementKind.EVALUATED, null, "Leverantören bör beskriva sin drift.");
    }

    @Test
    public void whereTheActDoesNotApplyInFullItRestsOnThePrinciples() {
        assertFound(
                "WARNING LOU 19:2",
                "R38",
                RequirementKind.MANDATORY,
                Regime.CHAPTER_19,
                "Systemet ska följa senaste versionen av profilen.");
        assertFound(
                "WARNING LOU 19:2",
                "R03",
                RequirementKind.MANDATORY,
                Regime.CHAPTER_19A,
                "Kravet ska styrkas genom certifikat.");
        assertFound("WARNING LOU 19:2", "R37", RequirementKind.CONTRACT, Regime.CHAPTER_19, "Priset kan ändras.");
    }

    @Test
    public void discretionAboutPointsIsAnError() {
        String text = "Kommunen bedömer om svaret är tillräckligt.";
        assertFound("ERROR LOU 16:2", "R33", RequirementKind.EVALUATED, Regime.DIRECTIVE, text);
        assertFound("ERROR LOU 19:2", "R33", RequirementKind.EVALUATED, Regime.CHAPTER_19, text);
        assertFound("WARNING LOU 4:1", "R33", RequirementKind.MANDATORY, Regime.DIRECTIVE, text);
    }

    @Test
    public void proofOfWhatIsBoughtAndOfTheSupplierRestOnDifferentPlaces() {
        String text = "Kravet ska styrkas genom certifikat.";
        assertFound("WARNING LOU 9:10–11", "R03", RequirementKind.MANDATORY, Regime.DIRECTIVE, text);
        assertFound("WARNING LOU 15:14", "R03", RequirementKind.QUALIFICATION, Regime.DIRECTIVE, text);
    }

    @Test
    public void changeClausesRestOnTheRuleOnThem() {
        assertFound("WARNING LOU 17:10", "R37", RequirementKind.CONTRACT, Regime.DIRECTIVE, "Priset kan ändras.");
    }

    private static void assertFound(String expected, String rule, RequirementKind kind, Regime regime, String text) {
        Circumstances.Builder circumstances = Circumstances.builder();
        if (regime != null) {
            circumstances.regime(regime);
        }
        CheckedRequirement requirement = CheckedRequirement.builder("exempel", kind)
                .text("text", text)
                .circumstances(circumstances.build())
                .build();
        Rule found = RuleBook.all().stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElseThrow();
        Finding finding = found.check(
                        RuleSubject.of(requirement), RuleContext.builder().build())
                .get(0);
        assertEquals(
                text,
                expected,
                finding.severity() + " " + finding.basis().map(Basis::toString).orElse(""));
    }
}
