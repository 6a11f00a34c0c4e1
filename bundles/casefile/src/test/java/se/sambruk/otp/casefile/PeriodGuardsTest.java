package se.sambruk.otp.casefile;

import static org.junit.Assert.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Test;
import se.sambruk.otp.api.casefile.Foreseen;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.TenderPhase;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.ChecklistStep;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.casefile.plan.TenderPlan;

/** What may change between the notice and the deadline, and what after it. */
public class PeriodGuardsTest extends CaseFixture {
    private static final LocalDateTime LATER = LocalDateTime.parse("2027-02-01T23:59");

    private void advertised() {
        open();
        on("2026-12-07");
        cases.tick(ID, StepTick.done("publication"), act(ANNA));
    }

    private TenderPhase phase() {
        return TenderPhase.of(seenBy(ANNA), clock);
    }

    private void deadline(LocalDateTime time) {
        cases.plan(ID, seenBy(ANNA).plan().toBuilder().deadline(time).build(), act(ANNA));
    }

    private static NewEntry question(int number) {
        return NewEntry.of(EntryKinds.QUESTION_RECEIVED, Map.of("question", number, "text", "Räknas helger in?"));
    }

    private static NewEntry answer(int number) {
        return NewEntry.of(EntryKinds.QUESTION_ANSWERED, Map.of("question", number, "text", "Ja."));
    }

    private static NewEntry correction() {
        Map<String, Object> body = new TreeMap<>(Map.of("number", 1, "on", "2026-12-10", "material", true, "issue", 2));
        return NewEntry.of(EntryKinds.CORRECTION_PUBLISHED, body);
    }

    private void record(NewEntry entry) {
        cases.record(ID, List.of(entry), act(ANNA));
    }

    private String labelOf(String kind) {
        return seenBy(ANNA).log().latest(kind).orElseThrow().label();
    }

    private ChecklistStep step(String id) {
        return cases.checklist(ID, viewer(ANNA)).step(id).orElseThrow();
    }

    @Test
    public void thePhaseGoesByTheNoticeAndTheDeadline() {
        open();
        assertEquals(TenderPhase.BEFORE_NOTICE, phase());
        advertiseOn("2026-12-07");
        assertEquals(TenderPhase.TENDER_PERIOD, phase());
        on("2027-01-16");
        assertEquals(TenderPhase.CLOSED, phase());
        record(NewEntry.of(EntryKinds.NOTE, Map.of("what", "möte")));
        on("2026-12-20");
        assertEquals("a clock that is set back opens nothing", TenderPhase.CLOSED, phase());
    }

    private void advertiseOn(String day) {
        on(day);
        cases.tick(ID, StepTick.done("publication"), act(ANNA));
    }

    @Test
    public void theTimeForTendersBecomesLongerAndNeverShorter() {
        advertised();
        deadline(LATER);
        refused("OTP-6139", () -> deadline(LATER.minusDays(1)));
        refused("OTP-6139", () -> deadline(null));
        refused("OTP-6139", () -> cases.strike(ID, labelOf(EntryKinds.PLAN_SET), act(ANNA)));
    }

    @Test
    public void afterTheDeadlineTheTimeStands() {
        advertised();
        on("2027-01-16");
        refused("OTP-6155", () -> deadline(LATER));
        refused("OTP-6155", () -> cases.strike(ID, labelOf(EntryKinds.PLAN_SET), act(ANNA)));
        refused("OTP-6155", () -> cases.strike(ID, labelOf(EntryKinds.NOTICE_PUBLISHED), act(ANNA)));
        TenderPlan other =
                seenBy(ANNA).plan().toBuilder().award(LATER.toLocalDate()).build();
        cases.plan(ID, other, act(ANNA));
    }

    @Test
    public void anEntryThatWasWrittenWhileTheClockWasAheadIsStruck() {
        open();
        on("2027-03-01");
        cases.tick(ID, StepTick.done("publication"), act(ANNA));
        on("2026-12-07");
        assertEquals(TenderPhase.CLOSED, phase());
        cases.strike(ID, labelOf(EntryKinds.NOTICE_PUBLISHED), act(ANNA));
        assertEquals("the strike is of today", TenderPhase.BEFORE_NOTICE, phase());
    }

