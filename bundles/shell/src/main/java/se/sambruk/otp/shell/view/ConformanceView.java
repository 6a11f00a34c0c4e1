package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.ConformanceOutcome;
import se.sambruk.otp.api.architecture.ConformanceReport;
import se.sambruk.otp.api.architecture.ConformanceVerdict;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows how far a landscape follows a reference architecture. */
public final class ConformanceView {
    private ConformanceView() {}

    /** Building blocks, patterns and principles. */
    public static List<ConformanceVerdict> all(ConformanceReport report) {
        return Stream.of(report.principles(), report.patterns(), report.buildingBlocks())
                .flatMap(List::stream)
                .toList();
    }

    /** One row for each verdict. */
    public static Listing<ConformanceVerdict> verdicts() {
        return Listing.<ConformanceVerdict>of(ConformanceView::json)
                .column("column.id", verdict -> verdict.subject().id())
                .column(
                        "column.name",
                        (verdict, locale) -> verdict.subject().names().in(locale),
                        verdict -> verdict.subject().name())
                .column(
                        "column.outcome",
                        (verdict, locale) -> Names.of(verdict.outcome(), locale),
                        verdict -> verdict.outcome().wire())
                .column(
                        "column.why",
                        (verdict, locale) -> said(verdict, locale),
                        verdict -> said(verdict, LocalizedText.SWEDISH));
    }

    private static String said(ConformanceVerdict verdict, Locale locale) {
        return Stream.concat(verdict.lacking().stream(), verdict.evidence().stream())
                .map(text -> text.in(locale))
                .collect(Collectors.joining(" "));
    }

    public static void print(
            ConformanceReport report, List<String> reference, List<String> landscape, Output out, Locale locale)
            throws InterruptedException {
        out.sheet()
                .paragraph(Texts.in(locale, "conform.of", String.join(", ", landscape), String.join(", ", reference)));
        part(out, locale, "conform.principles", report.principles());
        part(out, locale, "conform.patterns", report.patterns());
        part(out, locale, "conform.blocks", report.buildingBlocks());
        if (!report.acceptedDeviations().isEmpty()) {
            out.sheet().heading(Texts.in(locale, "conform.accepted"));
            ModelFindingView.suppressed(report.acceptedDeviations(), out, locale);
        }
        List<ModelFinding> open = report.findings().stream()
                .filter(finding -> finding.suppressed().isEmpty())
                .toList();
        if (!open.isEmpty()) {
            out.sheet().heading(Texts.in(locale, "conform.findings"));
            ModelFindingView.print(open, out, locale);
        }
    }

    private static void part(Output out, Locale locale, String heading, List<ConformanceVerdict> verdicts)
            throws InterruptedException {
        if (verdicts.isEmpty()) {
            return;
        }
        Sheet sheet = out.sheet();
        sheet.heading(Texts.in(
                locale,
                heading,
                count(verdicts, ConformanceOutcome.FOLLOWED, locale),
                Quantities.count(verdicts.size(), locale)));
        out.rows(verdicts(), verdicts.iterator());
    }

    private static String count(List<ConformanceVerdict> verdicts, ConformanceOutcome outcome, Locale locale) {
        return Quantities.count(
                verdicts.stream()
                        .filter(verdict -> verdict.outcome() == outcome)
                        .count(),
                locale);
    }

    public static Map<String, Object> json(ConformanceReport report, Locale locale) {
        return new TreeWriter()
                .put("principles", (Object) json(report.principles(), locale))
                .put("patterns", (Object) json(report.patterns(), locale))
                .put("buildingBlocks", (Object) json(report.buildingBlocks(), locale))
                .put("answers", (Object) report.answers())
                .put("findings", (Object) ModelFindingView.json(report.findings(), locale))
                .put("conforming", report.isConforming())
                .done();
    }

    private static List<Map<String, Object>> json(List<ConformanceVerdict> verdicts, Locale locale) {
        return verdicts.stream().map(verdict -> json(verdict, locale)).toList();
    }

    private static Map<String, Object> json(ConformanceVerdict verdict, Locale locale) {
        return new TreeWriter()
                .put("id", verdict.subject().id())
                .put("name", verdict.subject().names().in(locale))
                .put("type", ArchitectureNames.kind(verdict.subject()).in(locale))
                .put("outcome", verdict.outcome())
                .put("evidence", (Object) texts(verdict.evidence(), locale))
                .put("lacking", (Object) texts(verdict.lacking(), locale))
                .put("answering", (Object) verdict.answering())
                .put("missing", (Object) verdict.missing())
                .done();
    }

    private static List<String> texts(List<LocalizedText> texts, Locale locale) {
        return texts.stream().map(text -> text.in(locale)).toList();
    }
}
