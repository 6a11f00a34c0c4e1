package se.sambruk.otp.rules.whole;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.rules.whole.Said.requirement;
import static se.sambruk.otp.rules.whole.Said.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Relation;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.text.Analysis;

/** Whole requirements that are compared: when they apply, what they know of each other, and what their parameters hold. */
public class ComparedRequirementsTest {
    private static final RuleContext CONTEXT = RuleContext.builder().build();
    private static final String TWO = "Systemet ska besvara en sökning inom två sekunder.";
    private static final String FIVE = "Systemet ska besvara en sökning inom fem sekunder.";

    private static Requirement.Builder first(String text) {
        return requirement("PRV-DRI-001", RequirementKind.MANDATORY, text);
    }

    private static Requirement.Builder second(String text) {
        return requirement("PRV-DRI-002", RequirementKind.MANDATORY, text);
    }

    private static int duplicates(Requirement.Builder one, Requirement.Builder other) {
        return told(new NearDuplicate(), CONTEXT, checked(one), checked(other)).size();
    }

    private static int conflicts(Requirement.Builder one, Requirement.Builder other) {
        return told(new Conflict(), CONTEXT, checked(one), checked(other)).size();
    }

    private static CheckedRequirement checked(Requirement.Builder requirement) {
        return CheckedRequirement.of(requirement.build());
    }

    @Test
    public void requirementsThatNeverApplyTogetherMaySayTheSameOrContradictEachOther() {
        assertEquals(1, duplicates(first(TWO), second(TWO)));
        assertEquals(1, conflicts(first(TWO), second(FIVE)));
        Requirement.Builder own = first(TWO).set(RequirementField.DELIVERY, List.of(DeliveryModel.OWN));
        Requirement.Builder cloud = second(TWO).set(RequirementField.DELIVERY, List.of(DeliveryModel.SAAS));
        assertEquals(0, duplicates(own, cloud));
        assertEquals(0, conflicts(own, cloud.set(RequirementField.TEXT, FIVE)));
    }

    @Test
    public void requirementsThatNameEachOtherAreMeantToBeAlike() {
        List<Relation> refines = List.of(Relation.of(new RequirementId("PRV-DRI-001"), RelationType.REFINES));
        assertEquals(0, duplicates(first(TWO), second(TWO).set(RequirementField.RELATED, refines)));
        assertEquals(0, conflicts(first(TWO), second(FIVE).set(RequirementField.RELATED, refines)));
    }

    @Test
    public void levelsOfTheLibraryAreChosenBetweenAndDoNotContradictEachOther() {
        Requirement.Builder advanced = second(FIVE).set(RequirementField.AMBITION, Ambition.AVANCERAD);
        assertEquals(0, conflicts(first(TWO), advanced));
    }

    @Test
    public void theSameRequirementInTwoPacksIsNoDuplicate() {
        assertEquals(List.of(), told(new NearDuplicate(), CONTEXT, checked(first(TWO)), checked(first(TWO))));
    }

    @Test
    public void aParameterOutsideOfItsOwnBoundsIsAnErrorWhateverItStandsBeside() {
        Requirement.Builder within = first("Systemet ska svara inom {{tid}} sekunder.")
                .parameter(parameter().defaultValue("2").build());
        assertEquals(List.of(), told(new Conflict(), CONTEXT, checked(within)));
        assertEquals(
                List.of("error PRV-DRI-001 parameters"),
                told(
                        new Conflict(),
                        CONTEXT,
                        checked(within.parameter(parameter().defaultValue("9").build()))));
        assertEquals(
                "bounds that have crossed",
                List.of("error PRV-DRI-001 parameters"),
                told(
                        new Conflict(),
                        CONTEXT,
                        checked(within.parameter(parameter().min("7").build()))));
        assertEquals(
                "bounds of a text are lengths, and not compared as texts",
                List.of(),
                told(
                        new Conflict(),
                        CONTEXT,
                        checked(within.parameter(Parameter.builder("tid", ParameterType.TEXT)
                                .min("3")
                                .max("60")
                                .build()))));
    }

    private static Parameter.Builder parameter() {
        return Parameter.builder("tid", ParameterType.INTEGER).min("1").max("5");
    }

    @Test
    public void whatIsOnlyADuplicateOnceIsToldOfOnceHoweverManyThereAre() {
        List<CheckedRequirement> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(CheckedRequirement.of("S" + i, RequirementKind.MANDATORY, TWO));
        }
        assertEquals(
                299, new NearDuplicate().check(RuleSubject.of(many), CONTEXT).size());
    }

    @Test
    public void theGistOfATextIsTheSameHoweverItIsPut() {
        Map<String, String> alike = Map.of(
                "Systemet ska logga samtliga inloggningar.", "Alla inloggningar ska loggas av systemet.",
                "Leverantören ska rätta fel.", "Felet skall rättas av leverantören.",
                "Det ska vara möjligt att exportera ärendet.", "Export av ärenden ska stödjas.");
        alike.forEach((one, other) -> assertEquals(
                one,
                Gist.of(Analysis.of(one)).words(),
                Gist.of(Analysis.of(other)).words()));
        assertTrue(Gist.of(Analysis.of("Systemet får inte visa namn.")).negated());
    }
}
