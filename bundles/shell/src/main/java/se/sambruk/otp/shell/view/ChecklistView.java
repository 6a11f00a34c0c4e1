package se.sambruk.otp.shell.view;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.plan.ChecklistStep;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.text.Names;

/** Shows the steps of a case. */
public final class ChecklistView {
    private ChecklistView() {}

    /** How steps are listed. */
    public static Listing<ChecklistStep> listing(Locale reader) {
        return Listing.<ChecklistStep>of(ChecklistView::json)
                .column("column.step", ChecklistStep::id)
                .column("column.what", (step, locale) -> step.title().in(locale), step -> step.title()
                        .in(reader))
                .column("column.state", (step, locale) -> Names.of(step.state(), locale), step -> step.state()
                        .wire())
                .column("column.due", step -> step.due().map(String::valueOf).orElse(""))
                .column("column.shown-by", ChecklistView::shownBy)
                .column("column.basis", ChecklistStep::basis);
    }

    static Map<String, Object> json(ChecklistStep step, Locale locale) {
        return new TreeWriter()
                .put("step", step.id())
                .put("title", step.title().in(locale))
                .put("state", step.state())
                .put("due", step.due())
                .put("entries", step.evidence().stream().map(LogLine::label).toList())
                .put(
                        "by",
                        step.evidence().stream()
                                .map(line -> line.entry().act().actor())
                                .distinct()
                                .toList())
                .putText("basis", step.basis())
                .putText("explanation", step.explanation().in(locale))
                .put("tickable", step.isTickable())
                .done();
    }

    /** The entries that show a step, and by whom. */
    private static String shownBy(ChecklistStep step) {
        return step.evidence().stream()
                .map(line -> line.label() + " " + line.entry().act().actor())
                .collect(Collectors.joining(", "));
    }

    /** Whether there is something to say of a step that the table has no room for. */
    public static boolean hasMore(ChecklistStep step) {
        return !step.explanation().toString().isEmpty()
                && step.state() != StepState.NOT_APPLICABLE
                && step.state() != StepState.WITHHELD;
    }

    /** Whether a step should have been taken. */
    public static boolean isPressing(ChecklistStep step) {
        return step.state() == StepState.OVERDUE;
    }
}
