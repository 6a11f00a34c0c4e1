package se.sambruk.otp.casefile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.testkit.SampleCase;

/** What a tick must say more of than the step. */
public class StepGuardsTest extends CaseFixture {
    private static final StepTick PUBLICATION = StepTick.done("publication");

    private void issuedOn(String day) {
        open();
        on(day);
        store.append(
                ID,
                store.entries(ID).size(),
                List.of(NewEntry.of(EntryKinds.SPECIFICATION_ISSUED, Map.of("issue", 1))),
                Optional.empty(),
                act(ANNA));
    }

    private CaseChange tick(StepTick tick, Act act) {
        return cases.tick(ID, tick, act);
    }

    private Act because(String reason) {
        return new Act(ANNA, clock, reason);
    }

    @Test
    public void nothingIsAdvertisedBeforeSomethingIsIssuedUnlessThereIsAReason() {
        open();
        on("2026-12-07");
        refused("OTP-6169", () -> tick(PUBLICATION, unreasoned(ANNA)));
        assertEquals(List.of("OTP-6169"), codes(tick(PUBLICATION, act(ANNA)).findings()));
    }

    @Test
    public void documentsThatAreIssuedElsewhereAreNoHindrance() {
        open();
        on("2026-12-07");
        tick(StepTick.waived("issue"), because("handlingarna fastställs i portalen"));
        assertEquals(List.of(), tick(PUBLICATION, unreasoned(ANNA)).findings());
    }

    @Test
    public void aDayBeforeTheIssueNeedsAReasonAndTheDayItselfNone() {
        issuedOn("2026-12-07");
        refused("OTP-6170", () -> tick(PUBLICATION.on(LocalDate.parse("2026-12-06")), unreasoned(ANNA)));
        assertEquals(
                List.of(),
                tick(PUBLICATION.on(LocalDate.parse("2026-12-07")), unreasoned(ANNA))
                        .findings());
    }

    @Test
    public void anIssueFromBeforeTheCaseCountsFromItsOwnDay() {
        open();
        on("2026-12-07");
        store.append(
                ID,
                store.entries(ID).size(),
                List.of(NewEntry.of(EntryKinds.SPECIFICATION_ISSUED, Map.of("issue", 1, "at", "2026-11-20T10:00:00Z"))),
                Optional.empty(),
                act(ANNA));
        refused("OTP-6170", () -> tick(PUBLICATION.on(LocalDate.parse("2026-11-19")), unreasoned(ANNA)));
        tick(PUBLICATION.on(LocalDate.parse("2026-11-20")), unreasoned(ANNA));
    }

    @Test
    public void aDayThatLeavesTooLittleTimeForTendersIsToldOf() {
        issuedOn("2027-01-11");
        List<String> told = codes(tick(PUBLICATION, unreasoned(ANNA)).findings());
        assertTrue(told.toString(), told.contains("OTP-6171"));
    }

    @Test
    public void theSameTickAgainIsToldOfAndWritesNothing() {
        issuedOn("2026-12-07");
        tick(PUBLICATION, act(ANNA));
        refused("OTP-6167", () -> tick(PUBLICATION, act(ANNA)));
        refused("OTP-6167", () -> tick(PUBLICATION, unreasoned(ANNA)));
    }

    @Test
    public void anotherDayForTheSameStepNeedsAReason() {
        issuedOn("2026-12-07");
        tick(PUBLICATION, unreasoned(ANNA));
        on("2026-12-08");
        refused("OTP-6168", () -> tick(PUBLICATION, unreasoned(ANNA)));
        tick(PUBLICATION, because("annonsen gick ut dagen efter"));
        assertEquals(
                LocalDate.parse("2026-12-08"),
                seenBy(ANNA)
                        .log()
                        .latest(EntryKinds.NOTICE_PUBLISHED)
                        .orElseThrow()
                        .entry()
                        .day());
    }

    @Test
    public void aTickThatWasStruckIsMadeAnew() {
        issuedOn("2026-12-07");
        String label = tick(PUBLICATION, unreasoned(ANNA)).added().get(0).label();
        cases.strike(ID, label, act(ANNA));
        tick(PUBLICATION, unreasoned(ANNA));
    }

    @Test
    public void howTheNoticeWasSentIsNotChangedInPassing() {
        opened();
        tick(StepTick.done("award"), act(BO));
        tick(StepTick.done("notice").electronically(true), unreasoned(ANNA));
        refused("OTP-6168", () -> tick(StepTick.done("notice").electronically(false), unreasoned(ANNA)));
        tick(StepTick.done("notice").electronically(false), because("brevet gick med post"));
    }

    @Test
    public void correctionsAreSeveral() {
        issuedOn("2026-12-07");
        tick(PUBLICATION, unreasoned(ANNA));
        tick(StepTick.done("correction").material(false), unreasoned(ANNA));
        tick(StepTick.done("correction").material(false), unreasoned(ANNA));
        assertEquals(2, seenBy(ANNA).log().all(EntryKinds.CORRECTION_PUBLISHED).size());
    }

    @Test
    public void renewedCompetitionHasAnInvitationAndNoNotice() {
        cases.create(
                new CaseDraft(
                        SampleCase.facts()
                                .acquisition(AcquisitionForm.RENEWED_COMPETITION)
                                .build(),
                        Optional.of(SampleCase.plan().build()),
                        List.of(person(ANNA, CaseRole.RESPONSIBLE))),
                act(ANNA));
        on("2026-12-07");
        assertEquals(StepState.NOT_APPLICABLE, state("publication"));
        assertEquals(StepState.DUE, state("invitation"));
        tick(StepTick.done("invitation"), act(ANNA));
        assertEquals(StepState.DONE, state("invitation"));
    }

    private StepState state(String step) {
        return cases.checklist(ID, viewer(ANNA)).step(step).orElseThrow().state();
    }
}
