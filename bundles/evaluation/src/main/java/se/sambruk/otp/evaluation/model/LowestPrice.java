package se.sambruk.otp.evaluation.model;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.quality.Basis;

/** The lowest price among the bids that are evaluated. */
@Component(service = EvaluationModel.class)
public final class LowestPrice implements EvaluationModel {
    private static final String FORMULA = "p";
    private static final ModelDescriptor DESCRIPTOR = Terms.descriptor("lowest-price", FORMULA)
            .lowestWins()
            .ground(AwardGround.PRICE)
            .basis(Basis.of("LOU", "16:1"))
            .build();

    @Override
    public ModelDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<BidCalculation> evaluate(EvaluationInput input) {
        return input.bids().stream().map(bid -> calculation(input, bid)).toList();
    }

    private static BidCalculation calculation(EvaluationInput input, InputBid bid) {
        BidCalculation.Builder calculation =
                BidCalculation.builder(bid.key(), input.plan().rounding());
        calculation.add(CalculationStep.builder(
                        "total",
                        CalculationPart.TOTAL,
                        Terms.text("total.price"),
                        FORMULA,
                        input.plan().currency())
                .term(Terms.price(input, bid)));
        return calculation.build();
    }
}
