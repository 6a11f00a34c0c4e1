package se.sambruk.otp.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.sambruk.otp.api.assessment.PanelStanding;
import se.sambruk.otp.api.assessment.ScoreForm;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.panel.Assessor;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows where the assessment of tenders stands. For those who may see them. */
public final class PanelView {
    /** One row for each requirement of each tender. */
    public static final Listing<PanelItem> LISTING = Listing.<PanelItem>of((item, locale) -> json(item))
            .column("column.tender", PanelItem::bid)
            .column("column.requirement", item -> item.requirement().value())
            .column(
                    "column.state",
                    (item, locale) -> EvaluationNames.of(item.state()).in(locale),
                    item -> item.state().wire())
            .column("column.scores", PanelView::scores, item -> scores(item, Locale.ROOT))
            .column(
                    "column.score",
                    (item, locale) -> item.value()
                            .map(value -> value.value().display(locale))
                            .orElse(""),
                    item -> item.value().map(value -> value.value().toString()).orElse(""))
            .column("column.waits-for", item -> String.join(", ", item.missing()));

    private PanelView() {}

    private static String scores(PanelItem item, Locale locale) {
        return item.scores().stream()
                .map(score -> score.assessor() + " "
                        + (locale.equals(Locale.ROOT)
                                ? score.value().toString()
                                : score.value().display(locale)))
                .collect(Collectors.joining("; "));
    }

    public static void print(PanelStanding standing, Locale locale, Sheet sheet) {
        sheet.blank();
        List<String> names =
                standing.panel().assessors().stream().map(Assessor::name).toList();
        sheet.paragraph(Texts.in(
                locale,
                "score.panel",
                names.isEmpty() ? "–" : String.join(", ", names),
                EvaluationNames.sentence(standing.plan().panelRule()).in(locale)));
        if (standing.judged().requirements().findAny().isEmpty()) {
            sheet.paragraph(Texts.in(locale, "score.nothing"));
        } else {
            sheet.paragraph(Texts.in(locale, standing.report().isComplete() ? "score.complete" : "score.incomplete"));
        }
        if (!standing.answered().isEmpty()) {
            sheet.paragraph(Texts.in(locale, "score.answered"));
        }
        if (!standing.report().problems().isEmpty()) {
            sheet.heading(Texts.in(locale, "score.problems"));
            ProblemView.print(standing.report().problems(), locale, sheet.indented());
        }
    }

    private static Map<String, Object> json(PanelItem item) {
        return new TreeWriter()
                .put("tender", item.bid())
                .put("requirement", item.requirement())
                .put("state", item.state())
                .put("scores", item.scores())
                .put("missing", item.missing())
                .put("agreed", item.consensus())
                .put("value", item.value())
                .done();
    }

    public static Map<String, Object> json(PanelStanding standing, Locale locale) {
        List<Object> items = new ArrayList<>();
        standing.report().items().forEach(item -> items.add(json(item)));
        return new TreeWriter()
                .put("procurement", standing.plan().procurement())
                .put("plan", standing.plan().published().contentHash())
                .put("complete", standing.report().isComplete())
                .put("panel", standing.panel())
                .put("items", items)
                .put("answered", standing.answered())
                .put("problems", ProblemView.json(standing.report().problems(), locale))
                .done();
    }

    /** What was written for an assessor. */
    public static Map<String, Object> json(ScoreForm form, String file) {
        return new TreeWriter()
                .put("procurement", form.procurement().id())
                .put("plan", form.plan())
                .put("assessor", form.assessor())
                .put("rows", form.rows().size())
                .put("file", file)
                .done();
    }
}
