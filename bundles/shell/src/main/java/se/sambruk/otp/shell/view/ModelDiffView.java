package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ChangeKind;
import se.sambruk.otp.api.architecture.ConceptChange;
import se.sambruk.otp.api.architecture.MergeConflict;
import se.sambruk.otp.api.architecture.ModelDiff;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows what two architectures say differently. */
public final class ModelDiffView {
    private static final int LONG = 80;

    private ModelDiffView() {}

    /** One row for each field that differs; of what came or went, one row. */
    private record Row(ConceptChange change, String field, String before, String after) {
        private String said(String value, Locale locale) {
            return brief(FieldText.value(change.concept(), field, value, locale));
        }
    }

    /** All that differs, and how much that is. */
    public static void print(ModelDiff diff, Output out, Locale locale) throws InterruptedException {
        if (out.mode() == Output.Mode.JSON) {
            out.json(diff.tree());
            return;
        }
        out.rows(rows(), diff.changes().stream().flatMap(ModelDiffView::rows).iterator());
        if (out.isForPeople()) {
            if (!diff.isEmpty()) {
                out.sheet().blank();
            }
            out.sheet()
                    .paragraph(
                            diff.isEmpty()
                                    ? Texts.in(locale, "diff.none")
                                    : Texts.in(
                                            locale,
                                            "diff.all",
                                            count(diff, ChangeKind.ADDED, locale),
                                            count(diff, ChangeKind.REMOVED, locale),
                                            count(diff, ChangeKind.CHANGED, locale)));
        }
    }

    private static String count(ModelDiff diff, ChangeKind kind, Locale locale) {
        return Quantities.count(
                diff.changes().stream().filter(change -> change.kind() == kind).count(), locale);
    }

    private static Stream<Row> rows(ConceptChange change) {
        if (change.kind() != ChangeKind.CHANGED) {
            return Stream.of(new Row(change, "", "", ""));
        }
        return change.fields().stream()
                .map(field -> new Row(change, field.path(), field.beforeText(), field.afterText()));
    }

    private static String brief(String text) {
        return text.length() > LONG ? text.substring(0, LONG).strip() + " …" : text;
    }

    private static Listing<Row> rows() {
        return Listing.<Row>of((row, locale) -> Map.of())
                .column("column.change", (row, locale) -> Names.of(row.change().kind(), locale), row -> row.change()
                        .kind()
                        .wire())
                .column("column.kind", (row, locale) -> Names.of(row.change().concept(), locale), row -> row.change()
                        .concept()
                        .wire())
                .column("column.id", row -> row.change().id())
                .column("column.name", row -> row.change().name().text())
                .column("column.field", (row, locale) -> FieldText.name(row.field(), locale), Row::field)
                .column("column.before", (row, locale) -> row.said(row.before(), locale), row -> brief(row.before()))
                .column("column.after", (row, locale) -> row.said(row.after(), locale), row -> brief(row.after()));
    }

    /** Where two architectures contradict each other. */
    public static void conflicts(List<MergeConflict> conflicts, Output out, Locale locale) throws InterruptedException {
        if (out.isForPeople() && conflicts.isEmpty()) {
            out.sheet().paragraph(Texts.in(locale, "merge.none"));
            return;
        }
        out.rows(conflicts(), conflicts.iterator());
    }

    private static Listing<MergeConflict> conflicts() {
        return Listing.<MergeConflict>of(ModelDiffView::json)
                .column("column.conflict", MergeConflict::key)
                .column(
                        "column.base",
                        (conflict, locale) -> said(conflict, conflict.baseText(), locale),
                        conflict -> brief(conflict.baseText()))
                .column(
                        "column.ours",
                        (conflict, locale) -> said(conflict, conflict.oursText(), locale),
                        conflict -> brief(conflict.oursText()))
                .column(
                        "column.theirs",
                        (conflict, locale) -> said(conflict, conflict.theirsText(), locale),
                        conflict -> brief(conflict.theirsText()))
                .column(
                        "column.finding",
                        (conflict, locale) -> conflict.finding().message().in(locale),
                        conflict -> conflict.finding().message().toString())
                .column(
                        "column.chosen",
                        (conflict, locale) -> conflict.chosen()
                                .map(side -> Names.of(side, locale))
                                .orElse(""),
                        conflict -> conflict.chosen().map(side -> side.wire()).orElse(""));
    }

    private static String said(MergeConflict conflict, String value, Locale locale) {
        return brief(FieldText.value(conflict.concept(), conflict.field(), value, locale));
    }

    /** The conflict as it is, but for what is said of it, which is in the reader's language. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(MergeConflict conflict, Locale locale) {
        Map<String, Object> tree = new TreeMap<>((Map<String, Object>) conflict.tree());
        tree.put("key", conflict.key());
        tree.put("finding", ModelFindingView.json(conflict.finding(), locale));
        return tree;
    }
}
