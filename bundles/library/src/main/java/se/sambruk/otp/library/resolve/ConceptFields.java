package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;

/** The places of a concept that layers amend, by the paths of {@link ArchitectureAmendment}: what stands there, and putting something. */
final class ConceptFields {
    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String TYPE = "type";

    private ConceptFields() {}

    /** The canonical node of what stands at a path; empty where nothing does. */
    static Optional<Object> read(Concept concept, String path) {
        Optional<String> key = ArchitectureAmendment.propertyKey(path);
        if (key.isPresent()) {
            List<Object> values = new ArrayList<>();
            concept.values(key.get()).forEach(value -> values.add(value.tree()));
            return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
        }
        return switch (path) {
            case NAME -> text(concept.names());
            case DESCRIPTION -> text(concept.descriptions());
            case TYPE -> type(concept).map(type -> type);
            default -> throw unknown(path);
        };
    }

    private static Optional<Object> text(LanguageText text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.tree());
    }

    /** The type of what has one. */
    static Optional<String> type(Concept concept) {
        if (concept instanceof Element element) {
            return Optional.of(element.type());
        }
        return concept instanceof Relation relation ? Optional.of(relation.type()) : Optional.empty();
    }

    /**
     * The concept with a node at a path.
     *
     * @throws IllegalArgumentException if the node cannot stand there
     * @throws ClassCastException if the node is of another kind than what can
     */
    static Concept write(Concept concept, String path, Object node) {
        Optional<String> key = ArchitectureAmendment.propertyKey(path);
        if (key.isPresent()) {
            List<Property> values = new ArrayList<>();
            ((List<?>) node).forEach(value -> values.add(Property.of(key.get(), LanguageText.fromTree(value))));
            return changed(concept, builder -> builder.properties(put(concept.properties(), key.get(), values)));
        }
        return switch (path) {
            case NAME -> changed(concept, builder -> builder.name(LanguageText.fromTree(node)));
            case DESCRIPTION -> changed(concept, builder -> builder.description(LanguageText.fromTree(node)));
            case TYPE -> typed(concept, (String) node);
            default -> throw unknown(path);
        };
    }

    /** The concept with nothing at a path. */
    static Concept remove(Concept concept, String path) {
        if (path.equals(TYPE)) {
            throw new IllegalArgumentException("no concept is without a type");
        }
        return write(concept, path, ArchitectureAmendment.propertyKey(path).isPresent() ? List.of() : "");
    }

    /** The new values stand where the first of the old ones stood; at the end where there was none. */
    private static List<Property> put(List<Property> properties, String key, List<Property> values) {
        List<Property> all = new ArrayList<>();
        boolean put = false;
        for (Property property : properties) {
            if (!property.key().equals(key)) {
                all.add(property);
            } else if (!put) {
                all.addAll(values);
                put = true;
            }
        }
        if (!put) {
            all.addAll(values);
        }
        return all;
    }

    private static Concept typed(Concept concept, String type) {
        if (concept instanceof Element element) {
            return element.toBuilder().type(type).build();
        }
        if (concept instanceof Relation relation) {
            return relation.toBuilder().type(type).build();
        }
        throw new IllegalArgumentException("a view has no type");
    }

    private static Concept changed(Concept concept, Consumer<Concept.Builder<?>> change) {
        if (concept instanceof Element element) {
            Element.Builder builder = element.toBuilder();
            change.accept(builder);
            return builder.build();
        }
        if (concept instanceof Relation relation) {
            Relation.Builder builder = relation.toBuilder();
            change.accept(builder);
            return builder.build();
        }
        View.Builder builder = ((View) concept).toBuilder();
        change.accept(builder);
        return builder.build();
    }

    private static IllegalArgumentException unknown(String path) {
        return new IllegalArgumentException("no field is named " + path);
    }
}
