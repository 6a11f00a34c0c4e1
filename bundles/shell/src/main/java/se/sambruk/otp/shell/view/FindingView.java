package se.sambruk.otp.shell.view;

import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FixProposal;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.SuppressedFinding;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.text.Names;

/** Shows what rules have found. */
public final class FindingView {
    private FindingView() {}

    /** How findings are listed. For people the message tells what the marked text should be, and the characters where it is. */
    public static Listing<Finding> listing() {
        return Listing.<Finding>of(FindingView::json)
                .column("column.rule", Finding::rule)
                .column(
                        "column.severity",
                        (finding, locale) -> Names.of(finding.severity(), locale),
                        finding -> finding.severity().wire())
                .column("column.requirement", Finding::requirement)
                .column("column.field", Finding::field)
                .number("column.start", finding -> (long) finding.start())
                .number("column.end", finding -> (long) finding.end())
                .column(
                        "column.finding",
                        (finding, locale) -> finding.message().in(locale),
                        finding -> finding.message().in(LocalizedText.SWEDISH))
                .column("column.basis", FindingView::basis)
                .column(
                        "column.fix",
                        (finding, locale) -> finding.fix()
                                .map(fix -> fix.description().in(locale))
                                .orElse(""),
                        finding -> finding.fix().map(FixProposal::replacement).orElse(""));
    }

    /** How what is suppressed is listed: with why, and who says so. */
    public static Listing<SuppressedFinding> suppressed() {
        return Listing.<SuppressedFinding>of(FindingView::json)
                .column("column.rule", suppressed -> suppressed.finding().rule())
                .column(
                        "column.severity",
                        (suppressed, locale) -> Names.of(suppressed.finding().severity(), locale),
                        suppressed -> suppressed.finding().severity().wire())
                .column("column.requirement", suppressed -> suppressed.finding().requirement())
                .column("column.field", suppressed -> suppressed.finding().field())
                .number("column.start", suppressed ->
                        (long) suppressed.finding().start())
                .number("column.end", suppressed -> (long) suppressed.finding().end())
                .column(
                        "column.finding",
                        (suppressed, locale) -> suppressed.finding().message().in(locale),
                        suppressed -> suppressed.finding().message().in(LocalizedText.SWEDISH))
                .column("column.because", suppressed -> suppressed.suppression().because())
                .column("column.said-by", suppressed -> suppressed.suppression().by());
    }

    private static String basis(Finding finding) {
        return finding.basis().map(Basis::toString).orElse("");
    }

    /** A finding's object. */
    static Map<String, Object> json(Finding finding, Locale locale) {
        return writer(finding, locale).done();
    }

    /** That of what is suppressed: the same, and why. */
    static Map<String, Object> json(SuppressedFinding suppressed, Locale locale) {
        LintSuppression suppression = suppressed.suppression();
        return writer(suppressed.finding(), locale)
                .put(
                        "suppressed",
                        new TreeWriter()
                                .put("because", suppression.because())
                                .putText("by", suppression.by())
                                .put("text", suppression.text())
                                .done())
                .done();
    }

    private static TreeWriter writer(Finding finding, Locale locale) {
        return new TreeWriter()
                .put("rule", finding.rule())
                .put("severity", finding.severity())
                .put("requirement", finding.requirement())
                .put("field", finding.field())
                .put("start", finding.start())
                .put("end", finding.end())
                .put("message", finding.message().in(locale))
                .put("basis", basis(finding))
                .put("fix", finding.fix().map(fix -> new TreeWriter()
                        .put("replacement", fix.replacement())
                        .put("description", fix.description().in(locale))
                        .done()));
    }
}
