package se.sambruk.otp.api.quality;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a check found. Immutable.
 *
 * @param <F> what its findings are
 */
@ProviderType
public abstract class CheckReport<F extends CheckFinding> {
    private final List<F> findings;
    private final List<F> suppressed;

    /**
     * For the platform's own reports.
     *
     * @param all in order; those that are suppressed tell why
     */
    protected CheckReport(List<F> all) {
        this.findings =
                all.stream().filter(finding -> finding.suppressed().isEmpty()).toList();
        this.suppressed =
                all.stream().filter(finding -> finding.suppressed().isPresent()).toList();
    }

    /** What nobody has suppressed: errors first, then warnings and information, and among each in a fixed order. */
    public final List<F> findings() {
        return findings;
    }

    /** Those of a code that nobody has suppressed. */
    public final List<F> findings(String code) {
        Objects.requireNonNull(code);
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }

    /** Those of a code, whether somebody has suppressed them or not. */
    public final List<F> all(String code) {
        Objects.requireNonNull(code);
        return Stream.concat(findings.stream(), suppressed.stream())
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    /** What somebody knows of and means to leave, with the reason; in the same order. */
    public final List<F> suppressed() {
        return suppressed;
    }

    /** How many of a severity nobody has suppressed. */
    public final int count(FindingSeverity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether there is an error or a warning that nobody has suppressed. */
    public final boolean needsAttention() {
        return findings.stream().anyMatch(CheckFinding::needsAttention);
    }
}
