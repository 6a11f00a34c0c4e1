package se.sambruk.otp.api.quality.measure;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.sambruk.otp.api.library.Specification;

/**
 * What is to be measured, and by which targets where they are others than those of the platform's settings. Immutable.
 *
 * <p>Categories, topics and references are looked up in all that the measured packs build on. Whether every topic has requirements is
 * asked only of the packs that are measured themselves: a municipality's own pack is not to cover a national taxonomy.
 *
 * <p>The requirements of packs are measured as their publishers wrote them: amendments, and what they exclude, are seen in a
 * specification only.
 */
public final class MeasureRequest {
    private final List<String> packs;
    private final boolean withRequired;
    private final Specification specification;
    private final Set<String> categories;
    private final Integer lix;
    private final Integer likeness;
    private final Integer openings;

    private MeasureRequest(Builder builder) {
        this.packs = builder.packs;
        this.withRequired = builder.withRequired;
        this.specification = builder.specification;
        this.categories = Collections.unmodifiableSet(new LinkedHashSet<>(builder.categories));
        this.lix = builder.lix;
        this.likeness = builder.likeness;
        this.openings = builder.openings;
    }

    /** All current editions of the library together. */
    public static Builder ofLibrary() {
        return new Builder(List.of(), false, null);
    }

    /**
     * The requirements of some packs' current editions, and no others.
     *
     * @throws IllegalArgumentException if no pack is named
     */
    public static Builder ofPacks(List<String> packs) {
        return new Builder(named(packs), false, null);
    }

    /**
     * The requirements of some packs' current editions and of all that these build on: what a procurement selects among, before
     * amendments.
     *
     * @throws IllegalArgumentException if no pack is named
     */
    public static Builder ofContext(List<String> packs) {
        return new Builder(named(packs), true, null);
    }

    /** The requirements of a specification, as they stand in it. */
    public static Builder of(Specification specification) {
        return new Builder(List.of(), false, Objects.requireNonNull(specification));
    }

    private static List<String> named(List<String> packs) {
        if (packs.isEmpty()) {
            throw new IllegalArgumentException("at least one pack is to be named");
        }
        return packs.stream().distinct().toList();
    }

    /** The ids of the packs; empty for the whole library, or for a specification. */
    public List<String> packs() {
        return packs;
    }

    /** Whether what the packs build on is measured with them. */
    public boolean isWithRequired() {
        return withRequired;
    }

    public Optional<Specification> specification() {
        return Optional.ofNullable(specification);
    }

    /** Only requirements of these; empty for all. Requirements are then compared with each other only. */
    public Set<String> categories() {
        return categories;
    }

    /** The highest LIX that is not told of. */
    public OptionalInt lix() {
        return optional(lix);
    }

    /** From how many per cent of their word sequences in common two texts are told of as alike. */
    public OptionalInt likeness() {
        return optional(likeness);
    }

    /** How many sentences may begin with the same words. */
    public OptionalInt openings() {
        return optional(openings);
    }

    private static OptionalInt optional(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Makes a {@link MeasureRequest}. Not thread-safe. */
    public static final class Builder {
        private final List<String> packs;
        private final boolean withRequired;
        private final Specification specification;
        private final Set<String> categories = new LinkedHashSet<>();
        private Integer lix;
        private Integer likeness;
        private Integer openings;

        private Builder(List<String> packs, boolean withRequired, Specification specification) {
            this.packs = packs;
            this.withRequired = withRequired;
            this.specification = specification;
        }

        /** Adds a category, by its code. */
        public Builder category(String code) {
            categories.add(Objects.requireNonNull(code));
            return this;
        }

        /**
         * @throws IllegalArgumentException if below 1
         */
        public Builder lix(int highest) {
            lix = atLeastOne(highest, "LIX");
            return this;
        }

        /**
         * @throws IllegalArgumentException if not 1 to 100
         */
        public Builder likeness(int percent) {
            if (percent > 100) {
                throw new IllegalArgumentException("nothing is more alike than 100 per cent, got " + percent);
            }
            likeness = atLeastOne(percent, "likeness");
            return this;
        }

        /**
         * @throws IllegalArgumentException if below 1
         */
        public Builder openings(int most) {
            openings = atLeastOne(most, "openings");
            return this;
        }

        private static int atLeastOne(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is at least 1, got " + value);
            }
            return value;
        }

        public MeasureRequest build() {
            return new MeasureRequest(this);
        }
    }
}
