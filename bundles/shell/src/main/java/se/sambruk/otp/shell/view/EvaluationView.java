package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.BidResult;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.LowBid;
import se.sambruk.otp.api.evaluation.TieResolution;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows an evaluation with all arithmetic. For those who may see tenders. */
public final class EvaluationView {
    private EvaluationView() {}

    private static String name(EvaluatedTenders evaluated, String key) {
        return evaluated
                .book()
                .find(key)
                .map(Tender::supplier)
                .map(supplier -> supplier.name())
                .orElse("");
    }

    /** One row for each tender, in order. */
    public static Listing<BidResult> listing(EvaluatedTenders evaluated) {
        return Listing.<BidResult>of((result, locale) -> json(evaluated, result))
                .column(
                        "column.rank",
                        result -> result.rank().isPresent()
                                ? Integer.toString(result.rank().getAsInt())
                                : "–")
                .column("column.tender", BidResult::bid)
                .column("column.supplier", result -> name(evaluated, result.bid()))
                .column("column.result", EvaluationView::result, EvaluationView::plainResult)
                .column(
                        "column.standing",
                        (result, locale) ->
                                EvaluationNames.of(result.standing()).in(locale),
                        result -> result.standing().wire());
    }

    private static String result(BidResult result, Locale locale) {
        return result.calculation()
                .map(BidCalculation::total)
                .map(total ->
                        EvaluationNames.amount(total.result(), total.unit()).in(locale))
                .orElse("");
    }

    private static String plainResult(BidResult result) {
        return result.calculation()
                .map(calculation -> calculation.result().toString())
                .orElse("");
    }

    public static void print(EvaluatedTenders evaluated, Output out, Locale locale) throws InterruptedException {
        Sheet sheet = out.sheet();
        String id = evaluated.specification().procurement().id();
        sheet.strong(Texts.in(
                locale,
                evaluated.isPreview() ? "evaluate.preview" : "evaluate.done",
                evaluated.lot().map(lot -> id + " " + lot).orElse(id),
                evaluated.outcome().plan().model().label().in(locale)));
        out.rows(listing(evaluated), evaluated.outcome().results().iterator());
        sheet.blank();
        sheet.paragraph(
                Texts.in(locale, evaluated.outcome().first().isPresent() ? "evaluate.first" : "evaluate.shared"));
        evaluated.outcome().results().forEach(result -> result.calculation()
                .ifPresent(calculation -> calculation(evaluated, calculation, locale, sheet)));
        ties(evaluated, locale, sheet);
        if (!evaluated.problems().isEmpty()) {
            sheet.heading(Texts.in(locale, "evaluate.problems"));
            ProblemView.print(evaluated.problems(), locale, sheet.indented());
        }
        sheet.blank();
        sheet.paragraph(Texts.in(
                locale,
                "evaluate.hashes",
                evaluated.outcome().plan().published().contentHash().abbreviated(),
                evaluated.outcome().contentHash().abbreviated()));
        evaluated
                .entry()
                .map(LogLine::label)
                .ifPresent(label -> sheet.paragraph(
                        evaluated.isNew()
                                ? Texts.in(locale, "evaluate.written", label)
                                : Texts.in(locale, "evaluate.same", label)));
    }

    private static void calculation(
            EvaluatedTenders evaluated, BidCalculation calculation, Locale locale, Sheet sheet) {
        sheet.heading(calculation.bid() + "  " + name(evaluated, calculation.bid()));
        for (CalculationStep step : calculation.steps()) {
            // A single value that is only passed on says nothing that the sum above it does not.
            boolean passedOn = step.part() == CalculationPart.VALUE
                    && step.rounding().isEmpty()
                    && step.terms().size() == 1
                    && step.terms().get(0).source().kind() == TermSource.Kind.SCORE;
            if (!passedOn) {
                sheet.indented()
                        .item(Texts.in(
                                locale,
                                "evaluate.step",
                                step.label().in(locale),
                                step.formula().text(),
                                step.withNumbers(locale),
                                EvaluationNames.outcome(step).in(locale)));
            }
        }
    }

    private static void ties(EvaluatedTenders evaluated, Locale locale, Sheet sheet) {
        if (evaluated.outcome().ties().isEmpty()) {
            return;
        }
        sheet.heading(Texts.in(locale, "evaluate.ties"));
        for (TieResolution tie : evaluated.outcome().ties()) {
            sheet.indented()
                    .item(Texts.in(
                            locale,
                            tie.isResolved() ? "evaluate.tie" : "evaluate.tie.open",
                            tie.rank(),
                            String.join(", ", tie.bids()),
                            tie.order().stream()
                                    .map(group -> String.join(" = ", group))
                                    .collect(Collectors.joining(", "))));
            tie.attempts().forEach(attempt -> sheet.indented(4)
                    .item(EvaluationNames.sentence(attempt.rule()).in(locale)));
        }
    }

    private static Map<String, Object> json(EvaluatedTenders evaluated, BidResult result) {
        TreeWriter out = new TreeWriter()
                .put("tender", result.bid())
                .put("supplier", name(evaluated, result.bid()))
                .put("standing", result.standing())
                .putText("reason", result.reason())
                .putText("result", plainResult(result));
        result.rank().ifPresent(rank -> out.put("place", rank));
        return out.done();
    }

    public static Map<String, Object> json(EvaluatedTenders evaluated, Locale locale) {
        List<Object> ranking = evaluated.outcome().results().stream()
                .<Object>map(result -> json(evaluated, result))
                .toList();
        TreeWriter out = new TreeWriter()
                .put("procurement", evaluated.specification().procurement().id())
                .put("issue", evaluated.issue())
                .put("lot", evaluated.lot())
                .put("plan", evaluated.outcome().plan().published().contentHash())
                .put("hash", evaluated.outcome().contentHash())
                .put("preview", evaluated.isPreview())
                .put("entry", evaluated.entry().map(LogLine::label))
                .put("new", evaluated.isNew())
                .put("ranking", ranking)
                .put(
                        "ask",
                        evaluated.outcome().lowBids().stream()
                                .map(LowBid::bid)
                                .distinct()
                                .toList())
                .put("outcome", evaluated.outcome());
        return out.put("problems", ProblemView.json(evaluated.problems(), locale))
                .done();
    }
}
