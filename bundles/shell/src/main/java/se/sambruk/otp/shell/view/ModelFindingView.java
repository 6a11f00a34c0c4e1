package se.sambruk.otp.shell.view;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Output;

/** Shows what was found in a model. */
public final class ModelFindingView {
    /** More than anybody reads at a terminal. */
    private static final int MOST = 200;

    private ModelFindingView() {}

    /** Shows findings, and why those that are suppressed are; people the first of them, and how many more there are. */
    public static void print(List<ModelFinding> findings, Output out, Locale locale) throws InterruptedException {
        CheckFindingView.print(findings, ModelFindingView::found, MOST, out, locale);
    }

    /** Shows people findings that all are suppressed, under a heading that says so. */
    static void suppressed(List<ModelFinding> findings, Output out, Locale locale) throws InterruptedException {
        CheckFindingView.first(findings, CheckFindingView.reasoned(found()), MOST, out, locale);
    }

    /** How findings are listed that something is to be done about. */
    public static Listing<ModelFinding> listing() {
        return CheckFindingView.remedied(found());
    }

    private static Listing<ModelFinding> found() {
        return CheckFindingView.message(CheckFindingView.severity(
                        Listing.<ModelFinding>of(ModelFindingView::json).column("column.code", ModelFinding::code))
                .column("column.about", ModelFindingView::about));
    }

    private static String about(ModelFinding finding) {
        String concept = finding.concept().orElse("");
        String view = finding.view().filter(id -> !id.equals(concept)).orElse("");
        String place = finding.location().map(SourceLocation::toString).orElse("");
        return String.join(
                " ",
                List.of(concept, view.isEmpty() ? "" : "(" + view + ")", concept.isEmpty() ? place : "").stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** A finding's object. */
    public static Map<String, Object> json(ModelFinding finding, Locale locale) {
        return new TreeWriter()
                .put("code", finding.code())
                .put("severity", finding.severity())
                .put("concept", finding.concept())
                .put("view", finding.view())
                .put("others", others(finding))
                .put("location", finding.location().map(ModelFindingView::json))
                .put("message", finding.message().in(locale))
                .put("remedy", finding.remedy().in(locale))
                .put("suppressed", finding.suppressed())
                .done();
    }

    /** Each once, and not what the finding is about, which a loop at one concept names twice. */
    private static List<String> others(ModelFinding finding) {
        return finding.others().stream()
                .distinct()
                .filter(id -> !finding.concept().filter(id::equals).isPresent())
                .toList();
    }

    public static List<Map<String, Object>> json(Collection<ModelFinding> findings, Locale locale) {
        return findings.stream().map(finding -> json(finding, locale)).toList();
    }

    /** A place's object. */
    static Map<String, Object> json(SourceLocation place) {
        TreeWriter out = new TreeWriter().putText("origin", place.origin()).putText("file", place.path());
        if (place.line() > 0) {
            out.put("line", place.line());
        }
        return place.column() > 0 ? out.put("column", place.column()).done() : out.done();
    }

    /** Whether any of them is more than information and not meant. */
    public static boolean needAttention(Collection<ModelFinding> findings) {
        return findings.stream().anyMatch(ModelFinding::needsAttention);
    }
}
