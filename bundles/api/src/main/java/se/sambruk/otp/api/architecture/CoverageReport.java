package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.quality.FindingSeverity;

/** The trace from requirements to elements to benefits: the rows, columns and cells of the matrix, a heat map, and what is left without. */
public final class CoverageReport extends TreeValue {
    /** A row of the heat map: how many requirements of a category are traced to each of {@link #elements}, in their order. */
    public record Heat(String category, String name, List<Integer> counts) {
        public Heat {
            Objects.requireNonNull(category);
            Objects.requireNonNull(name);
            counts = List.copyOf(counts);
        }
    }

    private final List<RequirementCoverage> requirements;
    private final List<ElementCoverage> elements;
    private final List<BenefitCoverage> benefits;
    private final List<Heat> heat;
    private final List<ModelFinding> findings;

    private CoverageReport(Builder builder) {
        this.requirements = List.copyOf(builder.requirements);
        this.elements = List.copyOf(builder.elements);
        this.benefits = List.copyOf(builder.benefits);
        this.heat = List.copyOf(builder.heat);
        this.findings = List.copyOf(builder.findings);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The rows of the matrix: by category in the order that was given, in it by id and pack; last those of unknown categories. */
    public List<RequirementCoverage> requirements() {
        return requirements;
    }

    /**
     * The columns of the matrix: all elements but junctions; first motivation, then patterns, then strategy, business, application,
     * technology, the physical, implementation, other groupings and locations, and unknown types; in these by type and then as in the model.
     */
    public List<ElementCoverage> elements() {
        return elements;
    }

    /** The further columns: the points in the order of the benefits. */
    public List<BenefitCoverage> benefits() {
        return benefits;
    }

    /** One row for each category in the order that was given, and last for each unknown one that has requirements. */
    public List<Heat> heat() {
        return heat;
    }

    /**
     * What is left without, and what does not agree; also what the model suppresses. The {@link ModelFinding#concept()} is the id of the
     * requirement, the element or the benefit point. Errors first, then by code and in the order of rows and columns.
     */
    public List<ModelFinding> findings() {
        return findings;
    }

    /** The findings of a code. */
    public List<ModelFinding> findings(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }

    /** Whether anything that is more than information, and that the model does not suppress, was found. */
    public boolean hasOrphans() {
        return findings.stream()
                .anyMatch(finding -> finding.severity() != FindingSeverity.INFORMATION
                        && finding.suppressed().isEmpty());
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("requirements", requirements)
                .put("elements", elements)
                .put("benefits", benefits)
                .put(
                        "heat",
                        heat.stream()
                                .map(row -> new TreeWriter()
                                        .put("category", row.category())
                                        .put("name", row.name())
                                        .put("counts", row.counts())
                                        .done())
                                .toList())
                .put("findings", findings)
                .done();
    }

    /** Makes a {@link CoverageReport}. Not thread-safe. */
    public static final class Builder {
        private final List<RequirementCoverage> requirements = new ArrayList<>();
        private final List<ElementCoverage> elements = new ArrayList<>();
        private final List<BenefitCoverage> benefits = new ArrayList<>();
        private final List<Heat> heat = new ArrayList<>();
        private final List<ModelFinding> findings = new ArrayList<>();

        private Builder() {}

        public Builder requirements(List<RequirementCoverage> more) {
            requirements.addAll(more);
            return this;
        }

        public Builder elements(List<ElementCoverage> more) {
            elements.addAll(more);
            return this;
        }

        public Builder benefits(List<BenefitCoverage> more) {
            benefits.addAll(more);
            return this;
        }

        public Builder heat(List<Heat> more) {
            heat.addAll(more);
            return this;
        }

        public Builder findings(List<ModelFinding> more) {
            findings.addAll(more);
            return this;
        }

        public CoverageReport build() {
            return new CoverageReport(this);
        }
    }
}
