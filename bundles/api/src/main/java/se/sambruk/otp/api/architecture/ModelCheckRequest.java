package se.sambruk.otp.api.architecture;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import se.sambruk.otp.api.quality.FindingSeverity;

/** What a check of a model is to tell of. The whole model is checked all the same, so that suppressions are judged fairly. Immutable. */
public final class ModelCheckRequest {
    /** All that there is to tell. */
    public static final ModelCheckRequest ALL = builder().build();

    private final SortedSet<String> without;
    private final FindingSeverity least;
    private final String view;
    private final SortedSet<String> known;

    private ModelCheckRequest(Builder builder) {
        this.without = Collections.unmodifiableSortedSet(new TreeSet<>(builder.without));
        this.least = builder.least;
        this.view = builder.view;
        this.known = Collections.unmodifiableSortedSet(new TreeSet<>(builder.known));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The codes of findings that are not told of. */
    public SortedSet<String> without() {
        return without;
    }

    /** What is less grave is not told of. */
    public FindingSeverity least() {
        return least;
    }

    /** The id of the only view that is asked for: what is found in it, and in the concepts that it shows. */
    public Optional<String> view() {
        return Optional.ofNullable(view);
    }

    /** Ids of elements of another model, that {@link Facet#ANSWERS_TO} may name. */
    public SortedSet<String> known() {
        return known;
    }

    /** Makes a {@link ModelCheckRequest}. Not thread-safe. */
    public static final class Builder {
        private final SortedSet<String> without = new TreeSet<>();
        private FindingSeverity least = FindingSeverity.INFORMATION;
        private String view;
        private final SortedSet<String> known = new TreeSet<>();

        private Builder() {}

        /** One more code to leave out. */
        public Builder without(String code) {
            without.add(Objects.requireNonNull(code));
            return this;
        }

        public Builder least(FindingSeverity value) {
            least = Objects.requireNonNull(value);
            return this;
        }

        public Builder view(String id) {
            view = Objects.requireNonNull(id);
            return this;
        }

        /** More ids of elements of another model. */
        public Builder known(Collection<String> ids) {
            known.addAll(ids);
            return this;
        }

        public ModelCheckRequest build() {
            return new ModelCheckRequest(this);
        }
    }
}
