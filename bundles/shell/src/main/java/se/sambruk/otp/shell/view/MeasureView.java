package se.sambruk.otp.shell.view;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.CategoryMeasure;
import se.sambruk.otp.api.quality.measure.MeasureFinding;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.quality.measure.RequirementCounts;
import se.sambruk.otp.api.quality.measure.TextMeasure;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows how a collection of requirements is made up. */
public final class MeasureView {
    private static final int MARGIN = 12;
    private static final Pattern PARAMETER = Pattern.compile("parameters\\.([^.]+)\\.([a-z]+)");
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)\\[([0-9]+)\\]");

    private MeasureView() {}

    /** A table of the categories, what all of them have together, and a table of what was found. */
    public static void print(MeasureReport report, Output out, Locale locale) throws InterruptedException {
        Sheet sheet = out.sheet();
        if (!report.sources().isEmpty()) {
            fact(sheet, "measure.sources", String.join(", ", report.sources()), locale);
            sheet.blank();
        }
        if (!report.categories().isEmpty()) {
            out.rows(categories(), report.categories().iterator());
            sheet.blank();
        }
        if (report.counts().requirements() == 0) {
            sheet.paragraph(Texts.in(locale, "entries.none"));
        } else {
            RequirementCounts counts = report.counts();
            fact(sheet, "field.kind", counts(counts.kinds(), locale), locale);
            fact(sheet, "field.ambition", counts(counts.ambitions(), locale), locale);
            fact(sheet, "field.fulfilled", counts(counts.fulfilled(), locale), locale);
            fact(sheet, "measure.verified", counts(counts.phases(), locale), locale);
        }
        if (!report.findings().isEmpty()) {
            sheet.heading(Texts.in(locale, "measure.findings"));
            out.rows(findings(), report.findings().iterator());
        }
        sheet.blank();
        sheet.paragraph(Texts.in(
                locale,
                "measure.all",
                Quantities.count(report.findings().size(), locale),
                count(report, FindingSeverity.ERROR, locale),
                count(report, FindingSeverity.WARNING, locale),
                count(report, FindingSeverity.INFORMATION, locale),
                Quantities.count(report.counts().requirements(), locale)));
    }

    private static void fact(Sheet sheet, String key, String text, Locale locale) {
        sheet.fact(Texts.in(locale, key), text, MARGIN);
    }

    private static String counts(Map<? extends WireValue, Integer> counts, Locale locale) {
        return counts.entrySet().stream()
                .map(entry -> Names.of(entry.getKey(), locale) + " " + Quantities.count(entry.getValue(), locale))
                .collect(Collectors.joining(", "));
    }

    private static String count(MeasureReport report, FindingSeverity severity, Locale locale) {
        return Quantities.count(
                report.findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .count(),
                locale);
    }

    private static Listing<CategoryMeasure> categories() {
        Listing<CategoryMeasure> listing = Listing.<CategoryMeasure>of((category, locale) -> category(category))
                .column("column.category", category -> (category.code() + " " + category.name()).strip())
                .number("column.requirements", category ->
                        (long) category.counts().requirements());
        for (RequirementKind kind : RequirementKind.values()) {
            listing.number("column." + kind.wire(), category ->
                    (long) category.counts().kinds().get(kind));
        }
        return listing.column(
                        "column.topics",
                        category -> category.coveredTopics() + "/"
                                + category.topics().size())
                .column(
                        "column.lix",
                        (category, locale) -> category.reading()
                                .lix()
                                .map(lix -> ParameterType.DECIMAL.display(lix.toPlainString(), locale))
                                .orElse(""),
                        category -> category.reading()
                                .lix()
                                .map(BigDecimal::toPlainString)
                                .orElse(""));
    }

    /** How findings are listed. */
    public static Listing<MeasureFinding> findings() {
        return Listing.<MeasureFinding>of(MeasureView::json)
                .column("column.code", MeasureFinding::code)
                .column(
                        "column.severity",
                        (finding, locale) -> Names.of(finding.severity(), locale),
                        finding -> finding.severity().wire())
                .column(
                        "column.about",
                        finding -> finding.requirement().or(finding::category).orElse(""))
                .column(
                        "column.field",
                        (finding, locale) ->
                                finding.field().map(path -> field(path, locale)).orElse(""),
                        finding -> finding.field().orElse(""))
                .column(
                        "column.start",
                        (finding, locale) -> place(finding, finding.start(), locale),
                        finding -> Integer.toString(finding.start()))
                .column(
                        "column.end",
                        (finding, locale) -> place(finding, finding.end(), locale),
                        finding -> Integer.toString(finding.end()))
                .column(
                        "column.finding",
                        (finding, locale) -> finding.message().in(locale),
                        finding -> finding.message().in(LocalizedText.SWEDISH))
                .column("column.remedy", (finding, locale) -> finding.remedy().in(locale), finding -> finding.remedy()
                        .in(LocalizedText.SWEDISH));
    }

    /** Nothing where it is about a field as a whole. */
    private static String place(MeasureFinding finding, int at, Locale locale) {
        return finding.end() == 0 ? "" : Quantities.count(at, locale);
    }

    /** What people call a field, or a part of one. */
    private static String field(String path, Locale locale) {
        Matcher parameter = PARAMETER.matcher(path);
        if (parameter.matches() && Texts.has("facet." + parameter.group(2))) {
            return Texts.in(locale, "facet." + parameter.group(2), parameter.group(1));
        }
        Matcher numbered = NUMBERED.matcher(path);
        String root = numbered.matches() ? numbered.group(1) : path.split("\\.", 2)[0];
        String name = Texts.has("field." + root) ? Texts.in(locale, "field." + root) : root;
        return numbered.matches() ? name + " " + numbered.group(2) : name;
    }

    /** Everything as one object: {@code sources}, {@code counts}, {@code measures} and {@code findings}. */
    public static Map<String, Object> json(MeasureReport report, Locale locale) {
        Map<String, Object> counts = new LinkedHashMap<>(tree(report.counts()));
        counts.put(
                "categories",
                report.categories().stream().map(MeasureView::category).toList());
        TextMeasure all =
                report.categories().stream().map(CategoryMeasure::reading).reduce(TextMeasure.NONE, TextMeasure::plus);
        Map<String, Object> byCategory = new LinkedHashMap<>();
        report.categories().forEach(category -> byCategory.put(category.code(), category.reading()));
        return new TreeWriter()
                .put("sources", (Object) report.sources())
                .put("counts", (Object) counts)
                .put(
                        "measures",
                        new TreeWriter()
                                .put("all", all)
                                .put("categories", (Object) byCategory)
                                .put("requirements", (Object) report.requirements())
                                .done())
                .put("findings", (Object) report.findings().stream()
                        .map(finding -> json(finding, locale))
                        .toList())
                .done();
    }

    private static Map<String, Object> category(CategoryMeasure category) {
        Map<String, Object> counts = new LinkedHashMap<>(tree(category.counts()));
        counts.put("code", category.code());
        counts.put("name", category.name());
        counts.put("topics", category.topics());
        return counts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(TreeValue value) {
        return (Map<String, Object>) value.tree();
    }

    private static Map<String, Object> json(MeasureFinding finding, Locale locale) {
        return new TreeWriter()
                .put("code", finding.code())
                .put("severity", finding.severity())
                .put("category", finding.category())
                .put("requirement", finding.requirement())
                .put("field", finding.field())
                .put("start", finding.start())
                .put("end", finding.end())
                .put("others", (Object) finding.others())
                .put("message", finding.message().in(locale))
                .put("remedy", finding.remedy().in(locale))
                .done();
    }
}
