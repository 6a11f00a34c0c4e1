package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Case.change;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.exclude;
import static se.sambruk.otp.library.resolve.Case.ids;
import static se.sambruk.otp.library.resolve.Case.national;
import static se.sambruk.otp.library.resolve.Case.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.Omission;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.Classification;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.testkit.Samples;

public class SelectionTest {
    private static final String OWN = "PRV-DRI-004";

    private static Case.Pack base() {
        return national()
                .with(contract("PRV-DRI-001").set(RequirementField.TAGS, List.of("sla")))
                .with(Samples.requirement("PRV-DRI-002", RequirementKind.MANDATORY)
                        .set(RequirementField.TAGS, List.of("sla")))
                .with(contract("PRV-DRI-003").set(RequirementField.AMBITION, Ambition.AVANCERAD));
    }

    private static Case with(Requirement.Builder requirement) {
        return Case.of(base().with(requirement));
    }

    private static SelectionRule tagged(String... tags) {
        return SelectionRule.builder().tags(List.of(tags)).build();
    }

    @Test
    public void conditionsOfARuleMustAllHold() {
        assertEquals(
                List.of("PRV-DRI-001"),
                Case.of(base())
                        .select(SelectionRule.builder()
                                .tags(List.of("sla"))
                                .kinds(List.of(RequirementKind.CONTRACT))
                                .build())
                        .ids());
    }

    @Test
    public void rulesAddUp() {
        assertEquals(
                List.of("PRV-DRI-001", "PRV-DRI-002", "PRV-DRI-003"),
                Case.of(base()).select(tagged("sla")).select(ids("PRV-DRI-003")).ids());
    }

    @Test
    public void anAmbitionMeansThatLevelAndLowerOnes() {
        assertEquals(
                List.of("PRV-DRI-001", "PRV-DRI-002"),
                Case.of(base())
                        .select(SelectionRule.builder().ambition(Ambition.BAS).build())
                        .ids());
    }

    @Test
    public void rulesSeeRequirementsAsAmended() {
        assertEquals(
                List.of("PRV-DRI-003"),
                Case.of(base(), pack("kommun", Layer.MUNICIPAL).amend(change("PRV-DRI-003", "tags", List.of("nytt"))))
                        .select(tagged("nytt"))
                        .ids());
    }

    @Test
    public void packsNamesThePackThatDefinesTheRequirement() {
        assertEquals(
                List.of("PKN-DRI-001"),
                Case.of(
                                base(),
                                pack("kommun", Layer.MUNICIPAL)
                                        .with(contract("PKN-DRI-001"))
                                        .amend(change("PRV-DRI-003", "title", "Ny")))
                        .select(SelectionRule.builder().packs(List.of("kommun")).build())
                        .ids());
    }

    @Test
    public void theFirstRuleThatSelectedIsRemembered() {
        ProvenanceStep step = Case.of(base())
                .select(tagged("sla"))
                .select(ids("PRV-DRI-001", "PRV-DRI-003"))
                .specified("PRV-DRI-003")
                .provenance()
                .stream()
                .filter(s -> s.action() == ProvenanceStep.Action.SELECTED)
                .findFirst()
                .orElseThrow();
        assertEquals("select[2]", step.location());
        assertEquals(Optional.of(Map.of("ids", List.of("PRV-DRI-003"))), step.value());
        assertEquals("Behövs.", step.because());
        assertEquals("prov-2026", step.source());
    }

    @Test
    public void anUnknownIdIsAnError() {
        assertEquals(
                "profil.yaml:1:3\n"
                        + "Regeln väljer PRV-DRI-009, som inte finns i något paket i context."
                        + " Närmast är: PRV-DRI-001, PRV-DRI-002, PRV-DRI-003.",
                Case.of(base()).select(ids("PRV-DRI-009", "PRV-DRI-001")).error("OTP-2201"));
    }

    @Test
    public void aRequirementForAnotherDeliveryModelIsLeftOutWithAWord() {
        Case made = with(contract(OWN).set(RequirementField.DELIVERY, List.of(DeliveryModel.OWN)));
        Problem info = made.selectAll().only(Severity.INFO);
        assertEquals(
                "1 krav som reglerna träffar är avsedda för andra upphandlingar och tas inte med: PRV-DRI-004.",
                info.message().toString());
        assertEquals(3, made.ids().size());
    }

    @Test
    public void aRequirementThatIsNamedButDoesNotFitIsAnErrorThatTellsWhy() {
        Case made = with(contract(OWN)
                        .set(RequirementField.TITLE, "Egen drift")
                        .set(RequirementField.DELIVERY, List.of(DeliveryModel.OWN, DeliveryModel.HOSTED))
                        .set(RequirementField.ACQUISITION, List.of(AcquisitionForm.CALL_OFF))
                        .set(RequirementField.REGIMES, List.of(Regime.CHAPTER_19))
                        .set(RequirementField.CLASSIFICATION, Classification.of(0, 3, 0)))
                .procurement(p -> p.classification(Classification.of(2, 2, 2)))
                .select(ids("PRV-DRI-001", OWN));
        assertEquals(
                "profil.yaml:1:3\n"
                        + "Regeln väljer PRV-DRI-004 (Egen drift), som inte passar upphandlingen: leveransmodell (kravet"
                        + " gäller own, hosted, upphandlingen saas); anskaffningsform (kravet gäller call-off, upphandlingen"
                        + " open); regelverk (kravet gäller 19, upphandlingen directive); informationsklass för"
                        + " konfidentialitet/riktighet/tillgänglighet (kravet behövs från 0/3/0, upphandlingen har 2/2/2).",
                made.error("OTP-2202"));
    }

