package se.sambruk.otp.rules.whole;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.rules.whole.Said.told;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.Named;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.Standing;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Relation;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;

public class DeadReferenceTest {
    private static final DeadReference RULE = new DeadReference();

    /** Knows what is stated; of all else that it is missing. */
    private static RuleContext.Builder knowing(Map<String, Standing> known) {
        return RuleContext.builder().directory((what, name) -> known.getOrDefault(name, Standing.ABSENT));
    }

    private static CheckedRequirement sentence(String text) {
        return CheckedRequirement.of("OTP-DRI-001", RequirementKind.MANDATORY, text);
    }

    @Test
    public void aRequirementThatThereIsNotIsAnErrorAndOneWhosePackMayComeAWarning() {
        RuleContext context = knowing(Map.of("OTP-DRI-002", Standing.PRESENT, "EXK-DRI-001", Standing.NO_PACK))
                .build();
        assertEquals(
                List.of("error OTP-DRI-001 text OTP-DRI-009", "warning OTP-DRI-001 text EXK-DRI-001"),
                told(RULE, context, sentence("Kravet gäller utöver OTP-DRI-002, OTP-DRI-009 och EXK-DRI-001.")));
    }

    @Test
    public void aRequirementMayNameItself() {
        assertEquals(List.of(), told(RULE, knowing(Map.of()).build(), sentence("OTP-DRI-001 gäller vid leverans.")));
    }

    @Test
    public void ofWhatNobodyKnowsNothingIsSaid() {
        RuleContext unknown = RuleContext.builder().build();
        assertEquals(
                List.of(), told(RULE, unknown, sentence("Kravet gäller utöver OTP-DRI-009, krav K7 och bilaga 12.")));
    }

    @Test
    public void anyCodeAfterTheWordForARequirementIsLookedUp() {
        RuleContext context = knowing(Map.of("K2", Standing.PRESENT)).build();
        assertEquals(
                List.of("error OTP-DRI-001 text K9"),
                told(RULE, context, sentence("Utöver krav K2 gäller kravet K9 i version V2.")));
    }

    @Test
    public void anAnnexIsLookedUpByItsNumberOrLetter() {
        RuleContext context = knowing(Map.of("3", Standing.PRESENT)).build();
        assertEquals(
                List.of("error OTP-DRI-001 text bilaga 4", "error OTP-DRI-001 text bilaga B"),
                told(RULE, context, sentence("Se bilaga 3, bilaga 4 och bilaga B, och bilagan om drift.")));
    }

    @Test
    public void anAnnexOfAStandardOrALawIsNoneOfTheDocuments() {
        RuleContext context = knowing(Map.of()).build();
        for (String text : List.of(
                "Systemet ska uppfylla bilaga A till EN 301 549.",
                "Systemet ska uppfylla EN 301 549, bilaga B.",
                "Kraven i standardens bilaga A gäller.",
                "Leverantören ska följa bilaga 2 i förordningen.",
                "Tjänster enligt LOU bilaga 2 omfattas.")) {
            assertEquals(text, List.of(), told(RULE, context, sentence(text)));
        }
    }

    @Test
    public void whatStandsInFieldsIsLookedUpToo() {
        Requirement requirement = Said.requirement("PRV-DRI-001", RequirementKind.MANDATORY, "Det ska gå.")
                .set(RequirementField.REFERENCES, List.of(Citation.of("LOU", "4:1", ""), Citation.of("BORTA", "", "")))
                .set(RequirementField.TRACES, List.of(Trace.of("K-BORTA", TraceRole.REALIZES)))
                .set(RequirementField.RELATED, List.of(Relation.of(new RequirementId("EXK-DRI-009"), RelationType.SEE)))
                .build();
        RuleContext.Builder context = knowing(Map.of("LOU", Standing.PRESENT, "EXK-DRI-009", Standing.NO_PACK));
        assertEquals(
                List.of("error PRV-DRI-001 references", "error PRV-DRI-001 traces", "warning PRV-DRI-001 related"),
                told(RULE, context.build(), CheckedRequirement.of(requirement)));
        assertEquals(
                "what a selection leaves out of related ones is told of elsewhere",
                List.of("error PRV-DRI-001 references", "error PRV-DRI-001 traces"),
                told(
                        RULE,
                        context.circumstances(Circumstances.builder()
                                        .acquisition(AcquisitionForm.OPEN)
                                        .build())
                                .build(),
                        CheckedRequirement.of(requirement)));
    }

    @Test
    public void whatIsForTheBuyerMayNameWhatTheLibraryHasWhateverIsSelected() {
        CheckedRequirement requirement = CheckedRequirement.builder("OTP-DRI-001", RequirementKind.MANDATORY)
                .text("text", "Det ska gå.")
                .text("guidance", "Kombinera med OTP-DRI-009.")
                .text("parameters.timmar.help", "Ange samma som i OTP-DRI-008.")
                .build();
        RuleContext.Builder context = RuleContext.builder()
                .directory((what, name) -> what == Named.REQUIREMENT ? Standing.ABSENT : Standing.UNKNOWN);
        assertEquals(
                List.of(
                        "error OTP-DRI-001 guidance OTP-DRI-009",
                        "error OTP-DRI-001 parameters.timmar.help OTP-DRI-008"),
                told(RULE, context.build(), requirement));
        Circumstances open =
                Circumstances.builder().acquisition(AcquisitionForm.OPEN).build();
        assertEquals(List.of(), told(RULE, context.circumstances(open).build(), requirement));
    }
}
