package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.SuppressedFinding;
import se.sambruk.otp.shell.call.Findings;

/** What came of checking what a profile asks for, before it is issued. */
public final class CheckView {
    private final Specification specification;
    private final List<Problem> told;
    private final Findings findings;
    private final List<Finding> found;
    private final int rules;

    /**
     * @param told what resolving the profile told
     * @param findings of which all have come
     * @param found those that nobody has suppressed
     * @param rules how many rules were run
     */
    public CheckView(
            Specification specification, List<Problem> told, Findings findings, List<Finding> found, int rules) {
        this.specification = specification;
        this.told = List.copyOf(told);
        this.findings = findings;
        this.found = List.copyOf(found);
        this.rules = rules;
    }

    public Specification specification() {
        return specification;
    }

    public List<Problem> told() {
        return told;
    }

    public List<Finding> found() {
        return found;
    }

    public List<SuppressedFinding> suppressed() {
        return findings.suppressed();
    }

    /** Rules that failed, and what was said to them for nothing. */
    public List<Problem> failed() {
        return findings.problems();
    }

    /** All problems: of the profile, and of the checking. */
    public List<Problem> problems() {
        return Stream.concat(told.stream(), failed().stream()).toList();
    }

    public long checked() {
        return findings.checked();
    }

    public int rules() {
        return rules;
    }

    public long count(FindingSeverity severity) {
        return found.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** Whether there is more than information: in the profile, among the findings, or in the checking. */
    public boolean needsAttention() {
        return ProblemView.needAttention(problems())
                || found.stream().anyMatch(finding -> finding.severity() != FindingSeverity.INFORMATION);
    }

    /** What stands, and then what is suppressed. */
    public List<Object> rows() {
        return Stream.<Object>concat(found.stream(), suppressed().stream()).toList();
    }

    /** Everything as one object. */
    public Map<String, Object> json(Locale locale) {
        return new TreeWriter()
                .put("procurement", specification.procurement().id())
                .put("title", specification.procurement().title())
                .put("checked", checked())
                .put("rules", rules)
                .put("problems", (Object) ProblemView.json(problems(), locale))
                .put("findings", (Object) found.stream()
                        .map(finding -> FindingView.json(finding, locale))
                        .toList())
                .put("suppressed", (Object) suppressed().stream()
                        .map(finding -> FindingView.json(finding, locale))
                        .toList())
                .done();
    }
}
