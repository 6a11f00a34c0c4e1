package se.sambruk.otp.casefile;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.testkit.SampleCase;

/** What is decided keeps what it rests on, and what is decided by a look at the case holds only for the case that was looked at. */
public class GroundsTest extends CaseFixture {
    private void awarded() {
        opened();
        cases.tick(ID, StepTick.done("award"), act(BO));
    }

    private void contracted() {
        awarded();
        cases.tick(ID, StepTick.done("notice").electronically(true), act(ANNA));
        on("2027-02-01");
        cases.tick(ID, StepTick.done("contract"), act(ANNA));
    }

    private String label(String kind) {
        return seenBy(ANNA).log().latest(kind).orElseThrow().label();
    }

    private void strike(String kind) {
        cases.strike(ID, label(kind), act(ANNA));
    }

    @Test
    public void theOpeningStandsUnderAnAward() {
        awarded();
        refused("OTP-6174", () -> strike(EntryKinds.TENDERS_OPENED));
    }

    @Test
    public void theNoticeAndTheAwardStandUnderAContract() {
        contracted();
        refused("OTP-6174", () -> strike(EntryKinds.AWARD_NOTIFIED));
        refused("OTP-6174", () -> strike(EntryKinds.AWARD_DECIDED));
        refused("OTP-6174", () -> strike(EntryKinds.TENDERS_OPENED));
    }

    @Test
    public void strikingFromTheEndIsTheWayOut() {
        contracted();
        strike(EntryKinds.CONTRACT_SIGNED);
        strike(EntryKinds.AWARD_NOTIFIED);
        strike(EntryKinds.AWARD_DECIDED);
        strike(EntryKinds.TENDERS_OPENED);
        assertEquals(List.of(), seenBy(ANNA).log().all(EntryKinds.TENDERS_OPENED));
    }

    @Test
    public void whatWasWrittenAfterTheAwardIsNotItsGround() {
        awarded();
        cases.record(ID, List.of(NewEntry.of(EntryKinds.CONTROL_DONE, Map.of("passed", true))), act(ANNA));
        strike(EntryKinds.CONTROL_DONE);
    }

    @Test
    public void tendersAreNotOpenedWhenAllIsDecided() {
        awarded();
        NewEntry opening =
                NewEntry.of(EntryKinds.TENDERS_OPENED, Map.of("on", "2027-01-18", "people", List.of(ANNA, EVA)));
        refused("OTP-6160", () -> cases.record(ID, List.of(opening), act(ANNA)));
    }

    private CaseFacts another() {
        return SampleCase.facts().acquisition(AcquisitionForm.RESTRICTED).build();
    }

    @Test
    public void theFormStandsWhenAllIsDecidedAndIsCorrectedWhereTheDecisionIsStruck() {
        awarded();
        refused("OTP-6172", () -> cases.changeFacts(another(), act(ANNA)));
        strike(EntryKinds.AWARD_DECIDED);
        cases.changeFacts(another(), act(ANNA));
        assertEquals(AcquisitionForm.RESTRICTED, seenBy(ANNA).facts().acquisition());
    }

    @Test
    public void anotherFormAfterTheNoticeIsToldOf() {
        open();
        on("2026-12-07");
        cases.tick(ID, StepTick.done("publication"), act(ANNA));
        assertEquals(
                "OTP-6173",
                codes(cases.changeFacts(another(), act(ANNA)).findings()).get(0));
    }

    @Test
    public void whatOtherFactsSayMayChangeAfterwards() {
        awarded();
        cases.changeFacts(SampleCase.facts().title("Ett annat namn").build(), act(ANNA));
    }

    @Test
    public void whatIsDecidedByALookIsNotWrittenWhenOthersHaveWrittenSince() {
        opened();
        ProcurementCase seen = seenBy(ANNA);
        NewEntry award = NewEntry.of(EntryKinds.AWARD_DECIDED, Map.of("on", "2027-01-18"));
        cases.record(ID, seen, List.of(award), act(BO));
        refused("OTP-3031", () -> cases.record(ID, seen, List.of(award), act(BO)));
        cases.record(ID, seenBy(ANNA), List.of(NewEntry.of(EntryKinds.NOTE, Map.of("what", "a"))), act(ANNA));
    }

    @Test
    public void nobodyIsAskedToAnswerByADayThatHasBeen() {
        opened();
        refused("OTP-6176", () -> record(EntryKinds.CLARIFICATION_REQUESTED, "due", "2027-01-17"));
        record(EntryKinds.CLARIFICATION_REQUESTED, "due", "2027-01-18");
    }

    @Test
    public void nothingIsFollowedUpBeforeThereIsAContract() {
        contracted();
        refused("OTP-6177", () -> record(EntryKinds.FOLLOWUP_PLANNED, "due", "2027-01-31"));
        refused("OTP-6177", () -> record(EntryKinds.FOLLOWUP_CHECKED, "next", "2027-01-31"));
        on("2027-06-01");
        record(EntryKinds.FOLLOWUP_PLANNED, "due", "2027-02-01");
    }

    private static NewEntry decision(String verdict, String... tenders) {
        return NewEntry.of(EntryKinds.TENDER_DECIDED, Map.of("tenders", List.of(tenders), "verdict", verdict));
    }

    private void decide(NewEntry decision) {
        cases.record(ID, List.of(decision), act(ANNA));
    }

    @Test
    public void theSameDecisionForTheSameReasonsIsWrittenOnce() {
        opened();
        decide(decision("qualified", "anbud-1"));
        refused("OTP-6179", () -> decide(decision("qualified", "anbud-1")));
        cases.record(ID, List.of(decision("qualified", "anbud-1")), new Act(ANNA, clock, "intyget har kommit"));
    }

    @Test
    public void aDecisionIsMadeAgainWhenAnotherHasComeBetween() {
        opened();
        decide(decision("qualified", "anbud-1"));
        decide(decision("rejected", "anbud-1", "anbud-2"));
        decide(decision("qualified", "anbud-1"));
        assertEquals(3, seenBy(ANNA).log().all(EntryKinds.TENDER_DECIDED).size());
    }

    private void record(String kind, String key, String day) {
        cases.record(
                ID, List.of(NewEntry.of(kind, Map.of(key, LocalDate.parse(day).toString()))), act(ANNA));
    }
}
