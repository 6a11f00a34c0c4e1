package se.sambruk.otp.assessment.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.BidResult;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.LowBid;
import se.sambruk.otp.api.evaluation.TieResolution;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.StatedParameter;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.assessment.AssessmentProblems;

/** The evaluation report (utvärderingsrapport): the order, and of each tender every number with where it comes from. */
public final class EvaluationReport {
    private static final List<Integer> RANKING = List.of(2, 3, 7, 5, 6);
    private static final List<Integer> FACTS = List.of(5, 13);
    private static final List<Integer> VALUES = List.of(4, 5, 2, 3, 8);
    private static final List<Integer> STEPS = List.of(6, 4, 8, 5);

    private final EvaluatedTenders evaluated;
    private final EvaluationOutcome outcome;
    private final EvaluationPlan plan;
    private final Words words;
    private final Map<String, Bid> bids = new LinkedHashMap<>();
    private final Set<AwardedValue> answered;

    private EvaluationReport(EvaluatedTenders evaluated, List<Bid> bids) {
        this.evaluated = evaluated;
        this.outcome = evaluated.outcome();
        this.plan = outcome.plan();
        this.words = new Words(evaluated.specification().procurement().language());
        bids.forEach(bid -> this.bids.put(bid.key(), bid));
        this.answered = new HashSet<>(evaluated.standing().answered());
    }

    /**
     * The report.
     *
     * @param bids as they were evaluated
     */
    public static Document of(EvaluatedTenders evaluated, List<Bid> bids) {
        return new EvaluationReport(evaluated, bids).document();
    }

    private Document document() {
        ProcurementFacts facts = evaluated.specification().procurement();
        Document.Builder document = Document.builder(words.text("evaluation.title"), words.locale())
                .subtitle(facts.title())
                .organization(facts.buyer().name())
                .notice(words.text(evaluated.isPreview() ? "preview" : "secret"));
        metadata(document, facts);
        document.section(summary()).section(basis());
        lowBids().ifPresent(document::section);
        ties().ifPresent(document::section);
        outcome.results().stream()
                .filter(result -> result.calculation().isPresent())
                .forEach(result -> document.section(tender(result)));
        setAside().ifPresent(document::section);
        return document.build();
    }

    private void metadata(Document.Builder document, ProcurementFacts facts) {
        entry(document, "type", words.text("evaluation.title"));
        entry(document, "case-number", facts.caseNumber());
        entry(document, "procurement", facts.id());
        evaluated.entry().ifPresent(line -> entry(document, "entry", line.label()));
        entry(document, "fingerprint", outcome.contentHash().abbreviated());
    }

    private void entry(Document.Builder document, String key, String value) {
        document.metadata(new MetadataEntry(key, words.text("meta." + key), value));
    }

    private String name(String key) {
        return evaluated
                .book()
                .find(key)
                .map(Tender::supplier)
                .map(supplier -> supplier.name())
                .orElse("–");
    }

    private Section summary() {
        Table.Builder table = words.table(
                "ranking.caption",
                RANKING,
                List.of(
                        words.text("place"),
                        words.text("tender"),
                        words.text("supplier"),
                        words.text("price"),
                        compared()));
        for (BidResult result : outcome.results()) {
            result.calculation()
                    .ifPresent(calculation -> table.row(Words.row(
                            Integer.toString(result.rank().orElse(0)),
                            result.bid(),
                            name(result.bid()),
                            price(result.bid()),
                            words.amount(
                                    calculation.result(), calculation.total().unit()))));
        }
        Section.Builder section = words.section("resultat", "summary");
        Optional<BidResult> first = outcome.first();
        section.block(
                first.isPresent()
                        ? words.paragraph(
                                "first", first.get().bid(), name(first.get().bid()))
                        : words.paragraph("first.shared"));
        section.block(words.paragraph(
                        outcome.isLowestBest() ? "order.lowest" : "order.highest", words.within(compared())))
                .block(table.build())
                .block(words.paragraph("decides.nothing"));
        if (outcome.isAbsolute()) {
            section.block(words.paragraph("absolute"));
        }
        return section.build();
    }

    /** What tenders are compared by, as the model calls it. */
    private String compared() {
        return outcome.results().stream()
                .flatMap(result -> result.calculation().stream())
                .map(calculation -> words.text(calculation.total().label()))
                .findFirst()
                .orElseGet(() -> words.text("result"));
    }

