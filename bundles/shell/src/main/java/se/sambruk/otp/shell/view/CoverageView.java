package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.architecture.BenefitCoverage;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.architecture.ElementCoverage;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows what requirements rest on, and what is left without. */
public final class CoverageView {
    private CoverageView() {}

    /** How what was found is listed. */
    public static Listing<ModelFinding> findings() {
        return ModelFindingView.listing();
    }

    public static void print(CoverageReport report, List<String> sources, Output out, Locale locale)
            throws InterruptedException {
        Sheet sheet = out.sheet();
        sheet.paragraph(Texts.in(
                locale,
                "coverage.of",
                String.join(", ", sources),
                Quantities.count(report.requirements().size(), locale),
                Quantities.count(report.elements().size(), locale),
                Quantities.count(report.benefits().size(), locale)));
        elements(
                out,
                locale,
                "coverage.principles",
                report.elements().stream().filter(CoverageView::isPrinciple).toList());
        elements(
                out,
                locale,
                "coverage.patterns",
                report.elements().stream()
                        .filter(covered -> covered.element().isPattern())
                        .toList());
        if (!report.benefits().isEmpty()) {
            sheet.heading(Texts.in(locale, "coverage.benefits"));
            out.rows(benefits(), report.benefits().iterator());
        }
        if (!report.findings().isEmpty()) {
            sheet.heading(Texts.in(locale, "coverage.findings"));
            ModelFindingView.print(report.findings(), out, locale);
        }
        sheet.blank();
        sheet.paragraph(Texts.in(locale, report.hasOrphans() ? "coverage.orphans" : "coverage.whole"));
    }

    private static boolean isPrinciple(ElementCoverage covered) {
        return covered.element()
                .elementType()
                .filter(ElementType.PRINCIPLE::equals)
                .isPresent();
    }

    private static void elements(Output out, Locale locale, String heading, List<ElementCoverage> elements)
            throws InterruptedException {
        if (!elements.isEmpty()) {
            out.sheet().heading(Texts.in(locale, heading));
            out.rows(elements(), elements.iterator());
        }
    }

    private static Listing<ElementCoverage> elements() {
        return Listing.<ElementCoverage>of((covered, locale) -> Map.of())
                .column("column.id", ElementCoverage::id)
                .column(
                        "column.name",
                        (covered, locale) -> covered.element().names().in(locale),
                        covered -> covered.element().name())
                .number("column.requirements", covered ->
                        (long) covered.requirements().size())
                .number("column.through", covered -> (long) covered.through().size())
                .column("column.benefits", covered -> String.join(", ", covered.reached()));
    }

    private static Listing<BenefitCoverage> benefits() {
        return Listing.<BenefitCoverage>of((covered, locale) -> Map.of())
                .column("column.id", BenefitCoverage::id)
                .column("column.title", BenefitCoverage::title)
                .number("column.elements", covered -> (long) covered.elements().size())
                .number("column.requirements", covered ->
                        (long) covered.requirements().size())
                .number("column.naming", covered -> (long) covered.naming().size());
    }

    /** The report as it is, but for the findings, whose sentences are in the reader's language. */
    public static Map<String, Object> json(CoverageReport report, Locale locale) {
        return new TreeWriter()
                .put("requirements", (Object) report.requirements())
                .put("elements", (Object) report.elements())
                .put("benefits", (Object) report.benefits())
                .put("findings", (Object) ModelFindingView.json(report.findings(), locale))
                .put("orphans", report.hasOrphans())
                .done();
    }
}
