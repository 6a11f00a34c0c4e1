package se.sambruk.otp.evaluation.reckon;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.evaluation.Fixture.bid;
import static se.sambruk.otp.evaluation.Fixture.codes;
import static se.sambruk.otp.evaluation.Fixture.ranks;
import static se.sambruk.otp.evaluation.Fixture.values;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.TieResolution;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.evaluation.Fixture;
import se.sambruk.otp.evaluation.model.PriceDeduction;

/** Bids whose comparison sums are equal are told apart by what the plan states, and by nothing else. */
public class RankingTest {
    private static final TieBreak LOT = TieBreak.lot("Lotter dras inför två vittnen.");

    private static EvaluationPlan plan(TieBreak... rules) {
        EvaluationPlan bare = Fixture.deduction().build();
        EvaluationPlan.Builder plan = EvaluationPlan.builder(
                        bare.procurement(), bare.regime(), bare.ground(), bare.currency(), bare.model())
                .criteria(bare.criteria());
        List.of(rules).forEach(plan::tieBreak);
        return plan.build();
    }

    /** Each bid's price and deductions; all come to 600,000 unless a test says otherwise. */
    private static Evaluation evaluate(EvaluationPlan plan, List<LotDrawing> lots, String... rows) {
        List<Bid> bids = new ArrayList<>();
        List<AwardedValue> values = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(" ");
            bids.add(bid(parts[0], parts[1]));
            values.addAll(values(plan, parts[0], parts[2], parts[3]));
        }
        EvaluationRequest.Builder request =
                EvaluationRequest.builder(plan, bids).values(values);
        lots.forEach(request::lot);
        return Fixture.evaluate(new PriceDeduction(), request.build());
    }

    private static EvaluationOutcome outcome(Evaluation evaluation) {
        return evaluation.outcome().orElseThrow(() -> new AssertionError(evaluation.problems()));
    }

    private static LotDrawing drawn(String... order) {
        return LotDrawing.of(
                List.of(order), List.of("Åsa Öberg", "Bo Ek"), Instant.parse("2027-02-01T09:00:00Z"), "Två lappar.");
    }

    @Test
    public void the_lowest_price_goes_first_where_the_plan_says_so() {
        EvaluationOutcome outcome = outcome(evaluate(
                plan(TieBreak.LOWEST_PRICE), List.of(), "A 800000 200000 0", "B 600000 0 0", "C 700000 100000 0"));
        assertEquals(List.of("1 B 600000", "2 C 600000", "3 A 600000"), ranks(outcome));
        TieResolution tie = outcome.ties().get(0);
        assertTrue(tie.isResolved());
        assertEquals("[[B], [C], [A]]", tie.order().toString());
        assertEquals(
                "{A=800000, B=600000, C=700000}",
                tie.attempts().get(0).compared().toString());
    }

    @Test
    public void rules_are_tried_one_after_the_other_on_those_that_are_still_equal() {
        // C is cheapest; of the others, which cost the same, A has been given more for Drift.
        EvaluationOutcome outcome = outcome(evaluate(
                plan(TieBreak.LOWEST_PRICE, TieBreak.criterion("Drift"), LOT),
                List.of(),
                "A 700000 100000 0",
                "B 700000 50000 50000",
                "C 650000 0 50000"));
        assertEquals(List.of("1 C 600000", "2 A 600000", "3 B 600000"), ranks(outcome));
        TieResolution tie = outcome.ties().get(0);
        assertEquals(
                List.of("[A, B, C] [[C], [A, B]]", "[A, B] [[A], [B]]"),
                tie.attempts().stream().map(a -> a.bids() + " " + a.order()).toList());
        assertEquals("{A=100000, B=50000}", tie.attempts().get(1).compared().toString());
    }

    @Test
    public void a_criterion_with_sub_criteria_decides_by_all_that_is_within_it() {
        EvaluationPlan bare = Fixture.deduction().build();
        EvaluationPlan plan = plan(TieBreak.criterion("Allt")).toBuilder()
                .criteria(List.of(PlanCriterion.group("Allt", bare.criteria())))
                .build();
        EvaluationOutcome outcome =
                outcome(evaluate(plan, List.of(), "A 700000 100000 0", "B 750000 50000 100000", "C 600000 0 0"));
        assertEquals(List.of("1 B 600000", "2 A 600000", "3 C 600000"), ranks(outcome));
    }

    @Test
    public void lots_are_asked_for_and_nobody_wins_until_they_are_drawn() {
        Evaluation evaluation =
                evaluate(plan(TieBreak.LOWEST_PRICE, LOT), List.of(), "A 700000 100000 0", "B 700000 100000 0");
        EvaluationOutcome outcome = outcome(evaluation);
        assertEquals(List.of("1 A 600000", "1 B 600000"), ranks(outcome));
        assertEquals(Optional.empty(), outcome.first());
        assertTrue(outcome.ties().get(0).isAwaitingLot());
        assertEquals(List.of("OTP-6560"), codes(evaluation.problems()));
    }

    @Test
    public void drawn_lots_decide_and_stand_in_the_outcome() {
        Evaluation evaluation = evaluate(
                plan(TieBreak.LOWEST_PRICE, LOT),
                List.of(drawn("B", "A")),
                "A 700000 100000 0",
                "B 700000 100000 0",
                "C 900000 0 0");
        EvaluationOutcome outcome = outcome(evaluation);
        assertEquals(List.of("1 B 600000", "2 A 600000", "3 C 900000"), ranks(outcome));
        assertEquals(
                List.of("Åsa Öberg", "Bo Ek"),
                outcome.ties().get(0).attempts().get(1).lot().orElseThrow().drawnBy());
        assertEquals(List.of(), evaluation.problems());
        assertEquals(outcome, EvaluationOutcome.fromTree(outcome.tree()));
    }

    @Test
    public void lots_between_others_than_those_that_are_equal_are_refused() {
        Evaluation evaluation = evaluate(
                plan(TieBreak.LOWEST_PRICE, LOT),
                List.of(drawn("B", "A", "C")),
                "A 700000 100000 0",
                "B 700000 100000 0",
                "C 900000 0 0");
        assertEquals(Optional.empty(), evaluation.outcome());
        assertEquals(List.of("OTP-6562", "OTP-6560"), codes(evaluation.problems()));
    }

    @Test
    public void without_a_rule_the_tie_is_told_and_stays() {
        Evaluation evaluation = evaluate(plan(), List.of(), "A 600000 0 0", "B 700000 100000 0");
        EvaluationOutcome outcome = outcome(evaluation);
        assertEquals(List.of("1 A 600000", "1 B 600000"), ranks(outcome));
        assertFalse(outcome.ties().get(0).isResolved());
        assertEquals(List.of("OTP-6535", "OTP-6561"), codes(evaluation.problems()));
    }

    @Test
    public void bids_that_share_a_place_push_the_next_one_down() {
        EvaluationOutcome outcome = outcome(
                evaluate(plan(), List.of(), "A 600000 0 0", "B 700000 100000 0", "C 650000 0 0", "D 550000 0 0"));
        assertEquals(List.of("1 D 550000", "2 A 600000", "2 B 600000", "4 C 650000"), ranks(outcome));
    }
}
