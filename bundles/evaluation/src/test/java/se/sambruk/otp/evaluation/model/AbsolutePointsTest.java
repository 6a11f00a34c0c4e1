package se.sambruk.otp.evaluation.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.testkit.EvaluationExample;
import se.sambruk.otp.testkit.EvaluationModelContract;
import se.sambruk.otp.testkit.EvaluationSamples;

public class AbsolutePointsTest extends EvaluationModelContract {
    @Override
    protected EvaluationModel model() {
        return new AbsolutePoints();
    }

    @Override
    protected Map<String, String> parameters(Weighting weighting) {
        return Map.of(
                Points.PRICE_POINTS, "40", AbsolutePoints.ZERO_PRICE, "2000000", AbsolutePoints.FULL_PRICE, "500000");
    }

    private EvaluationPlan values() {
        return EvaluationSamples.bare(model().descriptor(), AwardGround.BEST_RATIO, parameters(Weighting.VALUES))
                .criterion(PlanCriterion.of(
                        "Kvalitet",
                        List.of(EvaluationSamples.requirement(1, AwardUnit.POINTS, 20)
                                .build())))
                .build();
    }

    private EvaluationPlan percent() {
        return EvaluationSamples.bare(model().descriptor(), AwardGround.BEST_RATIO, parameters(Weighting.PERCENT))
                .weighting(Weighting.PERCENT)
                .criterion(PlanCriterion.of(
                                "Kvalitet",
                                List.of(
                                        EvaluationSamples.requirement(1, AwardUnit.POINTS, 20)
                                                .build(),
                                        EvaluationSamples.requirement(2, AwardUnit.POINTS, 4)
                                                .build()))
                        .weighted(BigDecimal.valueOf(60)))
                .build();
    }

    @Override
    protected List<EvaluationExample> examples() {
        return List.of(
                EvaluationExample.of(values())
                        // 40 · (2 000 000 − 1 100 000) / 1 500 000 + 15.
                        .bid("A", "1100000", "39", "15")
                        // Full points at 500 000, more below it, and fewer than none above the zero price.
                        .bid("B", "500000", "40", "0")
                        .bid("C", "200000", "48", "0")
                        .bid("D", "2300000", "12", "20")
                        .build(),
                EvaluationExample.of(percent())
                        // 24 + 60 · 16 / 24.
                        .bid("A", "1100000", "64", "15", "1")
                        .bid("B", "500000", "100", "20", "4")
                        .build());
    }

    @Test
    public void the_price_that_gives_nothing_is_higher_than_the_one_that_gives_all() {
        EvaluationPlan plan = EvaluationSamples.bare(
                        model().descriptor(),
                        AwardGround.BEST_RATIO,
                        Map.of(
                                Points.PRICE_POINTS,
                                "40",
                                AbsolutePoints.ZERO_PRICE,
                                "500000",
                                AbsolutePoints.FULL_PRICE,
                                "500000"))
                .build();
        assertEquals(
                List.of("OTP-6539"),
                model().check(plan).stream().map(p -> p.code()).toList());
    }

    @Test
    public void its_parameters_are_optional_only_where_they_have_a_default() {
        assertTrue(model().descriptor().parameters().stream().allMatch(p -> p.isRequired()));
        assertEquals(
                "0",
                model().descriptor()
                        .parameter(AbsolutePoints.FULL_PRICE)
                        .flatMap(p -> p.parameter().defaultValue())
                        .orElseThrow());
    }
}
