package se.sambruk.otp.evaluation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.CriterionSteps;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelParameter;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Formula;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.requirement.AwardUnit;

/** Prisavdrag: what quality is worth in kronor is taken from the price, and what lacks added to it; the lowest comparison sum wins. */
@Component(service = EvaluationModel.class)
public final class PriceDeduction implements EvaluationModel {
    /** The parameter that says what a point is worth, where requirements are valued in points. */
    static final String POINT_VALUE = "point-value";

    private static final Formula TOTAL = Formula.parse("p − Σ(a) + Σ(t)");
    private static final Formula MONEY = Formula.parse("Σ(s)");
    private static final Formula POINTS = Formula.parse("v · Σ(q)");
    private static final Formula BOTH = Formula.parse("Σ(s) + v · Σ(q)");

    private static final ModelDescriptor DESCRIPTOR = Terms.descriptor("price-deduction", TOTAL.text())
            .lowestWins()
            .ground(AwardGround.BEST_RATIO)
            .unit(AwardUnit.SEK)
            .surcharges()
            .parameter(Terms.optional(
                    Terms.parameter(POINT_VALUE, ModelParameter.MONEY).min("0.01")))
            .conversion(POINT_VALUE)
            .basis(Basis.of("LOU", "16:1"))
            .basis(Basis.of("LOU", "16:6"))
            .build();

    @Override
    public ModelDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<BidCalculation> evaluate(EvaluationInput input) {
        return input.bids().stream().map(bid -> new Sum(input, bid).reckoned()).toList();
    }

    /** The comparison sum of one bid. */
    private static final class Sum {
        private final EvaluationInput input;
        private final InputBid bid;
        private final BidCalculation.Builder calculation;

        Sum(EvaluationInput input, InputBid bid) {
            this.input = input;
            this.bid = bid;
            this.calculation = BidCalculation.builder(bid.key(), input.plan().rounding());
        }

        BidCalculation reckoned() {
            List<CalculationTerm> terms = new ArrayList<>();
            for (PlanCriterion criterion : input.plan().leaves()) {
                sum("deduction", criterion, false).ifPresent(step -> terms.add(CalculationTerm.of("a", step)));
                sum("surcharge", criterion, true).ifPresent(step -> terms.add(CalculationTerm.of("t", step)));
            }
            calculation.add(step("total", CalculationPart.TOTAL, "", TOTAL)
                    .term(Terms.price(input, bid))
                    .terms(terms));
            return calculation.build();
        }

        private CalculationStep.Builder step(String kind, CalculationPart part, String criterion, Formula formula) {
            String id = criterion.isEmpty() ? kind : kind + ":" + criterion;
            String label = criterion.isEmpty() ? "total.comparison" : "step." + kind;
            return CalculationStep.builder(
                            id,
                            part,
                            Terms.text(label, criterion),
                            formula,
                            input.plan().currency())
                    .about(criterion);
        }

        /** What one criterion takes from the price, or adds to it; empty if it does not do so. */
        private Optional<CalculationStep> sum(String kind, PlanCriterion criterion, boolean surcharges) {
            List<ScoredRequirement> counted = criterion.requirements().stream()
                    .filter(requirement -> requirement.isSurcharge() == surcharges)
                    .toList();
            if (counted.isEmpty()) {
                return Optional.empty();
            }
            List<ScoredRequirement> inMoney = in(counted, AwardUnit.SEK);
            List<ScoredRequirement> inPoints = in(counted, AwardUnit.POINTS);
            Formula formula = inPoints.isEmpty() ? MONEY : inMoney.isEmpty() ? POINTS : BOTH;
            CalculationStep.Builder step = step(kind, CalculationPart.CRITERION, criterion.name(), formula)
                    .terms(CriterionSteps.values(calculation, input, bid, inMoney, "s"));
            if (!inPoints.isEmpty()) {
                step.term(Terms.parameter(input, "v", POINT_VALUE))
                        .terms(CriterionSteps.values(calculation, input, bid, inPoints, "q"));
            }
            return Optional.of(calculation.add(step));
        }

        private static List<ScoredRequirement> in(List<ScoredRequirement> requirements, AwardUnit unit) {
            return requirements.stream().filter(r -> r.unit() == unit).toList();
        }
    }
}
