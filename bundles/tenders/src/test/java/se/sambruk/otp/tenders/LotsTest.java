package se.sambruk.otp.tenders;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceComparison;
import se.sambruk.otp.api.tender.DecisionDraft;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.IntakeDraft;
import se.sambruk.otp.api.tender.IntakeDraft.GivenTender;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderVerdict;
import se.sambruk.otp.testkit.SampleCase;
import se.sambruk.otp.testkit.Samples;

/** Where the procurement is divided, each lot is tendered for, compared and decided on by itself. */
public class LotsTest extends TenderFixture {
    private final Specification inLots = Samples.withPrices(ISSUED, Samples.pricesInLots());

    @Before
    public void open() {
        deadlinePassed();
        issues.add(inLots, SampleCase.START);
        tenders.open(ID, opening("Alfa AB"), act(ANNA));
    }

    private Tender read(List<String> lots, String... prices) {
        Supplier alfa = Supplier.of("Alfa AB", "", inLots).answer(MUST, "Ja").prices(prices);
        List<GivenFile> files = List.of(alfa.answerFile(), alfa.priceFile());
        tenders.receive(
                ID,
                new IntakeDraft(List.of(new GivenTender(Optional.empty(), lots, files)), Optional.empty(), false),
                act(ANNA));
        return tender("anbud-1");
    }

    private static void decide(Tenders tenders, List<String> lots, TenderFixture fixture) {
        tenders.decide(
                ID,
                new DecisionDraft(
                        List.of("anbud-1"), TenderVerdict.REJECTED, lots, List.of(), "x", List.of("s. 3"), List.of()),
                fixture.act(BO));
    }

    @Test
    public void theLotsAreThoseThatPricesAreGivenIn() {
        Tender tender = read(List.of(), "100", "200", "");
        assertEquals(List.of("A"), tender.lots());
        PriceComparison prices = tender.comparison().orElseThrow();
        assertEquals(
                0,
                new BigDecimal("5000").compareTo(prices.total(Optional.of("A")).orElseThrow()));
        assertEquals(Optional.empty(), prices.total(Optional.of("B")));
        assertEquals(List.of("A"), book().lots());
    }

    @Test
    public void theLotsThatAreStatedHoldAndOthersAreRefused() {
        refused("OTP-6377", () -> read(List.of("C"), "1", "2", "3"));
        assertEquals(
                List.of("A", "B"), read(List.of("B", "A"), "100", "200", "").lots());
    }

    @Test
    public void aDecisionOfOneLotLeavesTheOther() {
        read(List.of(), "100", "200", "300");
        decide(tenders, List.of("B"), this);
        Tender tender = tender("anbud-1");
        assertEquals(BidStanding.REJECTED, tender.standing(Optional.of("B")));
        assertEquals(BidStanding.EVALUATED, tender.standing(Optional.of("A")));
        assertEquals("and the tender as a whole", BidStanding.EVALUATED, tender.standing(Optional.empty()));
        assertEquals(
                StepState.PARTIAL,
                cases.checklist(ID, viewer(ANNA))
                        .step("qualification")
                        .orElseThrow()
                        .state());
        decide(tenders, List.of(), this);
        assertEquals(BidStanding.REJECTED, tender("anbud-1").standing(Optional.of("A")));
    }
}
