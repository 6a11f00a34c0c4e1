package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Formula;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.StatedParameter;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.award.text.Swedish;

/** By what tenders were compared, so that whoever knows nothing of the model can follow it: the formula, and what each letter in it is. */
final class Method {
    private static final Locale SV = Swedish.LOCALE;

    private final Matter matter;
    private final EvaluatedLot lot;
    private final EvaluationPlan plan;

    private Method(Matter matter, EvaluatedLot lot) {
        this.matter = matter;
        this.lot = lot;
        this.plan = lot.outcome().plan();
    }

    static List<Block> of(Matter matter, EvaluatedLot lot) {
        return new Method(matter, lot).blocks();
    }

    /** What the number is called that tenders are compared by, as the model calls it: {@code Jämförelsesumma}. */
    static String compared(EvaluatedLot lot) {
        return calculations(lot)
                .map(calculation -> calculation.total().label().in(SV))
                .findFirst()
                .orElseGet(() -> Swedish.text("column.result"));
    }

    private static Stream<BidCalculation> calculations(EvaluatedLot lot) {
        return lot.outcome().results().stream().flatMap(result -> result.calculation().stream());
    }

    private List<Block> blocks() {
        String compared = compared(lot);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Writing.text(
                "reasons.method",
                EvaluationNames.of(plan.ground()).in(SV),
                matter.cited("ground"),
                within(plan.model().label()),
                compared,
                plan.model().formula()));
        List<String> letters = letters();
        if (!letters.isEmpty()) {
            blocks.add(Writing.bullets(letters.stream()));
        }
        blocks.add(Writing.text(lot.outcome().isLowestBest() ? "reasons.lowest" : "reasons.highest", lower(compared)));
        return blocks;
    }

    private List<String> letters() {
        List<String> letters = new ArrayList<>();
        Map<String, Set<String>> known = known();
        inOrder(plan.model().formula()).forEach(symbol -> {
            Set<String> labels = known.getOrDefault(symbol, Set.of());
            letters.add(
                    labels.isEmpty()
                            ? Swedish.text("reasons.letter.none", symbol)
                            : Swedish.text("reasons.letter", symbol, String.join("; ", labels)));
        });
        plan.model().parameters().forEach(parameter -> letters.add(number(parameter)));
        return letters;
    }

    /** What each letter stands for in any tender's calculation. */
    private Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        calculations(lot)
                .flatMap(calculation -> calculation.steps().stream())
                .map(CalculationStep::terms)
                .flatMap(List::stream)
                .forEach(term -> known.computeIfAbsent(term.symbol(), symbol -> new LinkedHashSet<>())
                        .add(within(term.label())));
        return known;
    }

    private static List<String> inOrder(String formula) {
        return Formula.parse(formula).symbols().stream()
                .sorted(Comparator.comparing(formula::indexOf))
                .toList();
    }

    private static String number(StatedParameter parameter) {
        String unit = Units.label(parameter.unit()).in(SV);
        return Swedish.text(
                "reasons.number",
                within(parameter.label()),
                parameter.type().display(parameter.value(), SV) + (unit.isEmpty() ? "" : "\u00a0" + unit));
    }

    private static String within(LocalizedText label) {
        return lower(label.in(SV));
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(SV) + label.substring(1);
    }

    /** A step of the published scale that a value is; empty where it is between two, or there is no scale. */
    static Optional<String> step(ScoredRequirement requirement, Exact value) {
        return requirement.scale().stream()
                .filter(step -> Exact.of(step.value()).equals(value))
                .map(step -> Swedish.text("reasons.step", step.when()))
                .findFirst();
    }
}
