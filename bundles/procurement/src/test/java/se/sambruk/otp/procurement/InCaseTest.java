package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.store.Act;

public class InCaseTest extends ProcurementFixture {
    private static final Act BO = new Act("bo", ACT.at(), "");

    /** What the profile says. */
    private CaseFacts.Builder facts() {
        ProcurementFacts profile = library.specification.procurement();
        return CaseFacts.builder(id)
                .caseNumber(profile.caseNumber())
                .title(profile.title())
                .buyer(profile.buyer())
                .regime(profile.regime())
                .acquisition(profile.acquisition());
    }

    private void open(CaseFacts.Builder facts) {
        cases.create(new CaseDraft(facts.build(), Optional.empty(), List.of()), ACT);
        cases.tick(id, StepTick.done("simulation"), ACT);
    }

    private List<Problem> findings(boolean preview) {
        return procurements
                .issue(preview ? request("json").asPreview() : request("json"))
                .findings();
    }

    @Test
    public void whoHasARoleIssuesInTheCase() {
        open(facts());
        assertEquals(List.of(), findings(false));
    }

    @Test
    public void whoHasNoneDoesNotAndNothingIsDone() throws IOException {
        cases.create(
                new CaseDraft(
                        facts().build(),
                        Optional.empty(),
                        List.of(new CasePerson(
                                "bo",
                                "Bo Berg",
                                CaseRole.RESPONSIBLE,
                                LocalDate.parse("2026-11-01"),
                                Optional.empty(),
                                ""))),
                BO);
        cases.tick(id, StepTick.done("simulation"), BO);
        assertEquals(List.of("OTP-6032"), faults(this::issue));
        assertEquals(Map.of(), store.issues);
        assertEquals("the letterhead alone", 1, store.blobs.size());
        assertEquals(List.of(), names());
        assertEquals("a preview is for anybody", List.of(), findings(true));
    }

    @Test
    public void whatTheProfileSaysOtherwiseThanTheCaseIsToldAlsoInAPreview() {
        open(facts().regime(Regime.CHAPTER_19A)
                .acquisition(AcquisitionForm.DIRECT_AWARD)
                .caseNumber("KS 1")
                .title("Något annat")
                .buyer(new Buyer("En annan kommun", "")));
        List<String> expected = List.of("OTP-6016", "OTP-6016", "OTP-6017", "OTP-6017", "OTP-6017");
        assertEquals(expected, codes(findings(true)));
        List<Problem> findings = findings(false);
        assertEquals(expected, codes(findings));
        assertTrue(
                findings.toString(),
                findings.get(1).message().in(Locale.ENGLISH).contains("says “direct-award”"));
    }

    @Test
    public void thatTheCaseWorksWithAnotherProfileIsTold() {
        open(facts());
        revise(1, ContentHash.ofBytes(PROFILE));
        assertEquals(List.of(), findings(true));
        revise(2, ContentHash.ofBytes(LETTERHEAD));
        assertEquals(List.of("OTP-6103"), codes(findings(true)));
    }

    private void planned(String day) {
        cases.create(
                new CaseDraft(
                        facts().build(),
                        Optional.of(TenderPlan.builder()
                                .deadline(LocalDateTime.parse(day + "T23:59"))
                                .build()),
                        List.of()),
                ACT);
        cases.tick(id, StepTick.done("simulation"), ACT);
    }

    private Optional<LocalDate> issued() {
        IssueRecord last = store.issues.get(id).get(store.issues.get(id).size() - 1);
        return store.specification(last.specification())
                .orElseThrow()
                .document()
                .responseDeadline();
    }

    @Test
    public void theLastDayForTendersIsThatOfTheCase() {
        planned("2027-04-20");
        library.specification = Variants.due(library.specification, LocalDate.parse("2027-01-20"));
        assertEquals(List.of("OTP-6026"), codes(findings(true)));
        assertEquals(List.of("OTP-6026"), codes(findings(false)));
        assertEquals(Optional.of(LocalDate.parse("2027-04-20")), issued());
        assertEquals("once more is the same", List.of("OTP-6026"), codes(findings(false)));
        assertEquals(1, store.issues.get(id).size());
        cases.tick(id, StepTick.done("publication"), ACT);
        assertEquals("what is in force is known again", List.of(), codes(findings(false)));
        assertEquals(1, store.issues.get(id).size());
    }

    @Test
    public void aLaterLastDayThanThatOfTheCaseIsRefused() {
        planned("2027-01-15");
        library.specification = Variants.due(library.specification, LocalDate.parse("2027-01-20"));
        assertEquals(List.of("OTP-6141"), codes(findings(true)));
        assertEquals(List.of("OTP-6141"), faults(this::issue));
        assertEquals(Map.of(), store.issues);
        library.specification = Variants.due(library.specification, LocalDate.parse("2027-01-15"));
        assertEquals(List.of(), findings(false));
        library.specification = Variants.undated(library.specification);
        assertEquals(List.of(), codes(findings(true)));
    }

    private void revise(int number, ContentHash profile) {
        TreeWriter body = new TreeWriter().put("revision", number).put("profile", profile);
        cases.record(
                id,
                List.of(NewEntry.of(
                        EntryKinds.PROFILE_REVISED,
                        number > 1 ? body.put("before", number - 1).done() : body.done())),
                ACT);
    }
}
