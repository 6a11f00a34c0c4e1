package se.sambruk.otp.evaluation.reckon;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.evaluation.Fixture.bid;
import static se.sambruk.otp.evaluation.Fixture.codes;
import static se.sambruk.otp.evaluation.Fixture.evaluate;
import static se.sambruk.otp.evaluation.Fixture.ranks;
import static se.sambruk.otp.evaluation.Fixture.values;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.bid.WrittenNumber;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.evaluation.Fixture;
import se.sambruk.otp.evaluation.model.PriceDeduction;
import se.sambruk.otp.evaluation.model.RelativePoints;

public class EvaluatorTest {
    private static final RoundingRule TWO_DECIMALS = RoundingRule.of(RoundingPoint.TOTAL, 2, RoundingMode.HALF_UP);

    private static EvaluationOutcome relative(EvaluationPlan plan, boolean third) {
        List<Bid> bids = new ArrayList<>(List.of(bid("A", "100"), bid("B", "140")));
        List<AwardedValue> values = new ArrayList<>(values(plan, "A", "20"));
        values.addAll(values(plan, "B", "33"));
        if (third) {
            bids.add(bid("C", "60"));
            values.addAll(values(plan, "C", "0"));
        }
        Evaluation evaluation = evaluate(
                new RelativePoints(),
                EvaluationRequest.builder(plan, bids).values(values).build());
        return evaluation.outcome().orElseThrow(() -> new AssertionError(evaluation.problems()));
    }

    @Test
    public void of_two_bids_with_relative_points_the_cheaper_wins() {
        EvaluationPlan plan = Fixture.relative().rounding(TWO_DECIMALS).build();
        assertEquals(List.of("1 A 70", "2 B 68.71"), ranks(relative(plan, false)));
    }

    @Test
    public void a_third_bid_that_does_not_win_turns_the_order_of_the_two() {
        EvaluationPlan plan = Fixture.relative().rounding(TWO_DECIMALS).build();
        EvaluationOutcome outcome = relative(plan, true);
        // A and C are equal, and the lower price goes first.
        assertEquals(List.of("1 B 54.43", "2 C 50", "3 A 50"), ranks(outcome));
        assertFalse(outcome.isAbsolute());
    }

    @Test
    public void without_rounding_bids_are_compared_by_exact_numbers() {
        assertEquals(
                List.of("1 B 381/7", "2 C 50", "3 A 50"),
                ranks(relative(Fixture.relative().build(), true)));
    }

