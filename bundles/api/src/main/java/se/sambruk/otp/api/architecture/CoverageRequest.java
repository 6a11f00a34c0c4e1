package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.requirement.Requirement;

/** What is to be traced: requirements, and the model and the benefits that they should rest on. Immutable. */
public final class CoverageRequest {
    /** A requirement and the id of the pack that it stands in. */
    public record Source(String pack, Requirement requirement) {
        public Source {
            Objects.requireNonNull(pack);
            Objects.requireNonNull(requirement);
        }
    }

    private final ArchitectureModel model;
    private final List<Source> requirements;
    private final List<Category> categories;
    private final List<Benefit> benefits;

    private CoverageRequest(Builder builder) {
        this.model = builder.model;
        this.requirements = List.copyOf(builder.requirements);
        this.categories = List.copyOf(builder.categories);
        this.benefits = List.copyOf(builder.benefits);
    }

    public static Builder builder(ArchitectureModel model) {
        return new Builder(model);
    }

    public ArchitectureModel model() {
        return model;
    }

    public List<Source> requirements() {
        return requirements;
    }

    /** In the order in which they are shown. */
    public List<Category> categories() {
        return categories;
    }

    /** In the order in which they are shown. */
    public List<Benefit> benefits() {
        return benefits;
    }

    /** Makes a {@link CoverageRequest}. Not thread-safe. */
    public static final class Builder {
        private final ArchitectureModel model;
        private final List<Source> requirements = new ArrayList<>();
        private final List<Category> categories = new ArrayList<>();
        private final List<Benefit> benefits = new ArrayList<>();

        private Builder(ArchitectureModel model) {
            this.model = Objects.requireNonNull(model);
        }

        /**
         * One more. Of two with the same id both are traced.
         *
         * @param pack the id of the pack that it stands in
         */
        public Builder requirement(String pack, Requirement requirement) {
            requirements.add(new Source(pack, requirement));
            return this;
        }

        public Builder categories(List<Category> more) {
            categories.addAll(more);
            return this;
        }

        public Builder benefits(List<Benefit> more) {
            benefits.addAll(more);
            return this;
        }

        public CoverageRequest build() {
            return new CoverageRequest(this);
        }
    }
}
