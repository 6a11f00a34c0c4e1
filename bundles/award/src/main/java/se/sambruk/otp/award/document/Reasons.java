package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderDecision;
import se.sambruk.otp.award.text.Swedish;

/** Why a tender came out as it did: what the law wants the suppliers to be told. */
final class Reasons {
    private static final Locale SV = Swedish.LOCALE;

    private static final Pattern CELL = Pattern.compile("([^!]+)!([^!]+)!([A-Z]+[0-9]+)");

    private Reasons() {}

    /**
     * The order of those that were evaluated.
     *
     * @param named whether a supplier is named; others are called by their keys
     */
    static Table ranking(Matter matter, EvaluatedLot lot, java.util.function.Predicate<String> named) {
        List<List<Cell>> rows = lot.ranking().stream()
                .map(key -> List.of(
                        Cell.of(Integer.toString(lot.rank(key))),
                        Cell.of(named.test(key) ? matter.supplier(key) : key),
                        Cell.of(result(lot, key))))
                .toList();
        Table.Builder table = Table.builder(List.of(2, 8, 5))
                .description(Swedish.text("table.ranking"))
                .rowHeaders(true)
                .header(List.of(
                        Cell.of(Swedish.text("column.place")),
                        Cell.of(Swedish.text("column.supplier")),
                        Cell.of(Method.compared(lot))));
        rows.forEach(table::row);
        return table.build();
    }

    /** That the evaluation puts those who were awarded first. */
    static Paragraph winners(Matter matter, List<String> winners) {
        return winners.size() == 1
                ? Writing.text("reasons.winner", matter.supplier(winners.get(0)))
                : Writing.text(
                        "reasons.winner.several", Matter.listed(winners.stream().map(matter::supplier)));
    }

    /** What a tender was compared by. */
    static String result(EvaluatedLot lot, String key) {
        return calculation(lot, key)
                .map(BidCalculation::total)
                .map(step -> EvaluationNames.amount(step.result(), step.unit()).in(SV))
                .orElse("–");
    }

    /** A sum as all documents write it: {@code 4 674 000,50 kr}. */
    public static String money(Money sum) {
        return EvaluationNames.amount(sum.exact(), sum.currency()).in(SV);
    }

    private static Optional<BidCalculation> calculation(EvaluatedLot lot, String key) {
        return lot.outcome().result(key).flatMap(result -> result.calculation());
    }

