package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.SelectionOutcome;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.procurement.tailoring.ProfileRevision;
import se.sambruk.otp.api.procurement.tailoring.Tailoring;
import se.sambruk.otp.api.procurement.tailoring.TailoringOutcome;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;

public class TailoringTest extends TailoringFixture {
    private static final RequirementId SEARCH = new RequirementId("PRV-DRI-002");

    private static ProfileEdit select(String category) {
        return ProfileEdit.select(
                SelectionRule.builder().categories(List.of(category)).build());
    }

    private static ProfileEdit amend(String field, Object value, String because) {
        return ProfileEdit.amend(
                Amendment.change(SEARCH, Map.of(FieldPath.parse(field).orElseThrow(), value), because));
    }

    private static List<String> ids(List<SelectionOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.requirement().id().value())
                .toList();
    }

    private List<String> summary(int revision) {
        return tailors.history(ID, ANYBODY).get(revision - 1).summary().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    public void aCaseKeepsItsProfileAsItWasWritten() {
        begun();
        assertEquals(PROFILE, working());
        ProfileRevision first = tailors.history(ID, ANYBODY).get(0);
        assertEquals(1, first.number());
        assertEquals(2, first.requirements());
        assertEquals(List.of("Den första versionen, med 2 krav."), summary(1));
        assertEquals(
                1,
                cases.find(ID, ANYBODY)
                        .orElseThrow()
                        .log()
                        .all(EntryKinds.PROFILE_REVISED)
                        .size());
    }

    @Test
    public void whatIsSelectedMoreComesInAndTheRestOfTheTextStands() {
        begun();
        TailoringOutcome outcome = edit("", select("SAK"));
        assertEquals(List.of("PRV-SAK-001", "PRV-SAK-002"), ids(outcome.in()));
        assertEquals(List.of("select[2]"), outcome.in().get(0).rules());
        assertEquals(2, outcome.revision().orElseThrow().number());
        assertTrue(working(), working().contains("# Driften") && working().contains("# mätt i våras"));
        assertEquals(List.of("2 krav kommer in: PRV-SAK-001, PRV-SAK-002.", "Ändrat i profilen: select."), summary(2));
    }

    @Test
    public void whatIsLeftOutGoesOutAndTellsWhy() {
        begun();
        TailoringOutcome outcome = edit(
                "Mäts av en annan.",
                ProfileEdit.deselect(SelectionRule.builder()
                        .ids(List.of(SEARCH))
                        .because("Mäts av en annan.")
                        .build()));
        assertEquals(List.of("PRV-DRI-002"), ids(outcome.out()));
        assertEquals("deselect[1]", outcome.out().get(0).by());
        assertEquals("Mäts av en annan.", outcome.out().get(0).because());
        assertFalse(
                "the log tells the act's reason; the changes hold none",
                outcome.changes().tree().toString().contains("Mäts"));
    }

    @Test
    public void valuesAreGivenChangedAndTakenAwayInPlainWords() {
        begun();
        edit("", set("PRV-DRI-001", "avisering", "15", "Verksamheten behöver det."));
        edit("Fler.", set("PRV-DRI-002", "sekunder", "4", "Räcker också."));
        edit("Inte.", ProfileEdit.unset(SEARCH, "sekunder"));
        assertEquals(List.of("PRV-DRI-001.avisering sätts till 15."), summary(2));
        assertEquals(List.of("PRV-DRI-002.sekunder ändras från 3 till 4."), summary(3));
        assertEquals(List.of("PRV-DRI-002.sekunder sätts inte längre; det var 4."), summary(4));
    }

    @Test
    public void whatStandsIsChangedWithAReasonAlone() {
        begun();
        assertEquals(List.of("OTP-6099"), faults(() -> edit("", ProfileEdit.unset(SEARCH, "sekunder"))));
        assertEquals(List.of("OTP-6099"), faults(() -> edit("", ProfileEdit.drop("select", 1), select("SAK"))));
        assertEquals(List.of("OTP-6099"), faults(() -> replace(PROFILE + "# mer\n", " ")));
        assertEquals(PROFILE, working());
        replace(PROFILE + "# mer\n", "Ett förtydligande.");
        assertEquals(List.of("Bara texten ändras; profilen säger detsamma."), summary(2));
    }

    @Test
    public void aValueThatWouldBeAnErrorIsRefusedWithTheErrorAndNothingIsWritten() {
        begun();
        List<String> faults = faults(() -> edit("Fel.", set("PRV-DRI-002", "sekunder", "11", "För mycket.")));
        assertEquals("OTP-6097", faults.get(0));
        assertEquals(2, faults.size());
        assertEquals(
                "OTP-6097",
                faults(() -> edit("Fel.", set("PRV-DRI-002", "sekund", "2", "Stavat fel.")))
                        .get(0));
        assertEquals(1, tailors.history(ID, ANYBODY).size());
    }

    @Test
    public void whatIsSelectedMayLeaveSomethingToBeDone() {
        begun();
        TailoringOutcome outcome = edit("", select("INT"));
        assertTrue(ids(outcome.in()).contains("PRV-INT-003"));
        assertTrue("its parameters have no default", outcome.problems().stream().anyMatch(problem -> problem.message()
                .toString()
                .contains("slutdag")));
        edit("", set("PRV-INT-003", "slutdag", "2027-06-30", ""));
        edit("", set("PRV-INT-003", "system", "Diariet", ""));
        assertEquals(4, tailors.history(ID, ANYBODY).size());
    }

    @Test
    public void aNewAmendmentTakesThePlaceOfTheOldInItsFieldsAlone() {
        begun();
        edit(
                "Ett.",
                ProfileEdit.amend(Amendment.change(
                        SEARCH,
                        Map.of(
                                FieldPath.parse("title").orElseThrow(), "Snabb sökning",
                                FieldPath.parse("guidance").orElseThrow(), "Mät själv."),
                        "Skäl ett.")));
        TailoringOutcome second = edit("Två.", amend("title", "Snabbare sökning", "Skäl två."));
        assertEquals(List.of(SEARCH), second.changes().amended());
        assertEquals(List.of("Anpassningen av PRV-DRI-002 ändras."), summary(3));
        assertTrue(working(), working().contains("Skäl ett.") && working().contains("Mät själv."));
        assertFalse(working(), working().contains("Snabb sökning"));
        edit("Tre.", ProfileEdit.amend(Amendment.exclude(SEARCH, "Behövs inte.")));
        assertFalse(working(), working().contains("Skäl två."));
        assertEquals(1, tailors.working(ID, ANYBODY).orElseThrow().revision().requirements());
        edit("Fyra.", amend("title", "Sökning", "Behövs ändå."));
        assertEquals(2, tailors.working(ID, ANYBODY).orElseThrow().revision().requirements());
    }

    @Test
    public void aPreviewTellsWhatWouldComeOfItToAnybodyAndWritesNothing() {
        begun();
        TailoringOutcome outcome =
                tailors.tailor(ID, Tailoring.edits(List.of(select("SAK"))).asPreview(), new Act("ulf", NOW, ""));
        assertEquals(Optional.empty(), outcome.revision());
        assertEquals(2, outcome.in().size());
        assertEquals(PROFILE, working());
        assertEquals(1, store.blobs.size());
    }

    @Test
    public void whoHasNoRoleSeesTheProfileAndChangesNothing() {
        begun();
        Act outsider = new Act("ulf", NOW, "Jag vill.");
        assertEquals(
                List.of("OTP-6032"),
                faults(() -> tailors.tailor(ID, Tailoring.edits(List.of(select("SAK"))), outsider)));
        assertEquals(PROFILE, string(tailors.revision(ID, 1, ANYBODY)));
        assertEquals(1, store.blobs.size());
    }

    @Test
    public void whoeverBeganFromAnEarlierRevisionIsToldOfTheLater() {
        begun();
        edit("", select("SAK"));
        Tailoring mine = Tailoring.replacement(text(PROFILE + "# mitt\n"));
        assertEquals(List.of("OTP-6096"), faults(() -> tailors.tailor(ID, mine.expecting(1), act("Mitt."))));
        assertEquals(List.of("OTP-6102"), faults(() -> tailors.tailor(ID, mine, act("Mitt."))));
        tailors.tailor(ID, mine.expecting(2), act("Mitt."));
        assertEquals(3, tailors.history(ID, ANYBODY).size());
    }

    @Test
    public void aRevisionThatDoesNotFollowTheLastIsNotWritten() {
        begun();
        NewEntry late = NewEntry.of(
                EntryKinds.PROFILE_REVISED,
                cases.find(ID, ANYBODY)
                        .orElseThrow()
                        .log()
                        .latest(EntryKinds.PROFILE_REVISED)
                        .orElseThrow()
                        .entry()
                        .body());
        assertEquals(List.of("OTP-6086"), faults(() -> cases.record(ID, List.of(late), act("Samtidigt."))));
    }

    @Test
    public void aRevisionThatIsStruckGivesWayToTheOneBefore() {
        begun();
        TailoringOutcome second = edit("", select("SAK"));
        cases.strike(ID, second.revision().orElseThrow().label(), act("Fel område."));
        assertEquals(PROFILE, working());
        edit("", select("INT"));
        List<ProfileRevision> history = tailors.history(ID, ANYBODY);
        assertEquals(
                List.of(false, true, false),
                history.stream().map(ProfileRevision::isStruck).toList());
        assertEquals(3, history.get(2).number());
        assertFalse(working(), working().contains("SAK"));
    }

    @Test
    public void whatIsNotThereIsTold() {
        assertEquals(List.of("OTP-6090"), faults(() -> tailors.history(ID, ANYBODY)));
        assertEquals(List.of("OTP-6090"), faults(() -> edit("", select("SAK"))));
        open();
        assertEquals(Optional.empty(), tailors.working(ID, ANYBODY));
        assertEquals(List.of("OTP-6091"), faults(() -> edit("", select("SAK"))));
        replace(PROFILE, "");
        assertEquals(List.of("OTP-6092"), faults(() -> tailors.revision(ID, 2, ANYBODY)));
        assertEquals(List.of("OTP-6095"), faults(() -> replace(PROFILE, "Igen.")));
        assertEquals(
                List.of("OTP-6094"),
                faults(() -> replace(PROFILE.replace(ID, "annan-upphandling"), "Fel upphandling.")));
        store.blobs.clear();
        assertEquals(List.of("OTP-6093"), faults(this::working));
    }

    @Test
    public void aProfileThatCannotBeReadIsNotKept() {
        open();
        assertFalse(faults(() -> replace("procurement: {id: provupphandling-2026}\n", ""))
                .isEmpty());
        assertEquals(List.of(), tailors.history(ID, ANYBODY));
    }

    @Test
    public void aFreshProfileSaysWhatTheCaseSaysAndCanBeKept() {
        open();
        ContextEntry pack = new ContextEntry("provpaket", Optional.of(new PackVersion(1, 0, 0)));
        assertEquals(List.of("OTP-6101"), faults(() -> tailors.fresh(ID, DeliveryModel.SAAS, List.of(), ANYBODY)));
        String fresh = string(tailors.fresh(ID, DeliveryModel.SAAS, List.of(pack), ANYBODY));
        assertEquals("""
                procurement:
                  id: provupphandling-2026
                  case-number: KS 2026/0114
                """, fresh.substring(0, fresh.indexOf("  title:")));
        replace(fresh, "");
        assertEquals(6, tailors.working(ID, ANYBODY).orElseThrow().revision().requirements());
    }

    @Test
    public void aFileIsChangedWithoutACaseAndMendedWhereItIsNoProfileYet() {
        TailoringOutcome outcome = tailors.tailor(text(PROFILE), Tailoring.edits(List.of(select("SAK"))));
        assertEquals(2, outcome.in().size());
        assertTrue(string(outcome.text()).contains("# Driften"));
        String broken = PROFILE.replace("context: [provpaket]\n", "");
        TailoringOutcome mended = tailors.tailor(
                text(broken), Tailoring.edits(List.of(ProfileEdit.put(List.of("context"), List.of("provpaket")))));
        assertEquals(2, mended.requirements());
        TailoringOutcome still = tailors.tailor(text(broken), Tailoring.edits(List.of(select("SAK"))));
        assertEquals(0, still.requirements());
        assertFalse(still.problems().isEmpty());
    }

    @Test
    public void fieldsAreReadFromAFileAndWhatIsNoFieldIsTold() {
        begun();
        byte[] yaml =
                "title: Snabb sökning\nparameters.sekunder.max: 5\ntags: [ny, sla]\n".getBytes(StandardCharsets.UTF_8);
        Map<FieldPath, Object> fields = tailors.fields("falt.yaml", yaml);
        assertEquals(List.of("ny", "sla"), fields.get(FieldPath.parse("tags").orElseThrow()));
        edit("Skäl.", ProfileEdit.amend(Amendment.change(SEARCH, fields, "Skäl.")));
        assertEquals(
                List.of("OTP-6100"),
                faults(() -> tailors.fields("falt.yaml", "titel: Nej\n".getBytes(StandardCharsets.UTF_8))));
    }
}
