package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows packs that do not go together. What is information only is left out: it is told when something is issued. */
public final class ConflictView {
    /** One conflict in one context. */
    public record Row(ContextReport context, Problem problem) {}

    /** How conflicts are listed for programs. */
    public static final Listing<Row> LISTING = Listing.<Row>of((row, locale) -> json(row.context(), locale))
            .column("column.code", row -> row.problem().code())
            .column("column.packs", row -> packs(row.context()))
            .column("column.place", row -> row.problem()
                    .location()
                    .map(SourceLocation::toString)
                    .orElse(""))
            .column("column.message", (row, locale) -> row.problem().message().in(locale), row -> row.problem()
                    .message()
                    .toString())
            .column("column.remedy", (row, locale) -> row.problem().remedy().in(locale), row -> row.problem()
                    .remedy()
                    .toString());

    private ConflictView() {}

    private static List<Problem> told(ContextReport report) {
        return report.problems().stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .toList();
    }

    /** Whether there is anything to settle or to look at. */
    public static boolean needsAttention(ContextReport report) {
        return !told(report).isEmpty();
    }

    public static Stream<Row> rows(ContextReport report) {
        return told(report).stream().map(problem -> new Row(report, problem));
    }

    /** A context's object. */
    public static Map<String, Object> json(ContextReport report, Locale locale) {
        return new TreeWriter()
                .put("packs", (Object)
                        report.context().stream().map(ContextEntry::toString).toList())
                .put("conflicts", report.hasConflicts())
                .put("problems", (Object) ProblemView.json(told(report), locale))
                .done();
    }

    /** Writes each context that needs attention. */
    public static void print(List<ContextReport> reports, Locale locale, Sheet sheet) {
        List<ContextReport> some =
                reports.stream().filter(ConflictView::needsAttention).toList();
        for (ContextReport report : some) {
            sheet.strong(packs(report));
            ProblemView.print(told(report), locale, sheet.indented());
        }
        if (some.isEmpty()) {
            sheet.paragraph(
                    reports.size() == 1
                            ? Texts.in(locale, "conflicts.none-in", packs(reports.get(0)))
                            : Texts.in(locale, "conflicts.none", reports.size()));
        }
    }

    private static String packs(ContextReport report) {
        return report.context().stream()
                .map(entry -> entry.version()
                        .map(version -> entry.pack() + " " + version)
                        .orElse(entry.pack()))
                .collect(Collectors.joining(" + "));
    }
}
