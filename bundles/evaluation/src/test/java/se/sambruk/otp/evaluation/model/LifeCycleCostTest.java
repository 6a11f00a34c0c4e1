package se.sambruk.otp.evaluation.model;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.EvaluationExample;
import se.sambruk.otp.testkit.EvaluationModelContract;
import se.sambruk.otp.testkit.EvaluationSamples;

public class LifeCycleCostTest extends EvaluationModelContract {
    @Override
    protected EvaluationModel model() {
        return new LifeCycleCost();
    }

    @Override
    protected Map<String, String> parameters(Weighting weighting) {
        return Map.of(LifeCycleCost.DISCOUNT_RATE, "3.5");
    }

    private EvaluationPlan plan(String rate) {
        return EvaluationSamples.bare(model().descriptor(), AwardGround.COST, Map.of(LifeCycleCost.DISCOUNT_RATE, rate))
                .cost(CostItem.money("underhall", "Underhåll per år", "SEK", 1, 2))
                .cost(CostItem.amount("el", "El per år", "kWh", Money.of(2, "SEK"), 0, 1))
                .build();
    }

    @Override
    protected List<EvaluationExample> examples() {
        return List.of(
                // 100 000 + 2 · 10 000 + 2 · 2 · 5 000.
                EvaluationExample.of(plan("0"))
                        .bid("A", "100000", Map.of("underhall", "10000", "el", "5000"), "140000")
                        .build(),
                // At 25 per cent a year later is worth 4/5, and two years later 16/25:
                // 100 000 + 10 000 · (0,8 + 0,64) + 5 000 · 2 · (1 + 0,8).
                EvaluationExample.of(plan("25"))
                        .bid("A", "100000", Map.of("underhall", "10000", "el", "5000"), "132400")
                        .build());
    }

    @Test
    public void the_whole_calculation_can_be_read() {
        BidCalculation calculation = model().evaluate(examples().get(1).input()).get(0);
        List<String> told = calculation.steps().stream()
                .map(step -> step.label() + ": " + step.withNumbers(LocalizedText.SWEDISH) + " = "
                        + step.result().display(LocalizedText.SWEDISH))
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
        assertEquals(
                List.of(
                        "Diskonteringsfaktor år 0: 1 / (1 + 25 / 100) ^ 0 = 1",
                        "Diskonteringsfaktor år 1: 1 / (1 + 25 / 100) ^ 1 = 0,8",
                        "Diskonteringsfaktor år 2: 1 / (1 + 25 / 100) ^ 2 = 0,64",
                        "Underhåll per år: 10 000 · (0,8 + 0,64) = 14 400",
                        "El per år: 5 000 · 2 · (1 + 0,8) = 18 000",
                        "Livscykelkostnad: 100 000 + (14 400 + 18 000) = 132 400"),
                told);
    }
}
