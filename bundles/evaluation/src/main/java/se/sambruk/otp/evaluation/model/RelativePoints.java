package se.sambruk.otp.evaluation.model;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Formula;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/**
 * Relativa poäng: the price's points are in proportion to the lowest price of all. Lawful, but what one bid is worth then depends on
 * another, which can change the order of two that it has nothing to do with.
 */
@Component(service = EvaluationModel.class)
public final class RelativePoints implements EvaluationModel {
    private static final Formula PRICE = Formula.parse("P · L / p");
    private static final ModelDescriptor DESCRIPTOR =
            Points.descriptor("relative-points", PRICE.text()).relative().build();

    @Override
    public ModelDescriptor descriptor() {
        return DESCRIPTOR;
    }

    // 0 through 0 is nothing, and a lowest price of 0 gives everybody else no points whatever they cost.
    @Override
    public List<Problem> check(EvaluationInput input) {
        return input.bids().stream()
                .filter(bid -> bid.price().signum() == 0)
                .map(bid -> EvaluationProblems.error("OTP-6558", bid.key()))
                .toList();
    }

    @Override
    public List<BidCalculation> evaluate(EvaluationInput input) {
        Exact lowest =
                input.bids().stream().map(InputBid::price).reduce(Exact::min).orElse(Exact.ZERO);
        CalculationTerm term = CalculationTerm.of(
                "L", Terms.text("term.lowest"), lowest, input.plan().currency(), TermSource.LOWEST_PRICE);
        return input.bids().stream()
                .map(bid -> Points.calculation(
                        input, bid, Points.price(input, bid, PRICE).term(term)))
                .toList();
    }
}
