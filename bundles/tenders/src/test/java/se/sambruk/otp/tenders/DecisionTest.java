package se.sambruk.otp.tenders;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.ControlDraft;
import se.sambruk.otp.api.tender.ControlSubject;
import se.sambruk.otp.api.tender.DecisionDraft;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderDecision;
import se.sambruk.otp.api.tender.TenderVerdict;

/** The officer decides, with motive, basis and place; what is struck stays and counts no more. */
public class DecisionTest extends TenderFixture {
    private static DecisionDraft draft(TenderVerdict verdict, String tender, String basis, String... requirements) {
        return new DecisionDraft(
                List.of(tender),
                verdict,
                List.of(),
                List.of(requirements).stream().map(RequirementId::new).toList(),
                basis,
                List.of(),
                List.of());
    }

    private void bothAreIn() {
        opened("Alfa AB", "Beta AB");
        receive(alfa(), beta());
    }

    private StepState step(String id) {
        return cases.checklist(ID, viewer(ANNA)).step(id).orElseThrow().state();
    }

    @Test
    public void aRejectionTellsWhyWhereAndByWhichProvision() {
        bothAreIn();
        tenders.decide(ID, draft(TenderVerdict.REJECTED, "anbud-2", "upphandlingsdokumenten 4.1", MUST), act(BO));
        Tender beta = tender("anbud-2");
        TenderDecision decision = beta.decisions().get(0);
        assertEquals(BidStanding.REJECTED, beta.standing(Optional.empty()));
        assertEquals("skäl", decision.act().because());
        assertEquals(BO, decision.act().actor());
        assertEquals(List.of("beta-svar.xlsx!Svar!K2"), decision.places());
        assertEquals("upphandlingsdokumenten 4.1", decision.basis());
        assertEquals(Optional.of(decision), beta.hindrance(Optional.empty()));
        assertEquals(
                List.of(id(HOURS), id(TERM)),
                beta.untried().stream().map(proposal -> proposal.requirement()).toList());
        assertEquals(BidStanding.EVALUATED, tender("anbud-1").standing(Optional.empty()));
    }

    @Test
    public void aDecisionThatIsStruckStaysAndCountsNoMore() {
        bothAreIn();
        tenders.decide(ID, draft(TenderVerdict.EXCLUDED, "anbud-2", "LOU 13 kap. 1 §"), act(BO));
        assertEquals(BidStanding.EXCLUDED, tender("anbud-2").standing(Optional.empty()));
        refused("OTP-6383", () -> tenders.decide(ID, draft(TenderVerdict.QUALIFIED, "anbud-2", ""), act(BO)));
        cases.strike(ID, tender("anbud-2").decisions().get(0).entry(), act(ANNA));
        Tender beta = tender("anbud-2");
        assertTrue(beta.decisions().get(0).isStruck());
        assertEquals(BidStanding.EVALUATED, beta.standing(Optional.empty()));
        tenders.decide(ID, draft(TenderVerdict.QUALIFIED, "anbud-2", ""), act(BO));
    }

    @Test
    public void whatWasProposedIsTriedAndAdmitted() {
        bothAreIn();
        refused("OTP-6379", () -> tenders.decide(ID, draft(TenderVerdict.ADMITTED, "anbud-2", ""), act(BO)));
        tenders.decide(ID, draft(TenderVerdict.ADMITTED, "anbud-2", "", TERM, HOURS, MUST), act(BO));
        assertEquals(List.of(), tender("anbud-2").untried());
        assertEquals(3, tender("anbud-2").proposals().size());
    }

    @Test
    public void aDecisionWithoutMotiveBasisPlaceOrRightIsNone() {
        bothAreIn();
        DecisionDraft rejected = draft(TenderVerdict.REJECTED, "anbud-2", "LOU 9 kap.", MUST);
        refused("OTP-6373", () -> tenders.decide(ID, rejected, unreasoned(BO)));
        refused("OTP-6376", () -> tenders.decide(ID, rejected, act(EVA)));
        refused("OTP-6374", () -> tenders.decide(ID, draft(TenderVerdict.REJECTED, "anbud-2", "", MUST), act(BO)));
        refused("OTP-6375", () -> tenders.decide(ID, draft(TenderVerdict.REJECTED, "anbud-2", "x"), act(BO)));
        refused("OTP-6363", () -> tenders.decide(ID, draft(TenderVerdict.REJECTED, "anbud-9", "x", MUST), act(BO)));
        refused(
                "OTP-6364",
                () -> tenders.decide(ID, draft(TenderVerdict.REJECTED, "anbud-2", "x", "PRV-DRI-099"), act(BO)));
        DecisionDraft lot = new DecisionDraft(
                List.of("anbud-2"), TenderVerdict.WITHDRAWN, List.of("Z"), List.of(), "", List.of(), List.of());
        refused("OTP-6377", () -> tenders.decide(ID, lot, act(BO)));
    }

    @Test
    public void theSuppliersAreTriedWhenSomethingIsDecidedOfEveryTender() {
        bothAreIn();
        assertEquals(StepState.DUE, step("qualification"));
        tenders.decide(ID, draft(TenderVerdict.ADMITTED, "anbud-2", "", MUST), act(BO));
        assertEquals(StepState.DUE, step("qualification"));
        tenders.decide(ID, draft(TenderVerdict.QUALIFIED, "anbud-1", ""), act(BO));
        assertEquals(StepState.PARTIAL, step("qualification"));
        tenders.decide(ID, draft(TenderVerdict.REJECTED, "anbud-2", "x", MUST), act(BO));
        assertEquals(StepState.DONE, step("qualification"));
    }

    @Test
    public void aControlOfTheWinnerIsLoggedAndThatOfALowPriceIsAnother() {
        bothAreIn();
        ControlDraft low = new ControlDraft("anbud-2", ControlSubject.LOW_PRICE, true, "", List.of());
        tenders.control(ID, low, act(ANNA));
        assertEquals(StepState.DUE, step("control"));
        ControlDraft proofs = new ControlDraft("anbud-1", ControlSubject.PROOFS, false, "", List.of());
        refused("OTP-6373", () -> tenders.control(ID, proofs, unreasoned(ANNA)));
        tenders.control(ID, proofs, act(ANNA));
        assertEquals(StepState.DONE, step("control"));
        assertEquals("LOU 15 kap. 4 §", tender("anbud-1").controls().get(0).basis());
        assertEquals(false, tender("anbud-1").controls().get(0).passed());
        assertEquals("LOU 16 kap. 7 §", tender("anbud-2").controls().get(0).basis());
    }

    @Test
    public void aControlOfATenderThatGoesNoFurtherIsWrittenAndPointedOut() {
        bothAreIn();
        ControlDraft proofs = new ControlDraft("anbud-2", ControlSubject.PROOFS, true, "", List.of());
        assertEquals(List.of(), codes(tenders.control(ID, proofs, act(ANNA)).findings()));
        tenders.decide(ID, draft(TenderVerdict.REJECTED, "anbud-2", "upphandlingsdokumenten 4.1", MUST), act(BO));
        assertEquals(
                List.of("OTP-6395"),
                codes(tenders.control(ID, proofs, act(ANNA)).findings()));
        assertEquals(2, tender("anbud-2").controls().size());
    }
}
