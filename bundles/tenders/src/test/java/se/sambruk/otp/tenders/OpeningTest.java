package se.sambruk.otp.tenders;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.OpeningDraft;
import se.sambruk.otp.api.tender.TenderOpening;
import se.sambruk.otp.testkit.SampleCase;

/** Tenders are opened after the deadline, by two who may, with the list that they attest; and nothing is read before that. */
public class OpeningTest extends TenderFixture {
    private static OpeningDraft by(String... people) {
        OpeningDraft both = opening("Alfa AB");
        return new OpeningDraft(List.of(people), both.on(), both.listed(), both.list());
    }

    @Test
    public void theOpeningTellsByWhomAndWhichTendersThereWere() {
        opened("Alfa AB", "Beta AB");
        TenderOpening opening = book().opening().orElseThrow();
        assertEquals(List.of(ANNA, EVA), opening.people());
        assertEquals(LocalDate.parse("2027-01-18"), opening.on());
        assertEquals("Alfa AB", opening.listed().get(0).name());
        assertEquals("forteckning.txt", opening.files().get(0).name());
        LogLine line = cases.log(ID, viewer(ANNA))
                .orElseThrow()
                .latest(EntryKinds.TENDERS_OPENED)
                .orElseThrow();
        assertTrue(line.entry().isSecret());
        assertEquals(
                StepState.DONE,
                cases.checklist(ID, viewer(ANNA)).step("opening").orElseThrow().state());
    }

    @Test
    public void nothingIsOpenedBeforeTheDeadlineAlsoWhenTheClockIsSetBack() {
        deadlinePassed();
        clock = Instant.parse("2027-01-15T22:58:59Z");
        refused("OTP-6046", () -> tenders.open(ID, opening("Alfa AB"), act(ANNA)));
        clock = Instant.parse("2027-01-15T22:59:00Z");
        tenders.open(ID, opening("Alfa AB"), act(ANNA));
        // The log has seen a later time, and that is what counts.
        clock = Instant.parse("2027-01-10T10:00:00Z");
        receive(alfa());
        assertEquals(1, book().tenders().size());
    }

    @Test
    public void nothingIsReadBeforeTheOpening() {
        deadlinePassed();
        refused("OTP-6351", () -> receive(alfa()));
        refused("OTP-6351", () -> tenders.requireOpened(ID, act(ANNA)));
    }

    @Test
    public void twoPersonsOpenWhereTheLawIsAppliedInFull() {
        deadlinePassed();
        refused("OTP-6361", () -> tenders.open(ID, by(ANNA), act(ANNA)));
        refused("OTP-6361", () -> tenders.open(ID, by(ANNA, ANNA), act(ANNA)));
        refused("OTP-6048", () -> tenders.open(ID, by(ANNA, OUTSIDER), act(ANNA)));
        cases.declare(ID, new ConflictDeclaration(EVA, true, "Alfa AB", FIRST, ""), act(EVA));
        refused("OTP-6048", () -> tenders.open(ID, by(ANNA, EVA), act(ANNA)));
        tenders.open(ID, by(ANNA, BO), act(ANNA));
    }

    @Test
    public void howManyOpenBelowTheThresholdIsTheMunicipalitysToDecide() {
        assertEquals(2, Opening.least(Regime.DIRECTIVE, 1, 1));
        assertEquals(3, Opening.least(Regime.CHAPTER_19, 3, 1));
        assertEquals(1, Opening.least(Regime.CHAPTER_19, 0, 1));
        assertEquals(4, Opening.least(Regime.CHAPTER_19A, 3, 4));
        deadlinePassed(SampleCase.facts().regime(Regime.CHAPTER_19).build());
        OpeningDraft alone = new OpeningDraft(List.of(ANNA), Optional.empty(), List.of(), Optional.empty());
        refused("OTP-6361", () -> tenders.open(ID, alone, act(ANNA)));
    }

    @Test
    public void theListIsNeededWhereTheLawIsAppliedInFullAndNamesNobodyTwice() {
        deadlinePassed();
        OpeningDraft bare = new OpeningDraft(List.of(ANNA, EVA), Optional.empty(), List.of(), Optional.empty());
        refused("OTP-6362", () -> tenders.open(ID, bare, act(ANNA)));
        refused("OTP-6378", () -> tenders.open(ID, opening("Alfa AB", "ALFA  ab"), act(ANNA)));
    }

    @Test
    public void aTickThatWasMadeBeforeAgreesOrIsStruckFirst() {
        deadlinePassed();
        cases.tick(ID, StepTick.done("opening").by(List.of(ANNA, BO)), act(ANNA));
        refused("OTP-6353", () -> tenders.open(ID, by(ANNA, EVA), act(ANNA)));
        tenders.open(ID, by(BO, ANNA), act(ANNA));
        assertEquals(1, book().opening().orElseThrow().listed().size());
        refused("OTP-6352", () -> tenders.open(ID, by(ANNA, BO), act(ANNA)));
    }

    @Test
    public void aTickThatIsMadeAfterwardsTellsNoLessThanThereWas() {
        opened("Alfa AB");
        StepTick tick = StepTick.done("opening").by(List.of(ANNA, EVA));
        refused("OTP-6167", () -> cases.tick(ID, tick, act(ANNA)));
        cases.tick(ID, tick, new Act(ANNA, act(ANNA).at(), "protokollet är underskrivet"));
        assertEquals(1, book().opening().orElseThrow().listed().size());
    }

    @Test
    public void aTickAloneIsAnOpening() {
        deadlinePassed();
        cases.tick(ID, StepTick.done("opening").by(List.of(ANNA, EVA)), act(ANNA));
        receive(alfa());
        assertEquals(1, book().tenders().size());
    }

    @Test
    public void anOpeningThatIsStruckIsNone() {
        opened("Alfa AB");
        cases.strike(ID, book().opening().orElseThrow().entry(), act(ANNA));
        refused("OTP-6351", () -> receive(alfa()));
        tenders.open(ID, opening("Alfa AB"), act(ANNA));
        receive(alfa());
    }

    @Test
    public void whereNoDeadlineIsSetItCannotBeToldWhetherItIsOut() {
        cases.create(
                new CaseDraft(
                        SampleCase.facts().build(),
                        Optional.empty(),
                        List.of(person(ANNA, CaseRole.RESPONSIBLE), person(EVA, CaseRole.OPENER))),
                act(ANNA));
        refused("OTP-6391", () -> tenders.open(ID, opening("Alfa AB"), act(ANNA)));
    }
}
