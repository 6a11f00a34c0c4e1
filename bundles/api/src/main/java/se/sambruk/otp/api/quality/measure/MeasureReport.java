package se.sambruk.otp.api.quality.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.quality.FindingSeverity;

/** What came of measuring: the numbers, and what an editor should look at. Immutable. */
public final class MeasureReport {
    private final List<String> sources;
    private final RequirementCounts counts;
    private final List<CategoryMeasure> categories;
    private final List<RequirementMeasure> requirements;
    private final List<MeasureFinding> findings;

    private MeasureReport(Builder builder) {
        this.sources = List.copyOf(builder.sources);
        this.counts = builder.counts;
        this.categories = List.copyOf(builder.categories);
        this.requirements = List.copyOf(builder.requirements);
        this.findings = List.copyOf(builder.findings);
    }

    /**
     * @param counts of everything together
     */
    public static Builder builder(RequirementCounts counts) {
        return new Builder(counts);
    }

    /** What was measured, for people: packs with their versions. */
    public List<String> sources() {
        return sources;
    }

    /** Of everything together. */
    public RequirementCounts counts() {
        return counts;
    }

    /** In the order of the taxonomy; last those that it does not have, by their codes. */
    public List<CategoryMeasure> categories() {
        return categories;
    }

    /** By id. */
    public List<RequirementMeasure> requirements() {
        return requirements;
    }

    /** What concerns the whole first; then by category, in it by requirement, and in that by field and place. */
    public List<MeasureFinding> findings() {
        return findings;
    }

    /** The findings of a code. */
    public List<MeasureFinding> findings(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }

    /** Whether there is anything more than information. */
    public boolean needsAttention() {
        return findings.stream().anyMatch(finding -> finding.severity() != FindingSeverity.INFORMATION);
    }

    /** Makes a {@link MeasureReport}. Not thread-safe. */
    public static final class Builder {
        private final RequirementCounts counts;
        private List<String> sources = List.of();
        private final List<CategoryMeasure> categories = new ArrayList<>();
        private final List<RequirementMeasure> requirements = new ArrayList<>();
        private final List<MeasureFinding> findings = new ArrayList<>();

        private Builder(RequirementCounts counts) {
            this.counts = Objects.requireNonNull(counts);
        }

        public Builder sources(List<String> value) {
            sources = List.copyOf(value);
            return this;
        }

        public Builder categories(List<CategoryMeasure> more) {
            categories.addAll(more);
            return this;
        }

        public Builder requirements(List<RequirementMeasure> more) {
            requirements.addAll(more);
            return this;
        }

        public Builder findings(List<MeasureFinding> more) {
            findings.addAll(more);
            return this;
        }

        public MeasureReport build() {
            return new MeasureReport(this);
        }
    }
}
