package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.library.SelectionOutcome;
import se.sambruk.otp.api.library.SelectionOutcome.Verdict;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows why requirements are in a procurement, or are not. */
public final class SelectionView {
    private SelectionView() {}

    /** How requirements are listed with their reasons. */
    public static Listing<SelectionOutcome> listing() {
        return Listing.<SelectionOutcome>of(SelectionView::json)
                .column("column.id", outcome -> outcome.requirement().id().value())
                .column(
                        "column.verdict",
                        (outcome, locale) -> Names.of(outcome.verdict(), locale),
                        outcome -> outcome.verdict().wire())
                .column("column.decided-by", SelectionView::decidedBy)
                .column("column.reason", SelectionView::reason, outcome -> reason(outcome, Locale.ENGLISH))
                .column("column.title", outcome -> outcome.requirement().get(RequirementField.TITLE));
    }

    /** The rule or pack that decided; for one that no rule selects, the rule that comes nearest. */
    private static String decidedBy(SelectionOutcome outcome) {
        if (!outcome.by().isEmpty()) {
            return outcome.by();
        }
        return outcome.verdict() == Verdict.UNSELECTED ? outcome.nearest() : String.join(", ", outcome.rules());
    }

    private static String reason(SelectionOutcome outcome, Locale locale) {
        String unmet = outcome.unmet().isEmpty()
                ? ""
                : Texts.in(locale, "selection.unmet", String.join(", ", outcome.unmet()));
        return Stream.of(outcome.obstacles().map(text -> text.in(locale)).orElse(""), unmet, outcome.because())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** A requirement's object, with why it is in or out. */
    public static Map<String, Object> json(SelectionOutcome outcome, Locale locale) {
        return new TreeWriter()
                .put("id", outcome.requirement().id())
                .put("title", outcome.requirement().get(RequirementField.TITLE))
                .put("pack", outcome.pack())
                .put("verdict", outcome.verdict())
                .put("rules", outcome.rules())
                .putText("by", outcome.by())
                .putText("because", outcome.because())
                .put("obstacles", outcome.obstacles().map(text -> text.in(locale)))
                .putText("nearest", outcome.nearest())
                .put("unmet", outcome.unmet())
                .done();
    }

    static List<Map<String, Object>> json(List<SelectionOutcome> outcomes, Locale locale) {
        return outcomes.stream().map(outcome -> json(outcome, locale)).toList();
    }

    /** One on a line, with who decided. */
    static String line(SelectionOutcome outcome, Locale locale) {
        // The rule that comes nearest did not decide.
        String by = outcome.verdict() == Verdict.UNSELECTED ? "" : decidedBy(outcome);
        return Texts.in(
                locale,
                by.isEmpty() ? "selection.line" : "selection.line-by",
                outcome.requirement().id().value(),
                outcome.requirement().get(RequirementField.TITLE),
                by);
    }
}
