package se.sambruk.otp.shell.view;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.output.Listing;

/** Shows what was found in publications. */
public final class PublicationFindingView {
    private PublicationFindingView() {}

    /** How findings are listed. */
    public static Listing<PublicationFinding> listing() {
        return Listing.<PublicationFinding>of(PublicationFindingView::json)
                .column("column.code", PublicationFinding::code)
                .column("column.severity", CheckFindingView::severity, finding -> finding.severity()
                        .wire())
                .column("column.about", PublicationFindingView::about)
                .column("column.place", finding -> finding.location()
                        .map(SourceLocation::toString)
                        .orElse(""))
                .column(
                        "column.finding",
                        (finding, locale) -> finding.message().in(locale),
                        finding -> finding.message().in(LocalizedText.SWEDISH))
                .column("column.remedy", CheckFindingView::remedy, finding -> finding.remedy()
                        .in(LocalizedText.SWEDISH));
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
