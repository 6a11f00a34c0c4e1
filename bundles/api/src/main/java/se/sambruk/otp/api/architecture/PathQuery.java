package se.sambruk.otp.api.architecture;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Which ways between two concepts are asked for. Immutable. */
public final class PathQuery {
    private static final int LONGEST = 12;
    private static final int MOST = 20;
    /** More explains nothing to anybody. */
    private static final int LIMIT = 1000;

    private final String from;
    private final String to;
    private final Set<RelationType> types;
    private final boolean forward;
    private final int longest;
    private final int most;

    private PathQuery(Builder builder) {
        this.from = builder.from;
        this.to = builder.to;
        this.types = Collections.unmodifiableSet(builder.types.clone());
        this.forward = builder.forward;
        this.longest = builder.longest;
        this.most = builder.most;
    }

    /**
     * @param from the id of an element or a relation
     * @param to the id of an element or a relation
     */
    public static Builder builder(String from, String to) {
        return new Builder(from, to);
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    /** Only along these relations; empty for all. */
    public Set<RelationType> types() {
        return types;
    }

    /** Whether only in the direction of relations, which else may be followed from either end. */
    public boolean isForward() {
        return forward;
    }

    /** The most steps. */
    public int longest() {
        return longest;
    }

    /** The most ways. */
    public int most() {
        return most;
    }

    /** Makes a {@link PathQuery}: at most 20 ways of at most 12 steps unless told otherwise. Not thread-safe. */
    public static final class Builder {
        private final String from;
        private final String to;
        private final EnumSet<RelationType> types = EnumSet.noneOf(RelationType.class);
        private boolean forward;
        private int longest = LONGEST;
        private int most = MOST;

        private Builder(String from, String to) {
            this.from = Objects.requireNonNull(from);
            this.to = Objects.requireNonNull(to);
        }

        /** One more. */
        public Builder type(RelationType value) {
            types.add(value);
            return this;
        }

        public Builder forward(boolean value) {
            forward = value;
            return this;
        }

        /**
         * @throws IllegalArgumentException if below 1 or above 1,000
         */
        public Builder longest(int steps) {
            longest = bounded(steps);
            return this;
        }

        /**
         * @throws IllegalArgumentException if below 1 or above 1,000
         */
        public Builder most(int ways) {
            most = bounded(ways);
            return this;
        }

        private static int bounded(int value) {
            if (value < 1 || value > LIMIT) {
                throw new IllegalArgumentException("1 to " + LIMIT + ", got " + value);
            }
            return value;
        }

        public PathQuery build() {
            return new PathQuery(this);
        }
    }
}
