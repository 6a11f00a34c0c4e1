package se.sambruk.otp.evaluation.reckon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.LowBid;
import se.sambruk.otp.api.evaluation.LowBid.Against;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Formula;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.plan.LowBidRule;
import se.sambruk.otp.evaluation.check.Law;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/** Finds prices that lie so far below the others', or below what was expected, that their suppliers should be asked. */
final class LowBids {
    private static final Formula BELOW = Formula.parse("(m − p) / m · 100");

    private final EvaluationInput input;
    private final LowBidRule rule;

    private LowBids(EvaluationInput input) {
        this.input = input;
        this.rule = input.plan().lowBidRule();
    }

    /** By bid, and of one bid in the order of what it is compared with. */
    static List<LowBid> in(EvaluationInput input) {
        LowBids lowBids = new LowBids(input);
        return input.bids().stream().flatMap(lowBids::of).toList();
    }

    private Stream<LowBid> of(InputBid bid) {
        List<Exact> others = input.bids().stream()
                .filter(other -> !other.key().equals(bid.key()))
                .map(InputBid::price)
                .sorted()
                .toList();
        List<Optional<LowBid>> found = new ArrayList<>();
        if (others.size() >= rule.fewest()) {
            rule.belowMean().ifPresent(t -> found.add(below(bid, Against.MEAN, mean(others), t)));
            rule.belowMedian().ifPresent(t -> found.add(below(bid, Against.MEDIAN, median(others), t)));
        }
        rule.estimate()
                .ifPresent(estimate -> found.add(below(
                        bid,
                        Against.ESTIMATE,
                        estimate.exact(),
                        rule.belowEstimate().orElseThrow())));
        return found.stream().flatMap(Optional::stream);
    }

    private static Exact mean(List<Exact> prices) {
        return prices.stream().reduce(Exact.ZERO, Exact::plus).dividedBy(Exact.of(prices.size()));
    }

    private static Exact median(List<Exact> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(Exact.of(2));
    }

    private Optional<LowBid> below(InputBid bid, Against against, Exact measure, BigDecimal threshold) {
        if (measure.signum() <= 0) {
            return Optional.empty();
        }
        String currency = input.plan().currency();
        TermSource source = against == Against.ESTIMATE
                ? new TermSource(TermSource.Kind.PLAN, "estimate")
                : new TermSource(TermSource.Kind.OTHER_BIDS, against.wire() + "-price");
        CalculationStep step = CalculationStep.builder(
                        "low:" + against.wire(),
                        CalculationPart.AUXILIARY,
                        EvaluationProblems.text("low.step"),
                        BELOW,
                        Units.PERCENT)
                .term(CalculationTerm.of(
                        "p", EvaluationProblems.text("low.price"), bid.price(), currency, TermSource.PRICE))
                .term(CalculationTerm.of("m", EvaluationNames.of(against), measure, currency, source))
                .build();
        return step.result().compareTo(Exact.of(threshold)) > 0
                ? Optional.of(LowBid.of(
                        bid.key(),
                        against,
                        threshold,
                        step,
                        Law.lowBids(input.plan().regime())))
                : Optional.empty();
    }
}