    @Test
    public void what_was_rounded_and_what_it_was_before_are_both_told() {
        EvaluationOutcome outcome =
                relative(Fixture.relative().rounding(TWO_DECIMALS).build(), false);
        CalculationStep total =
                outcome.result("B").orElseThrow().calculation().orElseThrow().total();
        assertEquals("481/7", total.exact().toString());
        assertEquals("68.71", total.result().toString());
        assertEquals(Optional.of(TWO_DECIMALS), total.rounding());
        CalculationStep price = outcome.result("B")
                .orElseThrow()
                .calculation()
                .orElseThrow()
                .steps(CalculationPart.PRICE)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.empty(), price.rounding());
    }

    @Test
    public void the_lowest_comparison_sum_wins_and_the_outcome_says_that_it_is_absolute() {
        EvaluationPlan plan = Fixture.deduction().build();
        List<AwardedValue> values = new ArrayList<>(values(plan, "A", "200000", "50000"));
        values.addAll(values(plan, "B", "0", "0"));
        Evaluation evaluation = evaluate(
                new PriceDeduction(),
                EvaluationRequest.builder(plan, List.of(bid("B", "800 000"), bid("A", "1 000 000")))
                        .values(values)
                        .build());
        EvaluationOutcome outcome = evaluation.outcome().orElseThrow();
        assertEquals(List.of("1 A 750000", "2 B 800000"), ranks(outcome));
        assertTrue(outcome.isAbsolute());
        assertTrue(outcome.isLowestBest());
        assertEquals("A", outcome.first().orElseThrow().bid());
        assertEquals(List.of(), evaluation.problems());
    }

    @Test
    public void a_rejected_bid_is_shown_with_its_reason_and_neither_needs_values_nor_counts() {
        EvaluationPlan plan = Fixture.relative().rounding(TWO_DECIMALS).build();
        List<Bid> bids = List.of(
                bid("A", "100"),
                bid("B", "140"),
                Bid.builder("C")
                        .price(WrittenNumber.of("60"), "SEK")
                        .standing(BidStanding.REJECTED, "Uppfyller inte krav OTP-DRI-001.")
                        .build());
        List<AwardedValue> values = new ArrayList<>(values(plan, "A", "20"));
        values.addAll(values(plan, "B", "33"));
        EvaluationOutcome outcome = evaluate(
                        new RelativePoints(),
                        EvaluationRequest.builder(plan, bids).values(values).build())
                .outcome()
                .orElseThrow();
        assertEquals(List.of("1 A 70", "2 B 68.71", "0 C"), ranks(outcome));
        assertEquals(
                "Uppfyller inte krav OTP-DRI-001.",
                outcome.result("C").orElseThrow().reason());
    }

    @Test
    public void the_outcome_is_the_same_whatever_order_bids_and_values_come_in() {
        EvaluationPlan plan = Fixture.relative().build();
        List<AwardedValue> values = new ArrayList<>(values(plan, "B", "33"));
        values.addAll(values(plan, "C", "0"));
        values.addAll(values(plan, "A", "20"));
        EvaluationOutcome other = evaluate(
                        new RelativePoints(),
                        EvaluationRequest.builder(plan, List.of(bid("C", "60"), bid("B", "140"), bid("A", "100")))
                                .values(values)
                                .build())
                .outcome()
                .orElseThrow();
        assertEquals(relative(plan, true).contentHash(), other.contentHash());
    }

    @Test
    public void nothing_is_lost_when_an_outcome_is_stored() {
        EvaluationOutcome outcome =
                relative(Fixture.relative().rounding(TWO_DECIMALS).build(), true);
        EvaluationOutcome read = EvaluationOutcome.fromTree(outcome.tree());
        assertEquals(outcome, read);
        assertEquals(CanonicalJson.string(outcome.tree()), CanonicalJson.string(read.tree()));
        assertEquals(ranks(outcome), ranks(read));
    }

    @Test
    public void everything_that_is_wrong_is_told_at_once_and_nothing_is_evaluated() {
        EvaluationPlan plan = Fixture.deduction().build();
        Evaluation evaluation = evaluate(
                new PriceDeduction(),
                EvaluationRequest.builder(plan, List.of(bid("A", "NaN"), bid("B", "-1")))
                        .values(values(plan, "A", "200000"))
                        .build());
        assertEquals(Optional.empty(), evaluation.outcome());
        assertEquals(List.of("OTP-6544", "OTP-6545", "OTP-6554", "OTP-6554", "OTP-6554"), codes(evaluation.problems()));
    }

    @Test
    public void a_value_beside_the_scale_is_refused() {
        EvaluationPlan plan = Fixture.deduction().build();
        Evaluation evaluation = evaluate(
                new PriceDeduction(),
                EvaluationRequest.builder(plan, List.of(bid("A", "500000")))
                        .values(values(plan, "A", "123456", "75000"))
                        .build());
        assertEquals(
                List.of("OTP-6555"),
                codes(evaluation.problems().stream()
                        .filter(p -> p.severity() == Severity.ERROR)
                        .toList()));
    }

    @Test
    public void the_outcome_names_the_plan_and_the_bids_that_it_is_of() {
        EvaluationPlan plan = Fixture.relative().build();
        EvaluationOutcome two = relative(plan, false);
        EvaluationOutcome three = relative(plan, true);
        assertEquals(plan.contentHash(), two.plan().contentHash());
        assertFalse(two.bids().equals(three.bids()));
    }
}
