package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.sambruk.otp.api.quality.FindingSeverity;

/** What a check found in a model. Immutable. */
public final class ModelCheckReport {
    private final List<ModelFinding> findings;
    private final List<ModelFinding> suppressed;

    private ModelCheckReport(List<ModelFinding> findings, List<ModelFinding> suppressed) {
        this.findings = List.copyOf(findings);
        this.suppressed = List.copyOf(suppressed);
    }

    /**
     * @param all in order; those that are suppressed tell why
     */
    public static ModelCheckReport of(List<ModelFinding> all) {
        return new ModelCheckReport(
                all.stream().filter(finding -> finding.suppressed().isEmpty()).toList(),
                all.stream().filter(finding -> finding.suppressed().isPresent()).toList());
    }

    /** What nobody has suppressed: errors first, then warnings and information, and among each by code, view and concept. */
    public List<ModelFinding> findings() {
        return findings;
    }

    /** Those of a code that nobody has suppressed. */
    public List<ModelFinding> findings(String code) {
        Objects.requireNonNull(code);
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }

    /** Those of a code, whether somebody has suppressed them or not. */
    public List<ModelFinding> all(String code) {
        Objects.requireNonNull(code);
        return Stream.concat(findings.stream(), suppressed.stream())
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    /** What somebody knows of and means to leave, with the reason; in the same order. */
    public List<ModelFinding> suppressed() {
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
