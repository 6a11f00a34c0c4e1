package se.sambruk.otp.api.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.problem.Problem;

/** What came of checking some requirements. Immutable. */
public final class LintReport {
    private final int checked;
    private final List<Finding> findings;
    private final List<SuppressedFinding> suppressed;
    private final List<Problem> problems;

    private LintReport(Builder builder) {
        this.checked = builder.checked;
        this.findings = List.copyOf(builder.findings);
        this.suppressed = List.copyOf(builder.suppressed);
        this.problems = List.copyOf(builder.problems);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many requirements have been looked at. */
    public int checked() {
        return checked;
    }

    /** What nobody has suppressed, in the order of the requirements, within one in the order of its texts and their characters, and then of the rules' ids. */
    public List<Finding> findings() {
        return findings;
    }

    /** What somebody knows of and means to leave, in the same order. */
    public List<SuppressedFinding> suppressed() {
        return suppressed;
    }

    /**
     * What did not go as it should: rules that failed, each named, whose findings are not here; suppressions that suppress nothing, and word lists
     * that no rule goes by.
     */
    public List<Problem> problems() {
        return problems;
    }

    /** Makes a {@link LintReport}. Not thread-safe. */
    public static final class Builder {
        private int checked;
        private final List<Finding> findings = new ArrayList<>();
        private final List<SuppressedFinding> suppressed = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        private Builder() {}

        /** Adds so many requirements that have been looked at. */
        public Builder checked(int more) {
            checked += more;
            return this;
        }

        public Builder findings(List<Finding> more) {
            findings.addAll(more);
            return this;
        }

        public Builder suppressed(List<SuppressedFinding> more) {
            suppressed.addAll(more);
            return this;
        }

        public Builder problem(Problem value) {
            problems.add(Objects.requireNonNull(value));
            return this;
        }

        /** Adds all that another report has. */
        public Builder add(LintReport more) {
            problems.addAll(more.problems);
            return checked(more.checked).findings(more.findings).suppressed(more.suppressed);
        }

        public LintReport build() {
            return new LintReport(this);
        }
    }
}
