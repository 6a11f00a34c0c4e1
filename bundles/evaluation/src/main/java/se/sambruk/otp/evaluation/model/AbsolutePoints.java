package se.sambruk.otp.evaluation.model;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelParameter;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Formula;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/**
 * Absoluta poäng: the price is given points along a straight line through two stated prices, and the line has no ends. One with a floor or a
 * ceiling would make some lower prices worth no more than higher ones, which is not lawful (HFD 2022 ref. 41).
 */
@Component(service = EvaluationModel.class)
public final class AbsolutePoints implements EvaluationModel {
    static final String ZERO_PRICE = "zero-price";
    static final String FULL_PRICE = "full-price";

    private static final Formula PRICE = Formula.parse("P · (T − p) / (T − G)");
    private static final ModelDescriptor DESCRIPTOR = Points.descriptor("absolute-points", PRICE.text())
            .parameter(Terms.required(
                    Terms.parameter(ZERO_PRICE, ModelParameter.MONEY).min("0.01")))
            .parameter(Terms.required(
                    Terms.parameter(FULL_PRICE, ModelParameter.MONEY).min("0").defaultValue("0")))
            .build();

    @Override
    public ModelDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Problem> check(EvaluationPlan plan) {
        Optional<Exact> zero = plan.number(ZERO_PRICE);
        Optional<Exact> full = plan.number(FULL_PRICE);
        return zero.isPresent() && full.isPresent() && zero.get().compareTo(full.get()) <= 0
                ? List.of(EvaluationProblems.error("OTP-6539"))
                : List.of();
    }

    @Override
    public List<BidCalculation> evaluate(EvaluationInput input) {
        return input.bids().stream()
                .map(bid -> Points.calculation(
                        input,
                        bid,
                        Points.price(input, bid, PRICE)
                                .term(Terms.parameter(input, "T", ZERO_PRICE))
                                .term(Terms.parameter(input, "G", FULL_PRICE))))
                .toList();
    }
}
