package se.sambruk.otp.shell.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.SuppressedFinding;

/**
 * Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code forges and editors show. What is found lies in a field of a
 * requirement and not at a line of a file, so its place is a logical location; offsets and proposals are properties of the result.
 */
public final class SarifView {
    private final List<RuleDescriptor> rules;
    private final Locale locale;
    private final Optional<String> file;

    /**
     * @param rules those that are run, in order
     * @param file the name of the file that is checked, if one is
     */
    public SarifView(List<RuleDescriptor> rules, Locale locale, Optional<String> file) {
        this.rules = List.copyOf(rules);
        this.locale = locale;
        this.file = file;
    }

    /** What stands before the results. */
    public String before(String version) {
        Map<String, Object> driver = new TreeWriter()
                .put("name", "ÖTP-plattformen")
                .put("version", version)
                .put("rules", rules.stream().map(this::rule).toList())
                .done();
        return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":"
                + CanonicalJson.string(new TreeWriter().put("driver", driver).done())
                + ",\"columnKind\":\"utf16CodeUnits\",\"results\":[";
    }

    /** What stands after them. */
    public String after() {
        return "]}]}\n";
    }

    private Map<String, Object> rule(RuleDescriptor rule) {
        return new TreeWriter()
                .put("id", rule.id())
                .put("shortDescription", text(rule.title().in(locale)))
                .put("fullDescription", text(rule.explanation().in(locale)))
                .put(
                        "properties",
                        new TreeWriter()
                                .put("version", rule.version().toString())
                                .put(
                                        "basis",
                                        rule.basis().stream()
                                                .map(Basis::toString)
                                                .toList())
                                .done())
                .done();
    }

    /** A result: a finding, or one that is suppressed. */
    public Object row(Object row) {
        return row instanceof SuppressedFinding suppressed ? result(suppressed) : result((Finding) row);
    }

    /**
     * A result that somebody means to leave, with why (SARIF 2.1.0, 3.27.23 and 3.35): it is said outside of the text. One without a status is
     * accepted; the published schemas do not agree on what that property is called.
     */
    private Object result(SuppressedFinding suppressed) {
        LintSuppression suppression = suppressed.suppression();
        Map<String, Object> external = new TreeWriter()
                .put("kind", "external")
                .put("justification", suppression.because())
                .put(
                        "properties",
                        suppression.by().isEmpty()
                                ? Optional.empty()
                                : Optional.of(new TreeWriter()
                                        .put("by", suppression.by())
                                        .done()))
                .done();
        return writer(suppressed.finding())
                .put("suppressions", List.of(external))
                .done();
    }

    /** A result. */
    public Object result(Finding finding) {
        return writer(finding).done();
    }

    private TreeWriter writer(Finding finding) {
        TreeWriter properties = new TreeWriter()
                .put("requirement", finding.requirement())
                .put("field", finding.field())
                .put("start", finding.start())
                .put("end", finding.end())
                .putText("basis", finding.basis().map(Basis::toString).orElse(""));
        finding.fix().ifPresent(fix -> properties
                .put("replacement", fix.replacement())
                .put("fix", fix.description().in(locale)));
        return new TreeWriter()
                .put("ruleId", finding.rule())
                .put("ruleIndex", index(finding.rule()))
                .put("level", level(finding.severity()))
                .put("message", text(finding.message().in(locale)))
                .put("locations", List.of(location(finding)))
                .put("properties", properties.done());
    }

    private Map<String, Object> location(Finding finding) {
        TreeWriter location = new TreeWriter();
        file.flatMap(SarifView::uri)
                .ifPresent(uri -> location.put(
                        "physicalLocation",
                        new TreeWriter()
                                .put(
                                        "artifactLocation",
                                        new TreeWriter().put("uri", uri).done())
                                .done()));
        List<Object> logical = new ArrayList<>();
        logical.add(new TreeWriter()
                .put("name", finding.requirement())
                .put("fullyQualifiedName", finding.requirement() + "/" + finding.field())
                .put("kind", "member")
                .done());
        return location.put("logicalLocations", logical).done();
    }

    private static Optional<String> uri(String name) {
        try {
            return Optional.of(new URI(null, null, name, null).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private int index(String rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).id().equals(rule)) {
                return i;
            }
        }
        return -1;
    }

    private static String level(FindingSeverity severity) {
        return severity == FindingSeverity.INFORMATION ? "note" : severity.wire();
    }

    private static Map<String, Object> text(String text) {
        return new TreeWriter().put("text", text).done();
    }
}
