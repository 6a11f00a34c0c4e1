package se.sambruk.otp.evaluation.reckon;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.evaluation.Fixture.bid;
import static se.sambruk.otp.evaluation.Fixture.codes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.LowBid;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.LowBidRule;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.evaluation.Fixture;
import se.sambruk.otp.evaluation.model.LowestPrice;
import se.sambruk.otp.testkit.EvaluationSamples;

public class LowBidsTest {
    private static Evaluation evaluate(LowBidRule rule, String... prices) {
        return evaluate(Regime.DIRECTIVE, rule, prices);
    }

    private static Evaluation evaluate(Regime regime, LowBidRule rule, String... prices) {
        EvaluationPlan plan = EvaluationPlan.builder(
                        "prov",
                        regime,
                        AwardGround.PRICE,
                        "SEK",
                        EvaluationSamples.stated(new LowestPrice().descriptor(), Map.of()))
                .tieBreak(TieBreak.LOWEST_PRICE)
                .lowBidRule(rule)
                .build();
        int[] number = {0};
        return Fixture.evaluate(
                new LowestPrice(),
                EvaluationRequest.builder(
                                plan,
                                Stream.of(prices)
                                        .map(price -> bid(String.valueOf((char) ('A' + number[0]++)), price))
                                        .toList())
                        .build());
    }

    private static List<String> found(Evaluation evaluation) {
        return evaluation.outcome().orElseThrow().lowBids().stream()
                .map(low -> low.bid() + " " + low.against().wire() + " "
                        + low.calculation().result())
                .toList();
    }

    private static LowBidRule.Builder rule() {
        return LowBidRule.builder();
    }

    private static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent);
    }

    @Test
    public void a_price_far_below_the_mean_of_the_others_is_told_with_its_arithmetic() {
        Evaluation evaluation = evaluate(rule().belowMean(percent(30)).build(), "60", "100", "110", "90");
        assertEquals(List.of("A mean 40"), found(evaluation));
        LowBid low = evaluation.outcome().orElseThrow().lowBids().get(0);
        assertEquals("(m − p) / m · 100", low.calculation().formula().text());
        assertEquals("LOU 16:7", low.basis().toString());
        // It is still in its place.
        assertEquals(
                "A", evaluation.outcome().orElseThrow().first().orElseThrow().bid());
    }

    @Test
    public void it_is_information_and_tells_no_price() {
        Evaluation evaluation = evaluate(rule().belowMean(percent(30)).build(), "61234", "100000", "110000");
        assertEquals(List.of("OTP-6563"), codes(evaluation.problems()));
        assertEquals(Severity.INFO, evaluation.problems().get(0).severity());
        assertTrue(!evaluation.problems().get(0).toString().contains("234"));
    }

    @Test
    public void one_very_high_price_moves_the_mean_and_not_the_median() {
        String[] prices = {"90", "100", "100", "1000"};
        assertEquals(
                List.of("A mean 77.5", "B mean 8900/119", "C mean 8900/119"),
                found(evaluate(rule().belowMean(percent(30)).build(), prices)));
        assertEquals(List.of(), found(evaluate(rule().belowMedian(percent(30)).build(), prices)));
        assertEquals(
                List.of("A median 40"),
                found(evaluate(rule().belowMedian(percent(30)).build(), "60", "100", "100", "1000")));
    }

    @Test
    public void exactly_at_the_threshold_nothing_is_asked() {
        assertEquals(List.of(), found(evaluate(rule().belowMean(percent(40)).build(), "60", "100", "110", "90")));
    }

    @Test
    public void of_too_few_others_there_is_no_mean() {
        LowBidRule rule = rule().belowMean(percent(10)).build();
        assertEquals(List.of(), found(evaluate(rule, "1", "100")));
        assertEquals(
                List.of("A mean 99"),
                found(evaluate(rule().belowMean(percent(10)).fewest(1).build(), "1", "100")));
    }

    @Test
    public void a_price_below_what_was_expected_is_told_also_of_a_single_bid() {
        LowBidRule rule =
                rule().belowEstimate(percent(20), Money.of(1000, "SEK")).build();
        assertEquals(List.of("A estimate 21"), found(evaluate(rule, "790")));
        assertEquals(List.of(), found(evaluate(rule, "800")));
    }

    @Test
    public void below_the_threshold_values_of_the_act_the_question_rests_on_its_principles() {
        Evaluation evaluation =
                evaluate(Regime.CHAPTER_19, rule().belowMean(percent(30)).build(), "60", "100", "110");
        assertEquals(
                "LOU 19:2",
                evaluation.outcome().orElseThrow().lowBids().get(0).basis().toString());
    }

    @Test
    public void suppliers_never_see_the_rule() {
        EvaluationPlan plan = Fixture.deduction()
                .lowBidRule(rule().belowEstimate(percent(20), Money.of(777_000, "SEK"))
                        .build())
                .build();
        assertTrue(!plan.published().tree().toString().contains("777000"));
        assertEquals(plan.published(), plan.published().published());
        assertTrue(!plan.toString().contains("777"));
    }
}
