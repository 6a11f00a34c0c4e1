package se.sambruk.otp.casefile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.facts.EstimatedValue;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.ChecklistStep;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.casefile.data.Step;
import se.sambruk.otp.casefile.text.CaseTexts;
import se.sambruk.otp.testkit.SampleCase;

public class ChecklistTest extends CaseFixture {
    private ChecklistStep step(String id) {
        return cases.checklist(ID, viewer(ANNA)).step(id).orElseThrow();
    }

    private StepState state(String id) {
        return step(id).state();
    }

    private void done(StepTick tick) {
        cases.tick(ID, tick, act(ANNA));
        assertEquals(tick.step(), StepState.DONE, state(tick.step()));
    }

    /** The officer's whole way, step by step. */
    @Test
    public void everyStepOfAnOpenProcedureCanBeTakenInItsOrder() {
        open();
        assertEquals(StepState.DONE, state("value"));
        assertEquals(StepState.DONE, state("lots"));
        assertEquals(StepState.DONE, state("people"));
        assertEquals(StepState.DONE, state("plan"));
        assertEquals(StepState.DUE, state("need"));
        done(StepTick.done("need"));
        for (String id : List.of(ANNA, BO, EVA)) {
            assertEquals(id.equals(ANNA) ? StepState.DUE : StepState.PARTIAL, state("conflicts"));
            cases.declare(ID, new ConflictDeclaration(id, false, "", FIRST, ""), act(id));
        }
        assertEquals(StepState.DONE, state("conflicts"));
        done(StepTick.done("profile"));
        done(StepTick.done("simulation"));
        store.append(
                ID,
                store.entries(ID).size(),
                List.of(NewEntry.of(EntryKinds.SPECIFICATION_ISSUED, Map.of("issue", 1))),
                Optional.empty(),
                act(ANNA));
        assertEquals(StepState.DONE, state("issue"));
        on("2026-12-07");
        done(StepTick.done("publication"));
        on("2026-12-10");
        cases.record(ID, List.of(NewEntry.of(EntryKinds.QUESTION_RECEIVED, Map.of("question", 1))), act(ANNA));
        cases.record(ID, List.of(NewEntry.of(EntryKinds.QUESTION_ANSWERED, Map.of("question", 1))), act(ANNA));
        assertEquals(StepState.PARTIAL, state("questions"));
        done(StepTick.done("questions"));
        on("2027-01-18");
        done(StepTick.done("opening").by(List.of(ANNA, EVA)));
        done(StepTick.done("qualification"));
        done(StepTick.done("evaluation"));
        done(StepTick.done("control"));
        on("2027-02-15");
        done(StepTick.done("award"));
        done(StepTick.done("notice"));
        assertEquals(StepState.DUE, state("standstill"));
        on("2027-02-26");
        assertEquals(StepState.DONE, state("standstill"));
        done(StepTick.done("contract"));
        // Thirty days end on Easter Sunday.
        for (String after : List.of("result-notice", "documentation", "report")) {
            assertEquals(
                    after,
                    Optional.of(LocalDate.parse("2027-03-30")),
                    step(after).due());
            assertEquals(after, StepState.DUE, state(after));
        }
        done(StepTick.done("documentation"));
        done(StepTick.done("result-notice"));
        done(StepTick.done("report"));
        for (ChecklistStep step : cases.checklist(ID, viewer(ANNA)).steps()) {
            assertTrue(
                    step.id() + " " + step.state(),
                    step.state() == StepState.DONE || step.state() == StepState.NOT_APPLICABLE);
        }
    }

    @Test
    public void aStepTellsByWhatItWasDoneAndWhenItIsDue() {
        open();
        cases.tick(ID, StepTick.done("need").on(LocalDate.parse("2026-11-01")), act(ANNA));
        ChecklistStep need = step("need");
        assertEquals("6", need.evidence().get(0).label());
        assertEquals("2026-11-01", need.evidence().get(0).entry().body().get("on"));
        assertEquals(
                Optional.of(LocalDate.parse("2026-12-07")), step("publication").due());
        assertEquals(
                Optional.of(LocalDate.parse("2027-01-09")), step("questions").due());
        assertEquals("LOU 12 kap. 10 §", step("opening").basis());
        on("2026-12-08");
        assertEquals(StepState.OVERDUE, state("publication"));
    }

