package se.sambruk.otp.api.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;

/**
 * A registered model that was not taken into use, and why. Other versions with its id are not touched by that. Immutable.
 */
public final class ModelRefusal {
    private final String source;
    private final String location;
    private final long bundle;
    private final Instant at;
    private final ModelDescriptor descriptor;
    private final List<Problem> problems;

    private ModelRefusal(Builder builder) {
        this.source = builder.source;
        this.location = builder.location;
        this.bundle = builder.bundle;
        this.at = builder.at;
        this.descriptor = builder.descriptor;
        this.problems = List.copyOf(builder.problems);
    }

    /**
     * @param at when it was refused
     * @param problems why; the first is the one to show where there is room for one
     * @throws IllegalArgumentException if there is no problem
     */
    public static Builder builder(Instant at, List<Problem> problems) {
        return new Builder(at, problems);
    }

    /** What registered it: a bundle's symbolic name and version. */
    public String source() {
        return source;
    }

    /** The location of the bundle that registered it. */
    public String location() {
        return location;
    }

    /** The number of the bundle that registered it. */
    public long bundle() {
        return bundle;
    }

    public Instant at() {
        return at;
    }

    /** What it says of itself; empty if it failed already in that. */
    public Optional<ModelDescriptor> descriptor() {
        return Optional.ofNullable(descriptor);
    }

    /** Why, at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** Makes a {@link ModelRefusal}. Not thread-safe. */
    public static final class Builder {
        private final Instant at;
        private final List<Problem> problems;
        private String source = "";
        private String location = "";
        private long bundle;
        private ModelDescriptor descriptor;

        private Builder(Instant at, List<Problem> problems) {
            this.at = Objects.requireNonNull(at);
            this.problems = problems;
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }

        /**
         * @param bundleName its symbolic name and version
         */
        public Builder registeredBy(String bundleName, String bundleLocation, long bundleNumber) {
            source = Objects.requireNonNull(bundleName);
            location = Objects.requireNonNull(bundleLocation);
            bundle = bundleNumber;
            return this;
        }

        public Builder descriptor(ModelDescriptor value) {
            descriptor = Objects.requireNonNull(value);
            return this;
        }

        public ModelRefusal build() {
            return new ModelRefusal(this);
        }
    }
}
