package se.sambruk.otp.shell.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.ChangeManner;
import se.sambruk.otp.api.procurement.dialogue.ChangedField;
import se.sambruk.otp.api.procurement.dialogue.ChangedRequirement;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.MovedTime;
import se.sambruk.otp.api.procurement.dialogue.SupersedeResult;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows what differs between issues, and what came of a correction. */
public final class ChangesView {
    private static final int COLUMN = 22;

    private ChangesView() {}

    /** Writes what came of a correction. */
    public static void print(SupersedeResult result, Path folder, Locale locale, Output out)
            throws InterruptedException {
        Sheet sheet = out.sheet();
        Correction correction = result.correction();
        String id = result.changes().procurement();
        sheet.strong(
                result.issue().isPresent()
                        ? Texts.in(
                                locale,
                                correction.movesTimesAlone() ? "supersede.times" : "supersede.done",
                                id,
                                correction.number(),
                                result.changes().after().issue(),
                                result.changes().before().issue())
                        : Texts.in(locale, "supersede.preview", id));
        sheet.fact(
                Texts.in(locale, "supersede.material"),
                Texts.in(locale, correction.isMaterial() ? "yes" : "no"),
                COLUMN);
        result.proposed().ifPresent(day -> sheet.fact(Texts.in(locale, "supersede.proposed"), day.toString(), COLUMN));
        correction
                .deadline()
                .ifPresent(time ->
                        time(sheet, locale, "plan.tender-deadline", new MovedTime(correction.deadlineBefore(), time)));
        correction.questionsUntil().ifPresent(moved -> time(sheet, locale, "plan.questions-until", moved));
        correction.opening().ifPresent(moved -> time(sheet, locale, "plan.opening", moved));
        if (!correction.reason().isEmpty()) {
            sheet.fact(Texts.in(locale, "supersede.reason"), correction.reason(), COLUMN);
        }
        sheet.heading(Texts.in(locale, "issue.files", folder.toString()));
        out.rows(ProcurementView.files(), result.receipts().iterator());
        if (!correction.movesTimesAlone()) {
            print(result.changes(), locale, sheet);
        }
        if (!result.findings().isEmpty()) {
            sheet.heading(Texts.in(locale, "issue.findings", result.findings().size()));
            ProblemView.print(result.findings(), locale, sheet.indented());
        }
    }

    /** A time, and what it was if that was another. */
    private static void time(Sheet sheet, Locale locale, String key, MovedTime moved) {
        String now = TimetableView.time(moved.after());
        sheet.fact(
                Texts.in(locale, key),
                moved.before().equals(Optional.of(moved.after()))
                        ? now
                        : Texts.in(
                                locale,
                                "supersede.extended",
                                now,
                                moved.before().map(TimetableView::time).orElse("–")),
                COLUMN);
    }

    /** Writes what differs. */
    public static void print(ChangeList changes, Locale locale, Sheet sheet) {
        if (changes.isEmpty()) {
            sheet.paragraph(Texts.in(locale, "changes.none"));
            return;
        }
        if (!changes.reasons().isEmpty()) {
            sheet.paragraph(Texts.in(locale, "changes.reasons", Names.of(changes.reasons(), locale)));
        }
        for (ChangeManner manner : ChangeManner.values()) {
            List<ChangedRequirement> of = changes.requirements().stream()
                    .filter(changed -> changed.manner() == manner)
                    .toList();
            if (!of.isEmpty()) {
                sheet.heading(Texts.in(locale, "changes." + manner.wire(), of.size()));
                of.forEach(changed -> print(changed, sheet.indented()));
            }
        }
        if (!changes.parts().isEmpty()) {
            sheet.heading(Texts.in(locale, "changes.parts", changes.parts().size()));
            changes.parts().forEach(part -> brief(part, sheet.indented()));
        }
    }

    private static void print(ChangedRequirement changed, Sheet sheet) {
        sheet.strong(changed.id().value() + " " + changed.title());
        if (changed.manner() == ChangeManner.CHANGED) {
            changed.fields().stream()
                    .filter(field -> !field.field().equals("provenance"))
                    .forEach(field -> print(field, sheet.indented()));
        }
    }

    /** A part with its values where they are short; what lists and objects say stands in the document. */
    private static void brief(ChangedField part, Sheet sheet) {
        if (Stream.of(part.before(), part.after())
                .flatMap(Optional::stream)
                .anyMatch(node -> node instanceof Map || node instanceof List)) {
            String sign = part.before().isEmpty() ? "+ " : part.after().isEmpty() ? "− " : "";
            sheet.item(sign + part.field());
        } else {
            print(part, sheet);
        }
    }

    private static void print(ChangedField field, Sheet sheet) {
        sheet.item(field.field() + ": " + text(field.before().orElse("–")) + " → "
                + text(field.after().orElse("–")));
    }

    private static String text(Object node) {
        if (node instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof List<?> items) {
            return items.stream().map(ChangesView::text).collect(Collectors.joining("; "));
        }
        return node.toString();
    }

    /** The object of what differs. */
    public static Object json(ChangeList changes) {
        return changes.tree();
    }

    /** The object of what came of a correction. */
    public static Map<String, Object> json(SupersedeResult result, Locale locale) {
        return new TreeWriter()
                .put("procurement", result.changes().procurement())
                .put("preview", result.issue().isEmpty())
                .put("issue", result.issue().map(IssueRecord::number))
                .put("correction", CaseView.camel(result.correction().tree()))
                .put("proposed", result.proposed())
                .put("changes", result.changes())
                .put("files", (Object) result.receipts().stream()
                        .map(receipt -> ProcurementView.json(receipt, locale))
                        .toList())
                .put("findings", (Object) ProblemView.json(result.findings(), locale))
                .done();
    }
}