    @Test
    public void aStepThatIsTickedByMistakeIsOpenAgainWhenTheEntryIsStruck() {
        open();
        cases.tick(ID, StepTick.done("need"), act(ANNA));
        cases.strike(ID, "6", act(ANNA));
        assertEquals(StepState.DUE, state("need"));
    }

    @Test
    public void aStepIsWaivedWithAReason() {
        open();
        refused("OTP-6035", () -> cases.tick(ID, StepTick.waived("simulation"), unreasoned(ANNA)));
        cases.tick(ID, StepTick.waived("simulation"), act(ANNA));
        assertEquals(StepState.NOT_APPLICABLE, state("simulation"));
        assertEquals("skäl", step("simulation").evidence().get(0).entry().act().because());
        done(StepTick.done("simulation"));
    }

    @Test
    public void stepsThatAreUnknownOrFollowFromTheFactsAreNotTicked() {
        open();
        refused("OTP-6044", () -> cases.tick(ID, StepTick.done("öppning"), act(ANNA)));
        refused("OTP-6045", () -> cases.tick(ID, StepTick.done("lots"), act(ANNA)));
        refused("OTP-6033", () -> cases.tick(ID, StepTick.done("need"), act(EVA)));
    }

    @Test
    public void noTenderIsOpenedBeforeTheTimeIsOutNorByOneAloneNorByOneWithAConflict() {
        open();
        clock = java.time.Instant.parse("2027-01-15T22:58:59Z");
        StepTick both = StepTick.done("opening").by(List.of(ANNA, EVA));
        refused("OTP-6046", () -> cases.tick(ID, both, act(ANNA)));
        clock = java.time.Instant.parse("2027-01-15T22:59:00Z");
        refused("OTP-6047", () -> cases.tick(ID, StepTick.done("opening"), act(ANNA)));
        refused("OTP-6047", () -> cases.tick(ID, StepTick.done("opening").by(List.of(ANNA, ANNA)), act(ANNA)));
        refused("OTP-6048", () -> cases.tick(ID, StepTick.done("opening").by(List.of(ANNA, OUTSIDER)), act(ANNA)));
        cases.declare(ID, new ConflictDeclaration(EVA, true, "Alfa AB", FIRST, ""), act(EVA));
        refused("OTP-6048", () -> cases.tick(ID, both, act(ANNA)));
        cases.assess(ID, EVA, true, act(BO));
        cases.tick(ID, both, act(EVA));
        assertEquals(StepState.DONE, state("opening"));
    }

    @Test
    public void theTimeForOpeningIsNotReachedBySayingThatItWasEarlierOrByAClockThatIsBehind() {
        open();
        on("2027-01-18");
        StepTick early = StepTick.done("opening").by(List.of(ANNA, EVA)).on(LocalDate.parse("2027-01-14"));
        refused("OTP-6046", () -> cases.tick(ID, early, act(ANNA)));
        cases.record(ID, List.of(NewEntry.of(EntryKinds.NOTE, Map.of("what", "a"))), act(ANNA));
        on("2027-01-10");
        cases.tick(ID, StepTick.done("opening").by(List.of(ANNA, EVA)), act(ANNA));
        assertEquals("the greatest time seen is after the deadline", StepState.DONE, state("opening"));
    }

    @Test
    public void aDayThatHasNotComeIsNotADayOnWhichSomethingWasDone() {
        open();
        refused("OTP-6060", () -> cases.tick(ID, StepTick.done("need").on(FIRST.plusDays(1)), act(ANNA)));
    }

    @Test
    public void theAwardComesBeforeItsNotificationAndTheStandstillBeforeTheContract() {
        opened();
        refused("OTP-6058", () -> cases.tick(ID, StepTick.done("notice"), act(ANNA)));
        refused("OTP-6058", () -> cases.tick(ID, StepTick.done("contract"), act(ANNA)));
        cases.tick(ID, StepTick.done("award"), act(BO));
        refused("OTP-6057", () -> cases.tick(ID, StepTick.done("contract"), act(ANNA)));
        on("2027-02-15");
        cases.tick(ID, StepTick.done("notice").electronically(false), act(ANNA));
        on("2027-03-02");
        refused("OTP-6049", () -> cases.tick(ID, StepTick.done("contract"), act(ANNA)));
        on("2027-03-03");
        cases.tick(ID, StepTick.done("contract"), act(ANNA));
        assertEquals(StepState.DONE, state("contract"));
    }

