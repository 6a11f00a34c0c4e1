package se.sambruk.otp.award.masking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.BidResult;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.price.PriceComparison;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.award.document.EvaluatedLot;
import se.sambruk.otp.award.document.Matter;
import se.sambruk.otp.award.text.AwardTexts;
import se.sambruk.otp.award.text.Swedish;

/**
 * Where a number is masked and the others that it is reckoned with are not: whoever reads the copy can work it out. It knows the arithmetic of the
 * evaluation and of prices; what follows in other ways is for whoever assesses. Pure.
 */
public final class GivenAway {
    private static final Locale SV = Swedish.LOCALE;

    private final Matter matter;
    private final Masker masker;
    /** By the number of the rule: in what the number can be found. */
    private final Map<Integer, Set<String>> found = new TreeMap<>();

    private GivenAway(Matter matter, Masker masker) {
        this.matter = matter;
        this.masker = masker;
    }

    /** A warning for each rule that masks a number which follows from what is not masked. */
    public static List<Problem> of(Matter matter, Masker masker) {
        GivenAway all = new GivenAway(matter, masker);
        matter.evaluations().forEach(all::evaluation);
        matter.book().tenders().forEach(all::prices);
        List<Problem> warnings = new ArrayList<>();
        all.found.forEach((rule, where) ->
                warnings.add(AwardTexts.warning("OTP-6608", Integer.toString(rule + 1), String.join("; ", where))));
        return warnings;
    }

    private void evaluation(EvaluatedLot lot) {
        for (BidResult result : lot.outcome().results()) {
            result.calculation().map(BidCalculation::steps).orElse(List.of()).forEach(step -> step(result.bid(), step));
        }
        lot.outcome().lowBids().forEach(low -> step(low.bid(), low.calculation()));
        List<String> winners =
                matter.awarded(lot.lot()).map(AwardedLot::winners).orElse(List.of());
        for (String winner : winners) {
            lot.ranking().stream().filter(key -> !winners.contains(key)).forEach(key -> difference(lot, winner, key));
        }
    }

    private void step(String bid, CalculationStep step) {
        List<Exact> numbers = new ArrayList<>(List.of(step.result()));
        step.terms().stream().map(CalculationTerm::value).forEach(numbers::add);
        related(Swedish.text("given-away.step", step.label().in(SV), bid), numbers);
    }

    /** What each came to, and the difference, which the notices and answers tell. */
    private void difference(EvaluatedLot lot, String winner, String other) {
        Optional<Exact> theirs = total(lot, winner);
        Optional<Exact> own = total(lot, other);
        if (theirs.isPresent() && own.isPresent()) {
            Exact apart = own.get().minus(theirs.get());
            related(
                    Swedish.text("given-away.difference", winner, other),
                    List.of(theirs.get(), own.get(), apart.signum() < 0 ? apart.negated() : apart));
        }
    }

    private static Optional<Exact> total(EvaluatedLot lot, String bid) {
        return lot.outcome().result(bid).flatMap(BidResult::calculation).map(calculation -> calculation
                .total()
                .result());
    }

    private void prices(Tender tender) {
        if (tender.comparison().isEmpty()) {
            return;
        }
        PriceComparison prices = tender.comparison().get();
        List<Exact> sum = new ArrayList<>();
        for (PriceComparison.Line line : prices.lines()) {
            if (line.price().isPresent()) {
                Exact each = Exact.of(line.price().get());
                Exact total = Exact.of(line.total().orElseThrow());
                // How many there are of it stands in what was advertised.
                if (!each.equals(total)) {
                    related(Swedish.text("given-away.line", line.item().id(), tender.key()), List.of(each, total));
                }
                if (line.item().isEvaluated()) {
                    sum.add(total);
                }
            }
        }
        prices.total().map(Exact::of).ifPresent(total -> {
            sum.add(total);
            related(Swedish.text("given-away.sum", tender.key()), sum);
        });
    }

    /** Of numbers of which each follows from the others: one that is masked alone is as good as told. */
    private void related(String where, List<Exact> numbers) {
        List<Integer> masked = new ArrayList<>();
        int left = 0;
        for (Exact number : numbers) {
            List<Integer> rules = masker.leaks(number.displayMoney(SV), Optional.empty());
            if (rules.isEmpty()) {
                left++;
            } else {
                masked.add(rules.get(0));
            }
        }
        if (masked.size() == 1 && left > 0) {
            found.computeIfAbsent(masked.get(0), rule -> new LinkedHashSet<>()).add(where);
        }
    }
}