    /** Each step of two tenders' calculations side by side. */
    static Table calculations(Matter matter, EvaluatedLot lot, String own, String other) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CalculationStep step : calculation(lot, own).orElseThrow().steps()) {
            Cell beside = calculation(lot, other)
                    .flatMap(calculation -> calculation.step(step.id()))
                    .map(Reasons::amount)
                    .orElseGet(() -> Cell.of("–"));
            rows.add(List.of(Cell.of(step.label().in(SV)), amount(step), beside));
        }
        return twoTenders(matter, Swedish.text("table.calculations"), "part", other, rows);
    }

    /** What a step gives and, where it is reckoned of several numbers, those. */
    private static Cell amount(CalculationStep step) {
        return Writing.valued(
                EvaluationNames.amount(step.result(), step.unit()).in(SV),
                step.terms().size() > 1 ? List.of(step.withNumbers(SV)) : List.of());
    }

    /** What two tenders were given for each requirement, and why. */
    static Table values(Matter matter, EvaluatedLot lot, String own, String other, Stream<ScoredRequirement> which) {
        List<List<Cell>> rows = which.map(requirement -> List.of(
                        Cell.of(Swedish.text("requirement", requirement.id().value(), requirement.title())),
                        given(lot, own, requirement),
                        given(lot, other, requirement)))
                .toList();
        return twoTenders(matter, Swedish.text("table.values"), "requirement", other, rows);
    }

    private static Table twoTenders(
            Matter matter, String description, String first, String other, List<List<Cell>> rows) {
        Table.Builder table = Table.builder(List.of(5, 5, 5))
                .description(description)
                .rowHeaders(true)
                .header(List.of(
                        Cell.of(Swedish.text("column." + first)),
                        Cell.of(Swedish.text("column.own")),
                        Cell.of(Swedish.text("column.winner", matter.supplier(other)))));
        rows.forEach(table::row);
        return table.build();
    }

    /** What one tender was given for each requirement, and why. */
    static Table values(EvaluatedLot lot, String own) {
        List<List<Cell>> rows = lot.outcome()
                .plan()
                .requirements()
                .map(requirement -> List.of(
                        Cell.of(Swedish.text("requirement", requirement.id().value(), requirement.title())),
                        given(lot, own, requirement)))
                .toList();
        return Writing.table(Swedish.text("table.values"), List.of(5, 10), List.of("requirement", "given"), rows);
    }

    private static Cell given(EvaluatedLot lot, String bid, ScoredRequirement requirement) {
        Optional<Exact> value = lot.value(bid, requirement.id());
        String unit = unit(lot, requirement);
        String shown = value.map(exact -> Swedish.text(
                        "of-most",
                        Units.display(exact, unit, SV),
                        EvaluationNames.amount(Exact.of(requirement.max()), unit)
                                .in(SV)))
                .orElse("–");
        List<String> said = new ArrayList<>();
        value.flatMap(exact -> Method.step(requirement, exact)).ifPresent(said::add);
        List<String> motivations = lot.motivations(bid, requirement.id());
        for (int i = 0; i < motivations.size(); i++) {
            said.add(
                    motivations.size() == 1
                            ? motivations.get(i)
                            : Swedish.text("reasons.assessor", i + 1, motivations.get(i)));
        }
        return Writing.valued(shown, said);
    }

    private static String unit(EvaluatedLot lot, ScoredRequirement requirement) {
        return requirement.unit() == AwardUnit.SEK ? lot.outcome().plan().currency() : Units.POINTS;
    }

    /**
     * By how much two tenders differ in what they were compared by.
     *
     * @param key of the sentence
     */
    static Paragraph difference(Matter matter, EvaluatedLot lot, String key, String own, String winner) {
        CalculationStep mine = calculation(lot, own).orElseThrow().total();
        CalculationStep theirs = calculation(lot, winner).orElseThrow().total();
        Exact apart = mine.result().minus(theirs.result());
        return Writing.text(
                key,
                matter.supplier(winner),
                EvaluationNames.amount(theirs.result(), theirs.unit()).in(SV),
                EvaluationNames.amount(mine.result(), mine.unit()).in(SV),
                EvaluationNames.amount(apart.signum() < 0 ? apart.negated() : apart, mine.unit())
                        .in(SV),
                Method.compared(lot));
    }

    /** What was decided of a tender that keeps it from being evaluated in a lot: what, why, by which law, and where in the tender it stands. */
    static Table hindrances(Tender tender, Optional<String> lot) {
        List<List<Cell>> rows = hindering(tender, lot)
                .map(decision -> List.of(
                        Cell.of(Swedish.text("verdict." + decision.verdict().wire())),
                        Writing.cell(decision.act().because()),
                        Cell.of(decision.basis().isEmpty() ? "–" : decision.basis()),
                        Writing.cell(String.join("\n\n", stands(decision)))))
                .toList();
        return Writing.table(
                Swedish.text("table.hindrances"),
                List.of(4, 9, 4, 6),
                List.of("decision", "reasons", "basis", "stands"),
                rows);
    }

    /** The decisions that count and keep a tender from being evaluated in a lot. */
    static Stream<TenderDecision> hindering(Tender tender, Optional<String> lot) {
        return tender.decisions().stream()
                .filter(decision -> !decision.isStruck()
                        && decision.holdsFor(lot)
                        && decision.verdict().standing() != BidStanding.EVALUATED);
    }

    private static List<String> stands(TenderDecision decision) {
        List<String> stands = new ArrayList<>();
        if (!decision.requirements().isEmpty()) {
            stands.add(decision.requirements().stream()
                    .map(RequirementId::value)
                    .collect(java.util.stream.Collectors.joining(", ")));
        }
        decision.places().forEach(place -> stands.add(place(place)));
        return stands;
    }

    /** Where in a workbook, as a person looks for it. */
    private static String place(String written) {
        Matcher cell = CELL.matcher(written);
        return cell.matches() ? Swedish.text("place.cell", cell.group(1), cell.group(2), cell.group(3)) : written;
    }
}
