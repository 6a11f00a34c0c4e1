package se.sambruk.otp.api.architecture;

import java.util.Objects;
import java.util.OptionalInt;

/** What is to change, and how far to look for what that affects. Immutable. */
public final class ImpactQuery {
    private final String concept;
    private final boolean associations;
    private final Integer farthest;

    private ImpactQuery(Builder builder) {
        this.concept = builder.concept;
        this.associations = builder.associations;
        this.farthest = builder.farthest;
    }

    /**
     * @param concept the id of an element or a relation
     */
    public static Builder builder(String concept) {
        return new Builder(concept);
    }

    /** All that a concept affects, at any distance, associations left out. */
    public static ImpactQuery of(String concept) {
        return builder(concept).build();
    }

    public String concept() {
        return concept;
    }

    /** Whether an association tells of dependence. */
    public boolean isAssociations() {
        return associations;
    }

    /** The greatest distance that is told of; empty for any. */
    public OptionalInt farthest() {
        return farthest == null ? OptionalInt.empty() : OptionalInt.of(farthest);
    }

    /** Makes an {@link ImpactQuery}. Not thread-safe. */
    public static final class Builder {
        private final String concept;
        private boolean associations;
        private Integer farthest;

        private Builder(String concept) {
            this.concept = Objects.requireNonNull(concept);
        }

        public Builder associations(boolean value) {
            associations = value;
            return this;
        }

        /**
         * @throws IllegalArgumentException if below 1
         */
        public Builder farthest(int distance) {
            if (distance < 1) {
                throw new IllegalArgumentException("at least 1, got " + distance);
            }
            farthest = distance;
            return this;
        }

        public ImpactQuery build() {
            return new ImpactQuery(this);
        }
    }
}
