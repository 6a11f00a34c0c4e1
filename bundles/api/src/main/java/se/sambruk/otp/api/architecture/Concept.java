package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** What a model holds under an id: an {@link Element}, a {@link Relation} or a {@link View}. Immutable. */
@ProviderType
public abstract class Concept extends TreeValue {
    private final String id;
    private final LanguageText name;
    private final LanguageText description;
    private final List<Property> properties;

    Concept(Builder<?> builder) {
        this.id = builder.id;
        this.name = builder.name;
        this.description = builder.description;
        this.properties = List.copyOf(builder.properties);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a concept of a model needs an id");
        }
    }

    /** Unique among all concepts of a model. */
    public final String id() {
        return id;
    }

    /** In every language that it has one in; may be empty. */
    public final LanguageText names() {
        return name;
    }

    /** For a Swedish reader; may be empty. */
    public final String name() {
        return name.text();
    }

    /** In every language; may be empty. */
    public final LanguageText descriptions() {
        return description;
    }

    /** For a Swedish reader; may be empty. */
    public final String description() {
        return description.text();
    }

    /** In order. */
    public final List<Property> properties() {
        return properties;
    }

    /** The values under a key, in order. */
    public final List<LanguageText> values(String key) {
        return properties.stream()
                .filter(property -> property.key().equals(key))
                .map(Property::value)
                .toList();
    }

    /** What is said of a facet, in order. */
    public final List<LanguageText> facet(Facet facet) {
        return values(facet.wire());
    }

    /** What is said first of a facet, for a Swedish reader. */
    public final Optional<String> facetText(Facet facet) {
        return facet(facet).stream().findFirst().map(LanguageText::text);
    }

    final TreeWriter writer() {
        TreeWriter out = new TreeWriter().put("id", id);
        if (!name.isEmpty()) {
            out.put("name", name);
        }
        if (!description.isEmpty()) {
            out.put("description", description);
        }
        return out.put("properties", properties);
    }

    /** Makes a concept. Not thread-safe. */
    @ProviderType
    public abstract static class Builder<B extends Builder<B>> {
        private String id;
        private LanguageText name = LanguageText.EMPTY;
        private LanguageText description = LanguageText.EMPTY;
        private final List<Property> properties = new ArrayList<>();

        Builder(String id) {
            this.id = Objects.requireNonNull(id);
        }

        abstract B self();

        final B from(Concept concept) {
            id = concept.id;
            name = concept.name;
            description = concept.description;
            properties.clear();
            properties.addAll(concept.properties);
            return self();
        }

        final B from(TreeReader in) {
            name = in.find("name", LanguageText::fromTree).orElse(LanguageText.EMPTY);
            description = in.find("description", LanguageText::fromTree).orElse(LanguageText.EMPTY);
            properties.clear();
            properties.addAll(in.list("properties", Property::fromTree));
            return self();
        }

        public final B id(String value) {
            id = Objects.requireNonNull(value);
            return self();
        }

        public final B name(LanguageText value) {
            name = Objects.requireNonNull(value);
            return self();
        }

        public final B name(String value) {
            return name(LanguageText.of(value));
        }

        public final B description(LanguageText value) {
            description = Objects.requireNonNull(value);
            return self();
        }

        public final B description(String value) {
            return description(LanguageText.of(value));
        }

        /** One more. */
        public final B property(Property value) {
            properties.add(Objects.requireNonNull(value));
            return self();
        }

        /** These and no others. */
        public final B properties(List<Property> value) {
            List<Property> copy = List.copyOf(value);
            properties.clear();
            properties.addAll(copy);
            return self();
        }

        /** One more thing said of a facet. */
        public final B facet(Facet facet, LanguageText value) {
            return property(Property.of(facet.wire(), value));
        }

        public final B facet(Facet facet, String value) {
            return facet(facet, LanguageText.of(value));
        }
    }
}
