package se.sambruk.otp.api.architecture;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A model that is to come into the library as a content pack, anew or as the next version of one. Immutable. */
public final class ModelIntakeRequest {
    private final String pack;
    private final ArchitectureModel model;
    private final LocalDate date;
    private final String publisher;
    private final String prefix;
    private final String title;
    private final List<String> requires;
    private final String because;
    private final ArchitectureModel base;
    private final MergeChoices choices;

    private ModelIntakeRequest(Builder builder) {
        this.pack = builder.pack;
        this.model = builder.model;
        this.date = builder.date;
        this.publisher = builder.publisher;
        this.prefix = builder.prefix;
        this.title = builder.title;
        this.requires = List.copyOf(builder.requires);
        this.because = builder.because;
        this.base = builder.base;
        this.choices = builder.choices;
    }

    /**
     * @param pack the id of the pack
     * @param date the day that the pack bears
     */
    public static Builder builder(String pack, ArchitectureModel model, LocalDate date) {
        return new Builder(pack, model, date);
    }

    public String pack() {
        return pack;
    }

    public ArchitectureModel model() {
        return model;
    }

    public LocalDate date() {
        return date;
    }

    /** Empty where the pack, or another of the publisher's, tells; as for the next three. */
    public Optional<String> publisher() {
        return Optional.ofNullable(publisher);
    }

    public Optional<String> prefix() {
        return Optional.ofNullable(prefix);
    }

    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** The ids of the packs that it builds on, beside those that the pack requires already. */
    public List<String> requires() {
        return requires;
    }

    /** Why what lies below is changed; may be empty. */
    public String because() {
        return because;
    }

    /**
     * The model as it was when it was taken out of the library to be worked on: then what has come into the pack since is kept, too. Empty:
     * the model is all that the pack is to hold.
     */
    public Optional<ArchitectureModel> base() {
        return Optional.ofNullable(base);
    }

    /** Whose side is taken where the model and the pack have been changed differently since. */
    public MergeChoices choices() {
        return choices;
    }

    /** Makes a {@link ModelIntakeRequest}. Not thread-safe. */
    public static final class Builder {
        private final String pack;
        private final ArchitectureModel model;
        private final LocalDate date;
        private String publisher;
        private String prefix;
        private String title;
        private List<String> requires = List.of();
        private String because = "";
        private ArchitectureModel base;
        private MergeChoices choices = MergeChoices.NONE;

        private Builder(String pack, ArchitectureModel model, LocalDate date) {
            this.pack = Objects.requireNonNull(pack);
            this.model = Objects.requireNonNull(model);
            this.date = Objects.requireNonNull(date);
        }

        public Builder publisher(String value) {
            publisher = Objects.requireNonNull(value);
            return this;
        }

        public Builder prefix(String value) {
            prefix = Objects.requireNonNull(value);
            return this;
        }

        public Builder title(String value) {
            title = Objects.requireNonNull(value);
            return this;
        }

        public Builder requires(List<String> value) {
            requires = List.copyOf(value);
            return this;
        }

        public Builder because(String value) {
            because = Objects.requireNonNull(value);
            return this;
        }

        public Builder base(ArchitectureModel value) {
            base = Objects.requireNonNull(value);
            return this;
        }

        public Builder choices(MergeChoices value) {
            choices = Objects.requireNonNull(value);
            return this;
        }

        public ModelIntakeRequest build() {
            return new ModelIntakeRequest(this);
        }
    }
}
