package se.sambruk.otp.evaluation.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.testkit.EvaluationExample;
import se.sambruk.otp.testkit.EvaluationModelContract;
import se.sambruk.otp.testkit.EvaluationSamples;

public class RelativePointsTest extends EvaluationModelContract {
    @Override
    protected EvaluationModel model() {
        return new RelativePoints();
    }

    @Override
    protected Map<String, String> parameters(Weighting weighting) {
        return Map.of(Points.PRICE_POINTS, "50");
    }

    private EvaluationPlan plan() {
        return EvaluationSamples.bare(model().descriptor(), AwardGround.BEST_RATIO, parameters(Weighting.VALUES))
                .criterion(PlanCriterion.of(
                        "Kvalitet",
                        List.of(EvaluationSamples.requirement(1, AwardUnit.POINTS, 50)
                                .interpolated(true)
                                .build())))
                .build();
    }

    /** 50 · lowest price / price + quality: 68.71 is 481/7, and 54.43 is 381/7. */
    @Override
    protected List<EvaluationExample> examples() {
        return List.of(
                EvaluationExample.of(plan())
                        .bid("A", "100", "70", "20")
                        .bid("B", "140", "481/7", "33")
                        .build(),
                EvaluationExample.of(plan())
                        .bid("A", "100", "50", "20")
                        .bid("B", "140", "381/7", "33")
                        .bid("C", "60", "50", "0")
                        .build());
    }

    @Test
    public void a_bid_that_costs_nothing_cannot_be_divided_by() {
        EvaluationInput input = EvaluationInput.of(plan(), List.of(EvaluationSamples.bid(plan(), "A", Exact.ZERO, 1)));
        assertEquals(
                List.of("OTP-6558"),
                model().check(input).stream().map(p -> p.code()).toList());
    }

    @Test
    public void it_says_of_itself_that_it_is_relative() {
        assertFalse(model().descriptor().isAbsolute());
    }
}
