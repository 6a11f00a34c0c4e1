package se.sambruk.otp.api.quality;

import java.util.Objects;

/** Something that a rule has found, and that somebody knows of and means to leave. Immutable. */
public final class SuppressedFinding {
    private final Finding finding;
    private final LintSuppression suppression;

    private SuppressedFinding(Finding finding, LintSuppression suppression) {
        this.finding = Objects.requireNonNull(finding);
        this.suppression = Objects.requireNonNull(suppression);
    }

    /**
     * @param suppression of several that speak of it, the first
     */
    public static SuppressedFinding of(Finding finding, LintSuppression suppression) {
        return new SuppressedFinding(finding, suppression);
    }

    public Finding finding() {
        return finding;
    }

    /** Who says that it is left, and why. */
    public LintSuppression suppression() {
        return suppression;
    }

    @Override
    public String toString() {
        return finding + ", left: " + suppression.because();
    }
}
