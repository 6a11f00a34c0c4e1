package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.text.Texts;

/** Shows what was found in publications. */
public final class PublicationFindingView {
    private PublicationFindingView() {}

    /** Shows findings, and why those that are suppressed are. */
    public static void print(List<PublicationFinding> findings, Output out, Locale locale) throws InterruptedException {
        if (out.isForPeople()) {
            CheckFindingView.print(
                    SharedFinding.of(findings), PublicationFindingView::shared, Integer.MAX_VALUE, out, locale);
        } else {
            CheckFindingView.print(findings, PublicationFindingView::found, Integer.MAX_VALUE, out, locale);
        }
    }

    /** Shows people findings that something is to be done about. */
    public static void printOpen(List<PublicationFinding> findings, Output out) throws InterruptedException {
        out.rows(CheckFindingView.remedied(shared()), SharedFinding.of(findings).iterator());
    }

    /** Shows people what a pack would bring of errors and warnings in publications; nothing where it brings none. */
    public static void printBeforehand(PluginPlan plan, Output out, Locale locale) throws InterruptedException {
        List<PublicationFinding> findings = plan.publicationFindings();
        if (findings.isEmpty()) {
            return;
        }
        long errors = findings.stream()
                .filter(finding -> finding.severity() == FindingSeverity.ERROR)
                .count();
        out.sheet().heading(Texts.in(locale, "check.publications"));
        printOpen(findings, out);
        out.sheet().blank();
        out.sheet().paragraph(Texts.in(locale, "check.publications.all", errors, findings.size() - errors));
    }

    public static List<Map<String, Object>> json(List<PublicationFinding> findings, Locale locale) {
        return findings.stream().map(finding -> json(finding, locale)).toList();
    }

    private static Listing<PublicationFinding> found() {
        return CheckFindingView.message(
                CheckFindingView.severity(Listing.<PublicationFinding>of(PublicationFindingView::json)
                                .column("column.code", PublicationFinding::code))
                        .column("column.about", PublicationFindingView::about)
                        .column("column.place", finding -> finding.location()
                                .map(SourceLocation::toString)
                                .orElse("")));
    }

    private static Listing<SharedFinding> shared() {
        return CheckFindingView.message(
                CheckFindingView.severity(Listing.<SharedFinding>of((finding, locale) -> Map.of())
                                .column("column.code", SharedFinding::code))
                        .column("column.about", SharedFinding::about)
                        .column("column.place", finding -> finding.location()
                                .map(SourceLocation::toString)
                                .orElse("")));
    }

    private static String about(PublicationFinding finding) {
        return Stream.of(finding.publication(), finding.audience(), finding.subject())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" › "));
    }

    /** A finding's object. */
    public static Map<String, Object> json(PublicationFinding finding, Locale locale) {
        return new TreeWriter()
                .put("code", finding.code())
                .put("severity", finding.severity())
                .put("publication", finding.publication())
                .put("audience", finding.audience())
                .put("subject", finding.subject())
                .put("location", finding.location().map(ModelFindingView::json))
                .put("message", finding.message().in(locale))
                .put("remedy", finding.remedy().in(locale))
                .put("suppressed", finding.suppressed())
                .done();
    }
}