    @Test
    public void questionsAreNumberedOneAfterTheOther() {
        advertised();
        refused("OTP-6153", () -> record(question(2)));
        record(question(1));
        refused("OTP-6153", () -> record(question(1)));
        refused("OTP-6153", () -> record(answer(2)));
        record(answer(1));
        cases.strike(ID, labelOf(EntryKinds.QUESTION_RECEIVED), act(ANNA));
        refused("OTP-6153", () -> record(answer(1)));
        record(question(2));
        on("2027-01-16");
        refused("OTP-6155", () -> record(question(3)));
        refused("OTP-6155", () -> record(answer(2)));
    }

    @Test
    public void aCorrectionThatMadeAnIssueStandsAndSoDoesItsNotice() {
        advertised();
        on("2026-12-10");
        record(correction());
        refused("OTP-6051", () -> cases.strike(ID, labelOf(EntryKinds.CORRECTION_PUBLISHED), act(ANNA)));
        refused("OTP-6154", () -> cases.strike(ID, labelOf(EntryKinds.NOTICE_PUBLISHED), act(ANNA)));
    }

    @Test
    public void afterTheDeadlineACorrectionIsOnlyNotedThatWasSentBefore() {
        advertised();
        on("2027-01-16");
        refused("OTP-6155", () -> record(correction()));
        refused("OTP-6155", () -> cases.tick(ID, StepTick.done("correction"), act(ANNA)));
        cases.tick(
                ID,
                StepTick.done("correction")
                        .on(LocalDateTime.parse("2027-01-10T10:00").toLocalDate()),
                act(ANNA));
    }

    @Test
    public void whatWouldBecomeOfACaseIsToldAndNotWritten() {
        advertised();
        on("2027-01-10");
        int before = store.entries(ID).size();
        Foreseen foreseen = cases.foresee(ID, List.of(correction()), act(ANNA));
        assertEquals(before, foreseen.last());
        assertEquals(before, store.entries(ID).size());
        assertEquals(
                GuardState.KEPT,
                foreseen.timetable().guard("extension").orElseThrow().state());
        NewEntry plan = NewEntry.of(
                EntryKinds.PLAN_SET,
                Map.of("plan", seenBy(ANNA).plan().toBuilder().deadline(LATER).build()));
        assertEquals(
                LATER,
                cases.foresee(ID, List.of(correction(), plan), act(ANNA))
                        .after()
                        .plan()
                        .deadline()
                        .orElseThrow());
        refused("OTP-6033", () -> cases.foresee(ID, List.of(plan), act(BO)));
        refused("OTP-6035", () -> cases.foresee(ID, List.of(plan), unreasoned(ANNA)));
        refused("OTP-6032", () -> cases.foresee(ID, List.of(correction()), act(OUTSIDER)));
    }

    @Test
    public void theStepOfQuestionsTellsHowManyWait() {
        advertised();
        record(question(1));
        record(question(2));
        record(answer(1));
        assertEquals(StepState.PARTIAL, step("questions").state());
        assertEquals("En fråga väntar på svar.", step("questions").explanation().in(Locale.forLanguageTag("sv")));
        on("2027-01-12");
        assertEquals(StepState.OVERDUE, step("questions").state());
        record(answer(2));
        assertEquals(StepState.DONE, step("questions").state());
    }

    @Test
    public void aTrialOfAnotherPlanThanThatWhichIsIssuedIsNotEnough() {
        open();
        record(NewEntry.of(EntryKinds.EVALUATION_SIMULATED, Map.of("plan", "a")));
        assertEquals(StepState.DONE, step("simulation").state());
        issued("b");
        assertEquals(StepState.PARTIAL, step("simulation").state());
        record(NewEntry.of(EntryKinds.EVALUATION_SIMULATED, Map.of("plan", "b")));
        assertEquals(StepState.DONE, step("simulation").state());
    }

    private void issued(String plan) {
        store.append(
                ID,
                store.entries(ID).size(),
                List.of(NewEntry.of(EntryKinds.SPECIFICATION_ISSUED, Map.of("issue", 1, "plan", plan))),
                Optional.empty(),
                act(ANNA));
    }
}
