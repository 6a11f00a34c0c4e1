package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Availability.ID;
import static se.sambruk.otp.library.resolve.Availability.amended;
import static se.sambruk.otp.library.resolve.Availability.base;
import static se.sambruk.otp.library.resolve.Availability.municipal;
import static se.sambruk.otp.library.resolve.Case.change;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.national;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

public class AmendmentFitTest {
    @Test
    public void anUnknownParameterIsAnErrorWithAGuess() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "PRV-DRI-001 har ingen parameter som heter tidd. Närmast är: tid.",
                amended("parameters.tidd.min", "99").error("OTP-2106"));
    }

    @Test
    public void aDefaultAboveTheBoundIsToldOfWithBothSidesAndTheRemedy() {
        Case made = amended("parameters.tid.default", "99,995");
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Anpassningen ger PRV-DRI-001 förvalet 99,995 för tid (kommun 1.0.0 · OTP-INF/kommun.yaml:1:5),"
                        + " men kravet tillåter högst 99,99 (nationellt 1.0.0 · OTP-INF/nationellt.yaml:1:5).",
                made.error("OTP-2107"));
        Problem problem = made.only(Severity.ERROR);
        assertEquals(
                "Sänk värdet, eller höj gränsen i samma anpassning med ”parameters.tid.max” och ange skäl.",
                problem.remedy().in(LocalizedText.SWEDISH));
        assertTrue(problem.message().in(Locale.ENGLISH).contains("the default 99.995 for tid"));
    }

    @Test
    public void aBoundThatLeavesTheDefaultOutsideIsAnError() {
        amended("parameters.tid.min", "99,9").error("OTP-2125");
        assertEquals(
                Optional.of("99.995"),
                amended("parameters.tid.default", "99,995", "parameters.tid.max", "100")
                        .requirement(ID)
                        .parameters()
                        .get("tid")
                        .defaultValue());
    }

    @Test
    public void aDefaultIsHeldAgainstTheBoundsOnlyWhenTheWholeLayerHasSpoken() {
        Case made = Case.of(
                        base(),
                        municipal()
                                .amend(change(ID, "parameters.tid.default", "99,995"))
                                .amend(change(ID, "parameters.tid.max", "100")))
                .selectAll();
        assertEquals("99.995", made.specified(ID).values().get("tid"));
    }

    @Test
    public void aDefaultThatIsNoChoiceIsAnError() {
        amended("parameters.format.default", "DOC").error("OTP-2117");
        amended("parameters.format.choices", List.of("DOC")).error("OTP-2117");
    }

    @Test
    public void aValueOfAnotherTypeIsAnError() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Anpassningen sätter lägsta värde för tid (parameters.tid.min) i PRV-DRI-001 till ”hög”, som inte"
                        + " är ett tal.",
                amended("parameters.tid.min", "hög").error("OTP-2108"));
        assertTrue(amended("parameters.plan.max", "lång").error("OTP-2108").endsWith("ett heltal."));
    }

    @Test
    public void aNodeThatIsNoValueOfTheFieldIsAnError() {
        amended("kind", "viktigt").error("OTP-2109");
        amended("tags", "ord").error("OTP-2109");
        amended("award", Map.of("criterion", "Pris")).error("OTP-2109");
        amended("parameters.tid.unit", List.of("procent")).error("OTP-2109");
    }

    @Test
    public void aLeastValueAboveTheGreatestIsAnError() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Efter anpassningen är lägsta värde för tid i PRV-DRI-001 100 (kommun 1.0.0 ·"
                        + " OTP-INF/kommun.yaml:1:5) och högsta värde 99,99 (nationellt 1.0.0 ·"
                        + " OTP-INF/nationellt.yaml:1:5).",
                amended("parameters.tid.min", "100").error("OTP-2110"));
    }

    @Test
    public void aTextThatMentionsAParameterThatIsNotThereIsAnError() {
        assertTrue(amended("text", "Nåbar {{tidd}} procent i {{format}} enligt {{plan}}, minst {{tid}}.")
                .error("OTP-2111")
                .endsWith("nämner parametern tidd, som kravet inte har. Närmast är: tid."));
    }

    @Test
    public void aTextThatDropsAParameterIsWarnedOf() {
        assertTrue(amended("text", "Nåbar jämt, i {{format}} enligt {{plan}}.")
                .warning("OTP-2116")
                .endsWith("nämner inte längre parametern tid. Värdet syns då inte i bilagan."));
    }

    @Test
    public void anEvaluatedRequirementNeedsAnAward() {
        amended("kind", "evaluated", "verification", List.of(Map.of("phase", "bid", "method", "prov")))
                .error("OTP-2112");
    }

    @Test
    public void anAwardOnARequirementThatIsNotEvaluatedIsAnError() {
        Case made = Case.of(
                        national().with(Samples.requirement(ID, RequirementKind.EVALUATED)),
                        municipal().amend(change(ID, "kind", "contract")))
                .selectAll();
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Efter anpassningen är PRV-DRI-001 ett särskilt kontraktsvillkor, men har kvar ett värde i"
                        + " utvärderingen (award).",
                made.error("OTP-2113"));
    }

    @Test
    public void aMandatoryRequirementNeedsVerification() {
        amended("kind", "mandatory").error("OTP-2114");
    }

    @Test
    public void informationThatAsksForAnAnswerIsWarnedOf() {
        amended("kind", "information").warning("OTP-2119");
        assertEquals(
                List.of(),
                amended("kind", "information", "response", Map.of("type", "none"))
                        .codes());
    }

    @Test
    public void anEmptyTextIsAnError() {
        amended("title", " ").error("OTP-2115");
        assertTrue(amended("text", "").codes().contains("OTP-2115"));
    }

    @Test
    public void aTitleThatIsTooLongIsAnError() {
        amended("title", "x".repeat(121)).error("OTP-2120");
        assertEquals(List.of(), amended("title", "x".repeat(120)).codes());
    }

    @Test
    public void aChoiceHasNoBoundsAndANumberNoChoices() {
        amended("parameters.format.min", "1").error("OTP-2118");
        amended("parameters.tid.choices", List.of("1")).error("OTP-2118");
    }

    @Test
    public void aListCanBeEmptied() {
        Case made = Case.of(
                        national().with(contract(ID).set(RequirementField.TAGS, List.of("sla"))),
                        municipal().amend(change(ID, "tags", List.of())))
                .selectAll();
        assertEquals(List.of(), made.requirement(ID).tags());
    }
}