    @Test
    public void aProcurementThatIsNotClassifiedDoesNotFilterOnClassification() {
        Case made = with(contract(OWN).set(RequirementField.CLASSIFICATION, Classification.of(4, 0, 0)));
        assertEquals(4, made.selectAll().ids().size());
        assertEquals(
                3,
                made.procurement(p -> p.classification(Classification.of(3, 4, 4)))
                        .ids()
                        .size());
    }

    @Test
    public void aRequirementThatIsNamedButExcludedIsAnErrorThatTellsWhoAndWhy() {
        assertEquals(
                "profil.yaml:1:3\n"
                        + "Regeln väljer PRV-DRI-001 (Provkrav PRV-DRI-001), som är uteslutet: kommun 1.0.0 ·"
                        + " OTP-INF/kommun.yaml:1:5. Skäl: Behövs inte här.",
                Case.of(base(), pack("kommun", Layer.MUNICIPAL).amend(exclude("PRV-DRI-001")))
                        .select(ids("PRV-DRI-001", "PRV-DRI-002"))
                        .error("OTP-2203"));
    }

    @Test
    public void aRuleThatMatchesNothingIsWarnedOf() {
        SelectionRule nothing = SelectionRule.builder()
                .tags(List.of("sla"))
                .kinds(List.of(RequirementKind.EVALUATED))
                .build();
        assertEquals(
                "profil.yaml:2:3\nRegeln väljer inget krav.",
                Case.of(base()).selectAll().select(nothing).warning("OTP-2204"));
    }

    @Test
    public void aRuleThatMatchesOnlyWhatDoesNotFitIsWarnedOf() {
        with(contract(OWN)
                        .set(RequirementField.TAGS, List.of("egen"))
                        .set(RequirementField.DELIVERY, List.of(DeliveryModel.OWN)))
                .selectAll()
                .select(tagged("egen"))
                .warning("OTP-2208");
    }

    @Test
    public void namesThatAreNotThereAreRefusedOnce() {
        Case made = Case.of(base()).selectAll();
        assertTrue(made.select(tagged("slaa")).error("OTP-2206").endsWith("Närmast är: sla."));
        assertTrue(Case.of(base())
                .selectAll()
                .select(SelectionRule.builder().categories(List.of("DRJ")).build())
                .error("OTP-2205")
                .endsWith("Närmast är: DRI."));
        Case.of(base())
                .selectAll()
                .select(SelectionRule.builder().packs(List.of("okänt")).build())
                .error("OTP-2207");
    }

    @Test
    public void anIdThatDoesNotMeetItsRulesOtherConditionsIsWarnedOf() {
        Case made = Case.of(base())
                .select(SelectionRule.builder()
                        .ids(ids("PRV-DRI-001", "PRV-DRI-002").ids())
                        .kinds(List.of(RequirementKind.CONTRACT))
                        .build());
        made.warning("OTP-2214");
        assertEquals(List.of("PRV-DRI-001"), made.ids());
    }

    @Test
    public void whatIsDeselectedIsOmittedWithTheReason() {
        Case made = Case.of(base()).selectAll().deselect(ids("PRV-DRI-002"));
        assertEquals(List.of("PRV-DRI-001", "PRV-DRI-003"), made.ids());
        Omission omission = made.specification().omissions().get(0);
        assertEquals("PRV-DRI-002", omission.requirement().value());
        assertEquals(Layer.PROCUREMENT, omission.layer());
        assertEquals("prov-2026", omission.source());
        assertEquals("deselect[1]", omission.location());
        assertEquals("Behövs.", omission.because());
    }

    @Test
    public void deselectingNeedsAReason() {
        Case.of(base()).selectAll().deselect(tagged("sla")).error("OTP-2209");
    }

    @Test
    public void deselectingAnUnknownIdIsAnError() {
        Case.of(base()).selectAll().deselect(ids("PRV-DRI-009")).error("OTP-2210");
    }

    @Test
    public void deselectingWhatIsNotSelectedIsWarnedOf() {
        Case.of(base()).select(ids("PRV-DRI-001")).deselect(ids("PRV-DRI-002")).warning("OTP-2211");
    }

    @Test
    public void selectingAndDeselectingTheSameIdIsWarnedOf() {
        Case.of(base())
                .select(ids("PRV-DRI-001", "PRV-DRI-003"))
                .deselect(ids("PRV-DRI-001"))
                .warning("OTP-2212");
    }

    @Test
    public void aSelectionOfNothingIsAnError() {
        assertEquals(List.of("OTP-2406"), Case.of(base()).codes());
    }

    @Test
    public void whatTheProfileItselfExcludesIsOmitted() {
        Case made = Case.of(base()).selectAll().amend(exclude("PRV-DRI-002"));
        assertEquals(List.of("PRV-DRI-001", "PRV-DRI-003"), made.ids());
        assertEquals("prov-2026", made.specification().omissions().get(0).source());
    }

    @Test
    public void requirementsAreInOrderOfCategoryAndId() {
        assertEquals(
                List.of("PKN-DRI-002", "PRV-DRI-001", "PRV-DRI-002", "PRV-DRI-003"),
                Case.of(base(), pack("kommun", Layer.MUNICIPAL).with(contract("PKN-DRI-002")))
                        .selectAll()
                        .ids());
    }
}