    private String price(String key) {
        return Optional.ofNullable(bids.get(key))
                .flatMap(Bid::money)
                .map(money -> words.amount(money.exact(), money.currency()))
                .orElse("–");
    }

    private Section basis() {
        Table.Builder table = words.table("basis.caption", FACTS, "what", "holds");
        fact(table, "basis.issue", Integer.toString(evaluated.issue()));
        evaluated.lot().ifPresent(lot -> fact(table, "basis.lot", lot));
        fact(table, "basis.ground", words.text(EvaluationNames.of(plan.ground())));
        fact(
                table,
                "basis.model",
                words.text(plan.model().label()) + " (" + plan.model().id() + " " + outcome.modelVersion() + ")");
        fact(table, "basis.formula", plan.model().formula());
        fact(table, "basis.legend", words.text(plan.model().explanation()));
        for (StatedParameter parameter : plan.model().parameters()) {
            table.row(Words.row(
                    words.text(parameter.label()),
                    parameter.type().display(parameter.value(), words.locale()) + unit(parameter.unit())));
        }
        fact(table, "basis.weighting", words.text(EvaluationNames.of(plan.weighting())));
        fact(table, "basis.plan", plan.published().contentHash().hex());
        fact(table, "basis.bids", outcome.bids().hex());
        fact(table, "basis.sheet", evaluated.standing().sheet().contentHash().hex());
        fact(table, "basis.outcome", outcome.contentHash().hex());
        return words.section("underlag", "basis")
                .block(words.paragraph("basis.lead"))
                .block(table.build())
                .block(Paragraph.of(words.text(EvaluationNames.sentence(plan.rounding()))))
                .build();
    }

    private String unit(String unit) {
        String label = words.text(Units.label(unit));
        return label.isEmpty() ? "" : "\u00a0" + label;
    }

    private void fact(Table.Builder table, String key, String value) {
        table.row(Words.row(words.text(key), value));
    }

    /** What should be asked of whom; asking decides nothing. */
    private Optional<Section> lowBids() {
        if (outcome.lowBids().isEmpty()) {
            return Optional.empty();
        }
        Section.Builder section = words.section("laga-priser", "low");
        section.block(words.paragraph("low.lead"));
        for (LowBid low : outcome.lowBids()) {
            section.block(Paragraph.of(words.text(EvaluationNames.sentence(low, low.bid()))))
                    .block(Paragraph.of(reckoned(low.calculation())));
        }
        outcome.lowBids().stream().map(LowBid::bid).distinct().forEach(key -> section.block(
                        words.paragraph("low.request.lead", key, name(key)))
                .block(words.paragraph(
                        "low.request",
                        evaluated.specification().procurement().title(),
                        price(key),
                        basis(key).toString())));
        return Optional.of(section.build());
    }

    private Object basis(String key) {
        return outcome.lowBids().stream()
                .filter(low -> low.bid().equals(key))
                .findFirst()
                .orElseThrow()
                .basis();
    }

    private String reckoned(CalculationStep step) {
        return words.text(
                "reckoned",
                words.text(step.label()),
                step.withNumbers(words.locale()),
                words.text(EvaluationNames.outcome(step)));
    }

    private Optional<Section> ties() {
        if (outcome.ties().isEmpty()) {
            return Optional.empty();
        }
        Section.Builder section = words.section("lika-anbud", "ties");
        for (TieResolution tie : outcome.ties()) {
            section.block(words.paragraph("tie", tie.rank(), String.join(", ", tie.bids())));
            tie.attempts().forEach(attempt -> section.block(Paragraph.of(attempt(attempt))));
            section.block(
                    tie.isResolved()
                            ? words.paragraph("tie.order", order(tie.order()))
                            : words.paragraph(tie.isAwaitingLot() ? "tie.lot" : "tie.open"));
        }
        return Optional.of(section.build());
    }

    private static String order(List<List<String>> order) {
        return order.stream().map(group -> String.join(" = ", group)).collect(Collectors.joining(", "));
    }

