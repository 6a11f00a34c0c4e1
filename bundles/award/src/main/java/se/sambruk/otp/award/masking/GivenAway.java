package se.sambruk.otp.award.masking;

import java.util.ArrayList;
import java.util.HashSet;
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
 * Where a number is masked and the others that it is reckoned with stand in the copy, or follow from what does: whoever reads it can work it out. It
 * knows the arithmetic of the evaluation and of prices; what follows in other ways is for whoever assesses. Used once, by one thread.
 */
public final class GivenAway {
    private static final Locale SV = Swedish.LOCALE;

    private final Matter matter;
    private final Masker masker;
    private final List<Relation> relations = new ArrayList<>();
    private final Standing standing;

    /** Numbers of which each follows from all the others. */
    private record Relation(String where, Set<Exact> numbers) {}

    private GivenAway(Matter matter, Masker masker) {
        this.matter = matter;
        this.masker = masker;
        matter.evaluations().forEach(this::evaluation);
        matter.book().tenders().forEach(this::prices);
        Set<Exact> open = new LinkedHashSet<>();
        relations.forEach(relation -> relation.numbers().stream()
                .filter(number -> rule(number).isEmpty())
                .forEach(open::add));
        this.standing = new Standing(open);
    }

    /**
     * What is reckoned in a case.
     *
     * @param masker what is masked of it
     */
    public static GivenAway in(Matter matter, Masker masker) {
        return new GivenAway(matter, masker);
    }

    /**
     * Tells of a file that goes with the copy, as it stands there.
     *
     * @param texts all that it says; empty where nobody can tell, which is taken as if it said everything
     */
    public void read(Optional<List<String>> texts) {
        standing.read(texts);
    }

    /** When all files have been told of: a warning for each rule that masks a number which follows from what is not masked. */
    public List<Problem> warnings() {
        Map<Integer, Set<String>> found = new TreeMap<>();
        Set<Exact> followed = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Relation relation : relations) {
                List<Exact> unknown = relation.numbers().stream()
                        .filter(number -> !followed.contains(number) && !stands(number))
                        .toList();
                if (unknown.size() == 1 && relation.numbers().size() > 1) {
                    more = true;
                    followed.add(unknown.get(0));
                    rule(unknown.get(0)).ifPresent(rule -> found.computeIfAbsent(rule, key -> new LinkedHashSet<>())
                            .add(relation.where()));
                }
            }
        }
        List<Problem> warnings = new ArrayList<>();
        found.forEach((rule, where) ->
                warnings.add(AwardTexts.warning("OTP-6608", Integer.toString(rule + 1), String.join("; ", where))));
        return warnings;
    }

    private boolean stands(Exact number) {
        return rule(number).isEmpty() && standing.holds(number);
    }

    /** The first rule that masks a number. */
    private Optional<Integer> rule(Exact number) {
        return masker.leaks(number.displayMoney(SV), Optional.empty()).stream().findFirst();
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

    private void related(String where, List<Exact> numbers) {
        relations.add(new Relation(where, new LinkedHashSet<>(numbers)));
    }
}
