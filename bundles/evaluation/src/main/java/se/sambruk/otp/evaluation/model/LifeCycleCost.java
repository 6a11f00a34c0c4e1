package se.sambruk.otp.evaluation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Formula;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.text.LocalizedText;

/** Livscykelkostnad: the price and all stated costs over the years, each year's at its value today where a discount rate is stated. */
@Component(service = EvaluationModel.class)
public final class LifeCycleCost implements EvaluationModel {
    static final String DISCOUNT_RATE = "discount-rate";

    private static final Formula TOTAL = Formula.parse("p + Σ(c)");
    private static final Formula FACTOR = Formula.parse("1 / (1 + r / 100) ^ j");
    private static final ModelDescriptor DESCRIPTOR = Terms.descriptor("life-cycle-cost", TOTAL.text())
            .lowestWins()
            .costs()
            .ground(AwardGround.COST)
            .parameter(Terms.required(Terms.parameter(DISCOUNT_RATE, Units.PERCENT)
                    .min("0")
                    .max("30")
                    .defaultValue("0")))
            .basis(Basis.of("LOU", "16:1"))
            .basis(Basis.of("LOU", "16:3–5"))
            .build();

    @Override
    public ModelDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<BidCalculation> evaluate(EvaluationInput input) {
        return input.bids().stream()
                .map(bid -> new Costs(input, bid).reckoned())
                .toList();
    }

    /** The cost of one bid. */
    private static final class Costs {
        private final EvaluationInput input;
        private final InputBid bid;
        private final BidCalculation.Builder calculation;
        private final boolean discounted;
        private final Map<Integer, CalculationStep> factors = new TreeMap<>();

        Costs(EvaluationInput input, InputBid bid) {
            this.input = input;
            this.bid = bid;
            this.calculation = BidCalculation.builder(bid.key(), input.plan().rounding());
            this.discounted = input.parameter(DISCOUNT_RATE).signum() > 0;
        }

        BidCalculation reckoned() {
            if (discounted) {
                years().forEach(year -> factors.put(year, calculation.add(factor(year))));
            }
            List<CalculationTerm> costs = new ArrayList<>();
            for (CostItem item : input.plan().costs()) {
                costs.add(CalculationTerm.of("c", calculation.add(cost(item))));
            }
            calculation.add(CalculationStep.builder(
                            "total",
                            CalculationPart.TOTAL,
                            Terms.text("total.cost"),
                            TOTAL,
                            input.plan().currency())
                    .term(Terms.price(input, bid))
                    .terms(costs));
            return calculation.build();
        }

        private SortedSet<Integer> years() {
            return input.plan().costs().stream()
                    .flatMap(item -> IntStream.rangeClosed(item.firstYear(), item.lastYear())
                            .boxed())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private CalculationStep.Builder factor(int year) {
            return CalculationStep.builder(
                            "discount:" + year,
                            CalculationPart.AUXILIARY,
                            Terms.text("step.discount", Integer.toString(year)),
                            FACTOR,
                            Units.NUMBER)
                    .term(Terms.parameter(input, "r", DISCOUNT_RATE))
                    .term(CalculationTerm.of(
                            "j", Terms.text("term.year"), Exact.of(year), Units.NUMBER, TermSource.year(year)));
        }

        /** What a cost comes to: what the bid states, times what a unit costs if it is no money, times the years or their factors. */
        private CalculationStep.Builder cost(CostItem item) {
            String formula = "x" + (item.unitCost().isPresent() ? " · u" : "") + (discounted ? " · Σ(d)" : " · n");
            LocalizedText label = LocalizedText.of(item.label());
            CalculationStep.Builder step = CalculationStep.builder(
                            "cost:" + item.key(),
                            CalculationPart.VALUE,
                            label,
                            formula,
                            input.plan().currency())
                    .about(item.key())
                    .term(CalculationTerm.of(
                            "x", label, bid.cost(item.key()), item.unit(), TermSource.cost(item.key())));
            item.unitCost()
                    .ifPresent(money -> step.term(CalculationTerm.of(
                            "u",
                            Terms.text("term.unit-cost", item.unit()),
                            money.exact(),
                            money.currency(),
                            TermSource.unitCost(item.key()))));
            if (discounted) {
                IntStream.rangeClosed(item.firstYear(), item.lastYear())
                        .mapToObj(factors::get)
                        .forEach(factor -> step.term(CalculationTerm.of("d", factor)));
            } else {
                step.term(CalculationTerm.of(
                        "n",
                        Terms.text("term.years"),
                        Exact.of((long) item.lastYear() - item.firstYear() + 1),
                        Units.NUMBER,
                        TermSource.years(item.key())));
            }
            return step;
        }
    }
}
