package se.sambruk.otp.api.publication;

import java.util.List;
import se.sambruk.otp.api.quality.FindingSeverity;

/** What a check found in publications. Immutable. */
public final class PublicationCheckReport {
    private final List<PublicationFinding> findings;
    private final List<PublicationFinding> suppressed;

    private PublicationCheckReport(List<PublicationFinding> findings, List<PublicationFinding> suppressed) {
        this.findings = List.copyOf(findings);
        this.suppressed = List.copyOf(suppressed);
    }

    /**
     * @param all in order; those that are suppressed tell why
     */
    public static PublicationCheckReport of(List<PublicationFinding> all) {
        return new PublicationCheckReport(
                all.stream().filter(finding -> finding.suppressed().isEmpty()).toList(),
                all.stream().filter(finding -> finding.suppressed().isPresent()).toList());
    }

    /** What nobody has suppressed: errors first, then warnings and information; among each by publication, audience and place. */
    public List<PublicationFinding> findings() {
        return findings;
    }

    /** What somebody knows of and means to leave, with the reason; in the same order. */
    public List<PublicationFinding> suppressed() {
        return suppressed;
    }

    /** How many of a severity nobody has suppressed. */
    public int count(FindingSeverity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether there is an error or a warning that nobody has suppressed. */
    public boolean needsAttention() {
        return findings.stream().anyMatch(finding -> finding.severity() != FindingSeverity.INFORMATION);
    }
}
