package se.sambruk.otp.api.architecture;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Which elements of a model are asked for: those that meet all that is said. Immutable. */
public final class ElementQuery {
    /** All elements. */
    public static final ElementQuery ALL = builder().build();

    private final Set<String> types;
    private final Set<ArchitectureLayer> layers;
    private final String words;

    private ElementQuery(Builder builder) {
        this.types = Collections.unmodifiableSet(new LinkedHashSet<>(builder.types));
        this.layers = Collections.unmodifiableSet(new LinkedHashSet<>(builder.layers));
        this.words = builder.words;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Of any of these types, in either spelling of {@link ElementType}, or as the model names them; empty for all. */
    public Set<String> types() {
        return types;
    }

    /** Of any of these layers; empty for all, also for types that have no layer. */
    public Set<ArchitectureLayer> layers() {
        return layers;
    }

    /**
     * Words, or parts of words, that are all to be found in an element's id, names, descriptions or property values, whatever their
     * capitals. As Swedes read, å, ä and ö are letters of their own, and other accents count for nothing. Empty for all.
     */
    public String words() {
        return words;
    }

    /** Makes an {@link ElementQuery}. Not thread-safe. */
    public static final class Builder {
        private final Set<String> types = new LinkedHashSet<>();
        private final Set<ArchitectureLayer> layers = new LinkedHashSet<>();
        private String words = "";

        private Builder() {}

        /** One more. */
        public Builder type(String name) {
            types.add(Objects.requireNonNull(name));
            return this;
        }

        public Builder type(ElementType value) {
            return type(value.wire());
        }

        /** One more. */
        public Builder layer(ArchitectureLayer value) {
            layers.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder words(String value) {
            words = value.strip();
            return this;
        }

        public ElementQuery build() {
            return new ElementQuery(this);
        }
    }
}