    @Test
    public void howTheNotificationWasSentIsAskedForWhereThePlanDoesNotSay() {
        cases.create(new CaseDraft(SampleCase.facts().build(), Optional.empty(), List.of()), act(ANNA));
        cases.tick(ID, StepTick.done("award"), act(ANNA));
        refused("OTP-6059", () -> cases.tick(ID, StepTick.done("notice"), act(ANNA)));
        cases.tick(ID, StepTick.done("notice").electronically(true), act(ANNA));
        assertEquals(StepState.DONE, state("notice"));
    }

    @Test
    public void correctionsAndCancellingAreShownWhenTheyHaveHappened() {
        open();
        assertTrue(cases.checklist(ID, viewer(ANNA)).step("correction").isEmpty());
        done(StepTick.done("correction").material(true));
        assertEquals(true, step("correction").evidence().get(0).entry().body().get("material"));
        done(StepTick.done("cancelled"));
        assertEquals(StepState.NOT_APPLICABLE, state("award"));
        assertEquals(StepState.DONE, state("value"));
    }

    private void openWith(Regime regime, AcquisitionForm form, long value) {
        cases.create(
                new CaseDraft(
                        SampleCase.facts()
                                .regime(regime)
                                .acquisition(form)
                                .value(new EstimatedValue(Money.sek(value), FIRST, ""))
                                .build(),
                        Optional.empty(),
                        List.of()),
                act(ANNA));
    }

    @Test
    public void aDirectAwardHasFewStepsAndIsDocumentedAboveALimit() {
        openWith(Regime.CHAPTER_19A, AcquisitionForm.DIRECT_AWARD, 100_000);
        for (String id :
                List.of("lots", "plan", "publication", "opening", "qualification", "notice", "standstill", "report")) {
            assertEquals(id, StepState.NOT_APPLICABLE, state(id));
        }
        assertEquals(StepState.DONE, state("ground"));
        assertEquals(StepState.NOT_APPLICABLE, state("documentation"));
        cases.changeFacts(
                seenBy(ANNA).facts().toBuilder()
                        .value(new EstimatedValue(Money.sek(800_000), FIRST, ""))
                        .build(),
                act(ANNA));
        assertEquals(StepState.MISSING, state("ground"));
        assertEquals(StepState.MISSING, state("documentation"));
        assertEquals("LOU 19 a kap. 11 §", step("documentation").basis());
    }

    @Test
    public void belowTheThresholdThereIsNoDecisionOnLotsAndNoReport() {
        openWith(Regime.CHAPTER_19, AcquisitionForm.OTHER, 1_200_000);
        for (String id : List.of("lots", "control", "report", "ground", "framework")) {
            assertEquals(id, StepState.NOT_APPLICABLE, state(id));
        }
        assertEquals("LOU 19 kap. 13 §", step("questions").basis());
    }

    @Test
    public void aServiceInAnnexTwoIsReportedOnBelowTheThresholdToo() {
        openWith(Regime.CHAPTER_19, AcquisitionForm.OTHER, 1_200_000);
        cases.changeFacts(
                seenBy(ANNA).facts().toBuilder().subject(SubjectKind.ANNEX_2).build(), act(ANNA));
        assertEquals(StepState.MISSING, state("report"));
        assertEquals("LOU 19 kap. 22 § och 12 kap. 15–16 §§", step("report").basis());
    }

    @Test
    public void aCallOffAsksForItsFramework() {
        openWith(Regime.DIRECTIVE, AcquisitionForm.CALL_OFF, 1_200_000);
        assertEquals(StepState.MISSING, state("framework"));
        assertEquals(StepState.NOT_APPLICABLE, state("evaluation"));
        assertEquals(StepState.NOT_APPLICABLE, state("standstill"));
        cases.tick(ID, StepTick.done("contract"), act(ANNA));
        assertEquals(StepState.DONE, state("contract"));
    }

    @Test
    public void everyStepHasATitleAndEveryRegimeAChecklist() {
        List<Step> steps = Step.shipped();
        assertTrue(steps.size() > 20);
        for (Step step : steps) {
            assertTrue(step.id(), CaseTexts.has("step." + step.id()));
            assertFalse(
                    "a tick that is looked at has a kind of entry of its own: " + step.id(),
                    step.isByHand()
                            && step.condition().isPresent()
                            && step.kind().isEmpty());
            assertTrue(
                    step.id(),
                    step.isByHand()
                            || step.condition().isPresent()
                            || step.kind().isPresent());
        }
        for (Regime regime : Regime.values()) {
            assertTrue(steps.stream().filter(step -> step.holdsUnder(regime)).count() > 8);
        }
    }
}
