package se.sambruk.otp.evaluation.model;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.EvaluationExample;
import se.sambruk.otp.testkit.EvaluationModelContract;
import se.sambruk.otp.testkit.EvaluationSamples;

public class PriceDeductionTest extends EvaluationModelContract {
    @Override
    protected EvaluationModel model() {
        return new PriceDeduction();
    }

    @Override
    protected Map<String, String> parameters(Weighting weighting) {
        return Map.of();
    }

    private EvaluationPlan plan(Map<String, String> values, PlanCriterion... criteria) {
        return EvaluationSamples.bare(model().descriptor(), AwardGround.BEST_RATIO, values)
                .criteria(List.of(criteria))
                .build();
    }

    private static PlanCriterion inMoney() {
        return PlanCriterion.of(
                "Drift",
                List.of(
                        EvaluationSamples.requirement(1, AwardUnit.SEK, 200_000).build(),
                        EvaluationSamples.requirement(2, AwardUnit.SEK, 50_000)
                                .surcharge(true)
                                .build()));
    }

    private static PlanCriterion inPoints() {
        return PlanCriterion.of(
                "Användbarhet",
                List.of(EvaluationSamples.requirement(3, AwardUnit.POINTS, 8)
                        .interpolated(true)
                        .build()));
    }

    @Override
    protected List<EvaluationExample> examples() {
        return List.of(
                // 1 000 000 − 150 000 + 12 500.
                EvaluationExample.of(plan(Map.of(), inMoney()))
                        .bid("A", "1000000", "862500", "150000", "12500")
                        .bid("B", "900000.25", "950000.25", "0", "50000")
                        .bid("C", "150000", "-50000", "200000", "0")
                        .build(),
                // 1 000 000 − (100 000 + 12 500 · 6,5) + 0, with a point worth 12 500 kronor.
                EvaluationExample.of(plan(Map.of(PriceDeduction.POINT_VALUE, "12500"), inMoney(), inPoints()))
                        .bid("A", "1000000", "818750", "100000", "0", "6.5")
                        .build());
    }

    @Test
    public void the_whole_calculation_can_be_read() {
        BidCalculation calculation = model().evaluate(examples().get(1).input()).get(0);
        List<String> told = calculation.steps().stream()
                .map(step -> step.label() + ": " + step.formula() + " = " + step.withNumbers(LocalizedText.SWEDISH)
                        + " = " + step.result().display(LocalizedText.SWEDISH))
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
        assertEquals(
                List.of(
                        "Avdrag för Drift: Σ(s) = 100 000 = 100 000",
                        "Påslag för Drift: Σ(s) = 0 = 0",
                        "Avdrag för Användbarhet: v · Σ(q) = 12 500 · 6,5 = 81 250",
                        "Jämförelsesumma: p − Σ(a) + Σ(t) = 1 000 000 − (100 000 + 81 250) + 0 = 818 750"),
                told);
    }

    @Test
    public void points_and_kronor_under_one_criterion_are_put_together_by_what_a_point_is_worth() {
        PlanCriterion mixed = PlanCriterion.of(
                "Blandat",
                List.of(
                        EvaluationSamples.requirement(1, AwardUnit.SEK, 100_000).build(),
                        EvaluationSamples.requirement(2, AwardUnit.POINTS, 4).build()));
        EvaluationExample example = EvaluationExample.of(plan(Map.of(PriceDeduction.POINT_VALUE, "1000"), mixed))
                .bid("A", "500000", "447000", "50000", "3")
                .build();
        BidCalculation calculation = model().evaluate(example.input()).get(0);
        assertEquals("50,000 + 1,000 · 3", calculation.steps().get(0).withNumbers(Locale.ENGLISH));
        assertEquals(example.expected().get("A"), calculation.result());
    }

    @Test
    public void where_each_value_is_rounded_the_rounding_has_a_step_of_its_own() {
        EvaluationPlan plan = plan(Map.of(PriceDeduction.POINT_VALUE, "1000"), inPoints()).toBuilder()
                .rounding(RoundingRule.of(RoundingPoint.EACH_VALUE, 1, RoundingMode.HALF_UP))
                .build();
        BidCalculation calculation = model().evaluate(EvaluationExample.of(plan)
                        .bid("A", "100000", "93700", "6.25")
                        .build()
                        .input())
                .get(0);
        assertEquals(
                List.of("value:PRV-UTV-003", "deduction:Användbarhet", "total"),
                calculation.steps().stream().map(step -> step.id()).toList());
        assertEquals(
                new BigDecimal("6.3"),
                calculation.steps().get(0).result().decimal().orElseThrow());
        assertEquals("93700", calculation.result().toString());
    }
}
