package se.sambruk.otp.testkit;

import java.math.BigDecimal;
import java.util.List;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.EvaluationTerms;
import se.sambruk.otp.api.evaluation.plan.LowBidRule;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.evaluation.plan.StatedParameter;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.text.LocalizedText;

/** How the bids of sample procurements are evaluated: by price deductions, with a rule for low bids that suppliers never see. */
final class SampleEvaluation {
    private SampleEvaluation() {}

    static Specification in(Specification specification) {
        return specification.evaluatedBy(plan(specification));
    }

    static EvaluationPlan plan(Specification specification) {
        return EvaluationTerms.builder(AwardGround.BEST_RATIO, EvaluationSamples.CURRENCY, "price-deduction")
                .parameter("point-value", "12500")
                .tieBreak(TieBreak.LOWEST_PRICE)
                .tieBreak(TieBreak.lot("Två personer drar inför anbudsgivare som vill vara med."))
                .lowBidRule(LowBidRule.builder()
                        .belowMean(new BigDecimal("31"))
                        .belowEstimate(new BigDecimal("41"), Money.of(4_712_000, EvaluationSamples.CURRENCY))
                        .build())
                .build()
                .plan(specification, model());
    }

    private static StatedModel model() {
        return StatedModel.of(
                "price-deduction",
                PackVersion.of("1.0.0"),
                LocalizedText.of("prisavdrag", "price deduction"),
                "p − Σ(a) + Σ(t)",
                LocalizedText.of("Avdragen dras från priset.", "Deductions are taken from the price."),
                List.of(StatedParameter.of(
                        "point-value",
                        LocalizedText.of("Värde per poäng", "Value of a point"),
                        ParameterType.DECIMAL,
                        EvaluationSamples.CURRENCY,
                        "12500")));
    }
}
