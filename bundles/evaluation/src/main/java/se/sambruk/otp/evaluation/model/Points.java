package se.sambruk.otp.evaluation.model;

import java.util.List;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.CriterionSteps;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelParameter;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Formula;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.requirement.AwardUnit;

/** What models have in common that give the price points and add those of the criteria: the most points win. */
final class Points {
    /** The parameter that says how many points the price can give, or weighs in per cent. */
    static final String PRICE_POINTS = "price-points";

    private static final Formula TOTAL = Formula.parse("K + Σ(k)");

    private Points() {}

    /** A descriptor of such a model. */
    static ModelDescriptor.Builder descriptor(String id, String priceFormula) {
        return Terms.descriptor(id, priceFormula + " + Σ(k)")
                .ground(AwardGround.BEST_RATIO)
                .unit(AwardUnit.POINTS)
                .weighting(Weighting.PERCENT)
                .parameter(pricePoints())
                .priceWeight(PRICE_POINTS)
                .basis(Basis.of("LOU", "16:1"))
                .basis(Basis.of("LOU", "16:6"));
    }

    private static ModelParameter pricePoints() {
        return Terms.required(Terms.parameter(PRICE_POINTS, Units.POINTS).min("0.01"));
    }

    /** Begins the price's points, with the terms that each such formula has. */
    static CalculationStep.Builder price(EvaluationInput input, InputBid bid, Formula formula) {
        return CalculationStep.builder(
                        "price", CalculationPart.PRICE, Terms.text("step.price-points"), formula, Units.POINTS)
                .term(Terms.parameter(input, "P", PRICE_POINTS))
                .term(Terms.price(input, bid));
    }

    /** The whole calculation of a bid: the price's points, each criterion's, and all together. */
    static BidCalculation calculation(EvaluationInput input, InputBid bid, CalculationStep.Builder price) {
        BidCalculation.Builder calculation =
                BidCalculation.builder(bid.key(), input.plan().rounding());
        CalculationStep pricePoints = calculation.add(price);
        List<CalculationTerm> criteria = CriterionSteps.points(calculation, input, bid, "k");
        calculation.add(
                CalculationStep.builder("total", CalculationPart.TOTAL, Terms.text("total.points"), TOTAL, Units.POINTS)
                        .term(CalculationTerm.of("K", pricePoints))
                        .terms(criteria));
        return calculation.build();
    }
}
