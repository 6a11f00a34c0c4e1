package se.sambruk.otp.evaluation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.CriterionSteps;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.text.LocalizedText;

/** A model that does what a test says; else points for quality, less a thousandth of the price. */
public class TestModel implements EvaluationModel {
    public static final LocalizedText TEXT = LocalizedText.of("Prov", "Sample");

    private final ModelDescriptor descriptor;
    private final Function<EvaluationInput, List<BidCalculation>> evaluate;

    public TestModel(ModelDescriptor descriptor, Function<EvaluationInput, List<BidCalculation>> evaluate) {
        this.descriptor = descriptor;
        this.evaluate = evaluate;
    }

    public static ModelDescriptor.Builder descriptor(String version) {
        return ModelDescriptor.builder("prov", PackVersion.of(version))
                .label(TEXT)
                .explanation(TEXT)
                .formula("Σ(k) − p / 1000")
                .ground(AwardGround.BEST_RATIO)
                .unit(AwardUnit.POINTS);
    }

    /** A model that keeps its promises. */
    public static TestModel sound(String version) {
        return new TestModel(descriptor(version).build(), input -> each(input, TestModel::sound));
    }

    /** A model that evaluates as a test says. */
    public static TestModel of(Function<EvaluationInput, List<BidCalculation>> evaluate) {
        return new TestModel(descriptor("1.0.0").build(), evaluate);
    }

    public static List<BidCalculation> each(
            EvaluationInput input, BiFunction<EvaluationInput, InputBid, BidCalculation> calculation) {
        return input.bids().stream().map(bid -> calculation.apply(input, bid)).toList();
    }

    public static BidCalculation sound(EvaluationInput input, InputBid bid) {
        return total(input, bid, bid.price(), TermSource.PRICE);
    }

    /** A calculation whose price is something else, or comes from somewhere else. */
    public static BidCalculation total(EvaluationInput input, InputBid bid, Exact price, TermSource source) {
        BidCalculation.Builder calculation =
                BidCalculation.builder(bid.key(), input.plan().rounding());
        List<CalculationTerm> criteria = CriterionSteps.points(calculation, input, bid, "k");
        calculation.add(CalculationStep.builder("total", CalculationPart.TOTAL, TEXT, "Σ(k) − p / 1000", "points")
                .terms(criteria)
                .term(CalculationTerm.of("p", TEXT, price, input.plan().currency(), source)));
        return calculation.build();
    }

    @Override
    public ModelDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<BidCalculation> evaluate(EvaluationInput input) {
        return evaluate.apply(input);
    }
}
