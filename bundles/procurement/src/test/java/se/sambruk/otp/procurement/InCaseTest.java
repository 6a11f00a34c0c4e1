package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
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
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.problem.Problem;
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
