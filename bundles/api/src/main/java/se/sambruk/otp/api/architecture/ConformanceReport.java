package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.quality.FindingSeverity;

/** How far a landscape follows a reference architecture. */
public final class ConformanceReport extends TreeValue {
    private final List<ElementAnswer> answers;
    private final List<ConformanceVerdict> buildingBlocks;
    private final List<ConformanceVerdict> patterns;
    private final List<ConformanceVerdict> principles;
    private final List<ModelFinding> findings;

    private ConformanceReport(Builder builder) {
        this.answers = List.copyOf(builder.answers);
        this.buildingBlocks = List.copyOf(builder.buildingBlocks);
        this.patterns = List.copyOf(builder.patterns);
        this.principles = List.copyOf(builder.principles);
        this.findings = List.copyOf(builder.findings);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What answers to what, in the order of the landscape. */
    public List<ElementAnswer> answers() {
        return answers;
    }

    /** One for each, in the order of the reference. */
    public List<ConformanceVerdict> buildingBlocks() {
        return buildingBlocks;
    }

    /** One for each, in the order of the reference. */
    public List<ConformanceVerdict> patterns() {
        return patterns;
    }

    /** One for each, in the order of the reference. */
    public List<ConformanceVerdict> principles() {
        return principles;
    }

    /** Errors first, then by code and in the order of the models; also what the landscape motivates. */
    public List<ModelFinding> findings() {
        return findings;
    }

    /** The findings of a code. */
    public List<ModelFinding> findings(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }

    /** The deviations that the landscape states and motivates; why is told by {@link ModelFinding#suppressed()}. */
    public List<ModelFinding> acceptedDeviations() {
        return findings.stream()
                .filter(finding -> finding.suppressed().isPresent())
                .toList();
    }

    /** Whether nothing that is more than information was found but what the landscape motivates. */
    public boolean isConforming() {
        return findings.stream()
                .noneMatch(finding -> finding.severity() != FindingSeverity.INFORMATION
                        && finding.suppressed().isEmpty());
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("answers", answers)
                .put("buildingBlocks", buildingBlocks)
                .put("patterns", patterns)
                .put("principles", principles)
                .put("findings", findings)
                .done();
    }

    /** Makes a {@link ConformanceReport}. Not thread-safe. */
    public static final class Builder {
        private final List<ElementAnswer> answers = new ArrayList<>();
        private final List<ConformanceVerdict> buildingBlocks = new ArrayList<>();
        private final List<ConformanceVerdict> patterns = new ArrayList<>();
        private final List<ConformanceVerdict> principles = new ArrayList<>();
        private final List<ModelFinding> findings = new ArrayList<>();

        private Builder() {}

        public Builder answers(List<ElementAnswer> more) {
            answers.addAll(more);
            return this;
        }

        public Builder buildingBlocks(List<ConformanceVerdict> more) {
            buildingBlocks.addAll(more);
            return this;
        }

        public Builder patterns(List<ConformanceVerdict> more) {
            patterns.addAll(more);
            return this;
        }

        public Builder principles(List<ConformanceVerdict> more) {
            principles.addAll(more);
            return this;
        }

        public Builder findings(List<ModelFinding> more) {
            findings.addAll(more);
            return this;
        }

        public ConformanceReport build() {
            return new ConformanceReport(this);
        }
    }
}
