package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.library.SelectionOutcome;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.procurement.tailoring.TailoringOutcome;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows what came of changing a profile. */
public final class TailoringView {
    private static final int SHOWN = 20;

    private TailoringView() {}

    /** The outcome's object. */
    public static Map<String, Object> json(TailoringOutcome outcome, Locale locale) {
        return new TreeWriter()
                .put("revision", outcome.revision().map(revision -> revision.number()))
                .put("entry", outcome.revision().map(revision -> revision.label()))
                .put("profile", outcome.text().hash())
                .put("requirements", outcome.requirements())
                .put("in", (Object) SelectionView.json(outcome.in(), locale))
                .put("out", (Object) SelectionView.json(outcome.out(), locale))
                .put("changes", CaseView.camel(outcome.changes().tree()))
                .put(
                        "summary",
                        outcome.summary().stream().map(text -> text.in(locale)).toList())
                .put("problems", (Object) ProblemView.json(outcome.problems(), locale))
                .done();
    }

    /**
     * Writes it.
     *
     * @param heading what was done
     */
    public static void print(String heading, TailoringOutcome outcome, Locale locale, Sheet sheet) {
        sheet.strong(heading);
        outcome.summary().forEach(text -> sheet.item(text.in(locale)));
        sheet.paragraph(Texts.in(locale, "tailoring.selects", outcome.requirements()));
        if (outcome.changes().inCount() > 0) {
            // All of a first profile come in, which is no news.
            rows("tailoring.in", outcome.in(), locale, sheet);
        }
        rows("tailoring.out", outcome.out(), locale, sheet);
        List<Problem> told = outcome.problems().stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .toList();
        if (!told.isEmpty()) {
            sheet.heading(Texts.in(locale, "issue.findings", told.size()));
            ProblemView.print(told, locale, sheet.indented());
        }
    }

    private static void rows(String key, List<SelectionOutcome> outcomes, Locale locale, Sheet sheet) {
        if (outcomes.isEmpty()) {
            return;
        }
        sheet.heading(Texts.in(locale, key, Quantities.count(outcomes.size(), locale)));
        Sheet inner = sheet.indented();
        outcomes.stream().limit(SHOWN).forEach(outcome -> inner.item(SelectionView.line(outcome, locale)));
        if (outcomes.size() > SHOWN) {
            inner.paragraph(Texts.in(locale, "tailoring.more", Quantities.count(outcomes.size() - SHOWN, locale)));
        }
    }
}