    private String attempt(TieResolution.Attempt attempt) {
        String rule = words.text(EvaluationNames.sentence(attempt.rule()));
        if (attempt.lot().isPresent()) {
            LotDrawing lot = attempt.lot().get();
            return rule + " "
                    + words.text(
                            "tie.drawn",
                            String.join(", ", lot.drawnBy()),
                            words.date(SwedishTime.day(lot.at()).toString()),
                            String.join(", ", lot.order()),
                            lot.record());
        }
        String numbers = attempt.compared().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().display(words.locale()))
                .collect(Collectors.joining("; "));
        return numbers.isEmpty() ? rule : rule + " " + words.text("tie.compared", numbers);
    }

    private Section tender(BidResult result) {
        BidCalculation calculation = result.calculation().orElseThrow();
        String key = result.bid();
        Section.Builder section = words.section("anbud-" + key, "tender.heading", key, name(key));
        section.block(words.paragraph(
                "tender.lead",
                result.rank().orElse(0),
                words.amount(calculation.result(), calculation.total().unit()),
                compared()));
        Optional.ofNullable(bids.get(key))
                .flatMap(bid -> new ComparedPrices(evaluated, words).of(bid))
                .ifPresent(section::block);
        values(key).ifPresent(section::block);
        new GivenReasons(evaluated, words).of(key).ifPresent(section::block);
        section.block(steps(calculation));
        if (evaluated.standing().answered().stream()
                .anyMatch(value -> value.bid().equals(key))) {
            section.block(words.paragraph("tender.answered"));
        }
        return section.build();
    }

    private Optional<Table> values(String key) {
        List<AwardedValue> values = outcome.values().stream()
                .filter(value -> value.bid().equals(key))
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table =
                words.table("values.caption", VALUES, "requirement", "called", "given", "most", "settled");
        for (AwardedValue value : values) {
            ScoredRequirement scored = plan.requirement(value.requirement()).orElseThrow();
            List<Cell> row = Words.row(
                    value.requirement().value(),
                    scored.title(),
                    value.value().display(words.locale()),
                    words.amount(Exact.of(scored.max()), scored.unit().wire()));
            row.add(Cell.of(Stream.<Block>concat(
                            step(scored, value).map(when -> words.paragraph("scale", when)).stream(),
                            Stream.of(Paragraph.of(words.capital(settlement(value)))))
                    .toList()));
            table.row(row);
        }
        return Optional.of(table.build());
    }

    /** What the published scale says of the value; empty where there is no scale, or the value is between two of its steps. */
    private static Optional<String> step(ScoredRequirement scored, AwardedValue value) {
        return scored.scale().stream()
                .filter(step -> Exact.of(step.value()).equals(value.value()))
                .map(Award.Step::when)
                .findFirst();
    }

    private LocalizedText settlement(AwardedValue value) {
        boolean byAnswer = answered.contains(value);
        return byAnswer ? AssessmentProblems.text("report.by-answer") : EvaluationNames.of(value.settlement());
    }

    private Table steps(BidCalculation calculation) {
        Table.Builder table = words.table("steps.caption", STEPS, "step", "formula", "numbers", "outcome");
        for (CalculationStep step : calculation.steps()) {
            table.row(Words.row(
                    words.text(step.label()),
                    step.formula().text(),
                    step.withNumbers(words.locale()) + sources(step),
                    words.amount(step.result(), step.unit())
                            + step.rounding()
                                    .map(rule -> " (" + words.text("rounded") + ")")
                                    .orElse("")));
        }
        return table.build();
    }

    /** What each number is, where a step has few enough for a reader to want it. */
    private String sources(CalculationStep step) {
        if (step.terms().size() > 4) {
            return "";
        }
        return step.terms().stream()
                .map(CalculationTerm::label)
                .map(words::text)
                .distinct()
                .collect(Collectors.joining(", ", " (", ")"))
                .replace(" ()", "");
    }

    /** Which requirement the decision rests on, and where in the tender the reason stands. */
    private String stands(String key) {
        return evaluated
                .book()
                .find(key)
                .flatMap(tender -> tender.hindrance(evaluated.lot()))
                .map(decision -> Stream.concat(
                                decision.requirements().stream().map(RequirementId::value),
                                decision.places().stream().map(place -> place.replace("!", ", ")))
                        .collect(Collectors.joining("; ")))
                .filter(stands -> !stands.isEmpty())
                .map(stands -> " (" + stands + ")")
                .orElse("");
    }

    private Optional<Section> setAside() {
        List<Paragraph> items = outcome.results().stream()
                .filter(result -> result.calculation().isEmpty())
                .map(result -> words.paragraph(
                        "aside.item",
                        result.bid(),
                        name(result.bid()),
                        words.text(EvaluationNames.of(result.standing())) + stands(result.bid()),
                        result.reason()))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(words.section("utvarderas-inte", "aside")
                        .block(words.paragraph("aside.lead"))
                        .block(ItemList.bulleted(items))
                        .build());
    }
}
