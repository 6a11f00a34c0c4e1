package se.sambruk.otp.evaluation.model;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.testkit.EvaluationExample;
import se.sambruk.otp.testkit.EvaluationModelContract;
import se.sambruk.otp.testkit.EvaluationSamples;

public class LowestPriceTest extends EvaluationModelContract {
    @Override
    protected EvaluationModel model() {
        return new LowestPrice();
    }

    @Override
    protected Map<String, String> parameters(Weighting weighting) {
        return Map.of();
    }

    @Override
    protected List<EvaluationExample> examples() {
        EvaluationPlan plan = EvaluationSamples.bare(model().descriptor(), AwardGround.PRICE, Map.of())
                .build();
        return List.of(EvaluationExample.of(plan)
                .bid("A", "1000000.50", "1000000.5")
                .bid("B", "0", "0")
                .build());
    }
}
