package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.assessment.SimulatedPlan;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.simulation.PriceMargin;
import se.sambruk.otp.api.evaluation.simulation.QualityWorth;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows what a simulation found of a plan. */
public final class SimulationView {
    private static final int COLUMN = 60;
    private static final int MOST_WORTHS = 24;

    private SimulationView() {}

    public static void print(SimulatedPlan simulated, Locale locale, Sheet sheet) {
        SimulationReport report = simulated.report();
        sheet.strong(Texts.in(
                locale,
                report.isOnRealBids() ? "simulate.real" : "simulate.invented",
                simulated.procurement().id(),
                simulated.plan().model().label().in(locale)));
        sheet.paragraph(
                Texts.in(locale, "simulate.plan", simulated.plan().contentHash().abbreviated()));
        report.conclusions().forEach(sentence -> sheet.item(sentence.in(locale)));
        if (!report.isOnRealBids()) {
            sheet.heading(Texts.in(locale, "simulate.counts"));
            for (SimulationReport.Count count : SimulationReport.Count.values()) {
                sheet.indented()
                        .fact(
                                Texts.in(locale, "simulate.count." + key(count)),
                                Quantities.count(report.count(count), locale),
                                COLUMN);
            }
        }
        worths(simulated, locale, sheet);
        margins(simulated, locale, sheet);
        if (!simulated.problems().isEmpty()) {
            sheet.heading(Texts.in(locale, "simulate.problems"));
            ProblemView.print(simulated.problems(), locale, sheet.indented());
        }
        simulated.entry().ifPresent(label -> sheet.paragraph(Texts.in(locale, "case.written", 1, label)));
    }

    private static String key(SimulationReport.Count count) {
        return count.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Each step of each scale is for the document where there are many. */
    private static List<QualityWorth> shown(SimulationReport report) {
        return report.worths().size() <= MOST_WORTHS
                ? report.worths()
                : report.worths().stream()
                        .filter(worth -> worth.of() != QualityWorth.Of.STEP)
                        .limit(MOST_WORTHS)
                        .toList();
    }

    private static void worths(SimulatedPlan simulated, Locale locale, Sheet sheet) {
        if (simulated.report().worths().isEmpty()) {
            return;
        }
        String currency = simulated.plan().currency();
        sheet.heading(Texts.in(locale, "simulate.worths"));
        for (QualityWorth worth : shown(simulated.report())) {
            String about = worth.about().isEmpty() ? "" : worth.about() + ": ";
            sheet.indented()
                    .item(about + EvaluationNames.of(worth.of()).in(locale) + ", "
                            + worth.from().display(locale) + " → " + worth.to().display(locale) + ": "
                            + worth.worth()
                                    .map(value -> EvaluationNames.amount(value, currency)
                                            .in(locale))
                                    .orElse(Texts.in(locale, "simulate.beyond")));
        }
        if (shown(simulated.report()).size() < simulated.report().worths().size()) {
            sheet.paragraph(Texts.in(locale, "simulate.more"));
        }
    }

    private static void margins(SimulatedPlan simulated, Locale locale, Sheet sheet) {
        if (simulated.report().margins().isEmpty()) {
            return;
        }
        sheet.heading(Texts.in(locale, "simulate.margins"));
        for (PriceMargin margin : simulated.report().margins()) {
            String until = margin.highest()
                    .map(price -> EvaluationNames.amount(price, simulated.plan().currency())
                            .in(locale))
                    .orElse(Texts.in(locale, margin.isFirst() ? "simulate.any" : "simulate.none"));
            sheet.indented()
                    .item(Texts.in(
                            locale, margin.isFirst() ? "simulate.first" : "simulate.not-first", margin.bid(), until));
        }
    }

    public static Map<String, Object> json(SimulatedPlan simulated, Locale locale) {
        TreeWriter out = new TreeWriter()
                .put("procurement", simulated.procurement().id())
                .put("plan", simulated.plan().contentHash())
                .put("entry", simulated.entry());
        simulated
                .prices()
                .ifPresent(range -> out.put("prices", (Object) new TreeWriter()
                        .put("least", range.least().toPlainString())
                        .put("greatest", range.greatest().toPlainString())
                        .done()));
        return out.put("report", simulated.report())
                .put("problems", (Object) ProblemView.json(simulated.problems(), locale))
                .done();
    }
}
