package se.sambruk.otp.api.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the framework permits that a procurement calls off from (LOU 2016:1145, 7:4–9), as far as rules ask for it. Whoever knows the framework
 * fills it in: the terms and criteria as its documents state them. Immutable.
 */
public final class FrameworkScope {
    private final String name;
    private final Set<String> requirements;
    private final List<String> maySpecify;
    private final List<String> maySupplement;
    private final List<String> criteria;

    private FrameworkScope(Builder builder) {
        this.name = builder.name;
        this.requirements = builder.requirements == null ? null : new TreeSet<>(builder.requirements);
        this.maySpecify = List.copyOf(builder.maySpecify);
        this.maySupplement = List.copyOf(builder.maySupplement);
        this.criteria = List.copyOf(builder.criteria);
    }

    /**
     * @param name what the framework is called
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** What the framework is called. */
    public String name() {
        return name;
    }

    /** Whether its documents hold a requirement; empty where nobody has told which they hold. */
    public Optional<Boolean> holds(String requirement) {
        return Optional.ofNullable(requirements).map(known -> known.contains(requirement));
    }

    /** Terms that a call-off may specify: "leveransdag", "antal användare". */
    public List<String> maySpecify() {
        return maySpecify;
    }

    /** Terms that a renewed competition may add, as its documents state them. */
    public List<String> maySupplement() {
        return maySupplement;
    }

    /** The award criteria that decide a renewed competition; empty where nobody has told which. */
    public List<String> criteria() {
        return criteria;
    }

    /** Makes a {@link FrameworkScope}. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private List<String> requirements;
        private final List<String> maySpecify = new ArrayList<>();
        private final List<String> maySupplement = new ArrayList<>();
        private final List<String> criteria = new ArrayList<>();

        private Builder(String name) {
            this.name = Objects.requireNonNull(name);
        }

        /** The ids of all requirements that the framework's documents hold. */
        public Builder requirements(List<String> ids) {
            requirements = List.copyOf(ids);
            return this;
        }

        public Builder maySpecify(List<String> terms) {
            maySpecify.addAll(terms);
            return this;
        }

        public Builder maySupplement(List<String> terms) {
            maySupplement.addAll(terms);
            return this;
        }

        public Builder criteria(List<String> names) {
            criteria.addAll(names);
            return this;
        }

        public FrameworkScope build() {
            return new FrameworkScope(this);
        }
    }
}
