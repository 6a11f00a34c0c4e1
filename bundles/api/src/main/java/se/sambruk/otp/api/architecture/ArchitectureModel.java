package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * A whole model: elements, relations and views, and how they are sorted into folders. It may hold what ArchiMate does not allow, as models
 * that people have made do; two concepts of one id it does not hold. Up to some 100,000 concepts; it fits in memory. Immutable.
 */
public final class ArchitectureModel extends TreeValue {
    private final String id;
    private final LanguageText name;
    private final LanguageText description;
    private final List<Property> properties;
    private final List<PropertyDefinition> propertyDefinitions;
    private final List<Element> elements;
    private final List<Relation> relations;
    private final List<View> views;
    private final List<Folder> folders;
    private final List<FindingSuppression> suppressions;
    private final Map<String, Concept> byId;

    private ArchitectureModel(Builder builder) {
        this.id = builder.id;
        this.name = builder.name;
        this.description = builder.description;
        this.properties = List.copyOf(builder.properties);
        this.propertyDefinitions = List.copyOf(builder.propertyDefinitions);
        this.elements = List.copyOf(builder.elements);
        this.relations = List.copyOf(builder.relations);
        this.views = List.copyOf(builder.views);
        this.folders = List.copyOf(builder.folders);
        this.suppressions = List.copyOf(builder.suppressions);
        this.byId = new HashMap<>((elements.size() + relations.size() + views.size()) * 2);
        elements.forEach(this::index);
        relations.forEach(this::index);
        views.forEach(this::index);
    }

    private void index(Concept concept) {
        if (byId.putIfAbsent(concept.id(), concept) != null) {
            throw new IllegalArgumentException("the model " + id + " has two concepts of the id " + concept.id());
        }
    }

    /**
     * @param id what the model is known by in files
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    public static ArchitectureModel fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.text("id"))
                .name(in.find("name", LanguageText::fromTree).orElse(LanguageText.EMPTY))
                .description(in.find("description", LanguageText::fromTree).orElse(LanguageText.EMPTY));
        in.list("properties", Property::fromTree).forEach(builder::property);
        in.list("propertyDefinitions", PropertyDefinition::fromTree).forEach(builder::propertyDefinition);
        in.list("elements", Element::fromTree).forEach(builder::element);
        in.list("relations", Relation::fromTree).forEach(builder::relation);
        in.list("views", View::fromTree).forEach(builder::view);
        in.list("folders", Folder::fromTree).forEach(builder::folder);
        in.list("suppressions", FindingSuppression::fromTree).forEach(builder::suppression);
        return builder.build();
    }

    /** A builder that holds all that this model says. */
    public Builder toBuilder() {
        Builder builder = builder(id).name(name).description(description);
        properties.forEach(builder::property);
        propertyDefinitions.forEach(builder::propertyDefinition);
        elements.forEach(builder::element);
        relations.forEach(builder::relation);
        views.forEach(builder::view);
        folders.forEach(builder::folder);
        suppressions.forEach(builder::suppression);
        return builder;
    }

    public String id() {
        return id;
    }

    public LanguageText name() {
        return name;
    }

    public LanguageText description() {
        return description;
    }

    public List<Property> properties() {
        return properties;
    }

    /** Of keys that hold something else than texts, or that have an id in files. */
    public List<PropertyDefinition> propertyDefinitions() {
        return propertyDefinitions;
    }

    public List<Element> elements() {
        return elements;
    }

    public List<Relation> relations() {
        return relations;
    }

    public List<View> views() {
        return views;
    }

    /** The outermost folders. A concept may be in one, in several, or in none. */
    public List<Folder> folders() {
        return folders;
    }

    /** What the model's makers know of and mean to leave as it is. */
    public List<FindingSuppression> suppressions() {
        return suppressions;
    }

    /** An element, a relation or a view. */
    public Optional<Concept> find(String conceptId) {
        return Optional.ofNullable(byId.get(conceptId));
    }

    public Optional<Element> element(String elementId) {
        return byId.get(elementId) instanceof Element element ? Optional.of(element) : Optional.empty();
    }

    public Optional<Relation> relation(String relationId) {
        return byId.get(relationId) instanceof Relation relation ? Optional.of(relation) : Optional.empty();
    }

    public Optional<View> view(String viewId) {
        return byId.get(viewId) instanceof View view ? Optional.of(view) : Optional.empty();
    }

    /** The views that explain an element, in order. */
    public List<View> explaining(String elementId) {
        return views.stream()
                .filter(view -> view.subject().filter(elementId::equals).isPresent())
                .toList();
    }

    /** The same model with some of its concepts only; whatever else it says is kept. */
    public ArchitectureModel only(Predicate<Concept> wanted) {
        Builder only = toBuilder();
        only.elements.removeIf(wanted.negate());
        only.relations.removeIf(wanted.negate());
        only.views.removeIf(wanted.negate());
        return only.build();
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter().put("id", id);
        if (!name.isEmpty()) {
            out.put("name", name);
        }
        if (!description.isEmpty()) {
            out.put("description", description);
        }
        return out.put("properties", properties)
                .put("propertyDefinitions", propertyDefinitions)
                .put("elements", elements)
                .put("relations", relations)
                .put("views", views)
                .put("folders", folders)
                .put("suppressions", suppressions)
                .done();
    }

    /** Its id, name and size: the whole would be too much to print. */
    @Override
    public String toString() {
        return id + " " + name + ": " + elements.size() + " elements, " + relations.size() + " relations, "
                + views.size() + " views";
    }

    /** Makes an {@link ArchitectureModel}. Not thread-safe. */
    public static final class Builder {
        private String id;
        private LanguageText name = LanguageText.EMPTY;
        private LanguageText description = LanguageText.EMPTY;
        private final List<Property> properties = new ArrayList<>();
        private final List<PropertyDefinition> propertyDefinitions = new ArrayList<>();
        private final List<Element> elements = new ArrayList<>();
        private final List<Relation> relations = new ArrayList<>();
        private final List<View> views = new ArrayList<>();
        private final List<Folder> folders = new ArrayList<>();
        private final List<FindingSuppression> suppressions = new ArrayList<>();

        private Builder(String id) {
            this.id = Objects.requireNonNull(id);
        }

        public Builder id(String value) {
            id = Objects.requireNonNull(value);
            return this;
        }

        public Builder name(LanguageText value) {
            name = Objects.requireNonNull(value);
            return this;
        }

        public Builder description(LanguageText value) {
            description = Objects.requireNonNull(value);
            return this;
        }

        public Builder property(Property value) {
            properties.add(Objects.requireNonNull(value));
            return this;
        }

        /** These properties of the model as a whole and no others. */
        public Builder properties(List<Property> value) {
            List<Property> copy = List.copyOf(value);
            properties.clear();
            properties.addAll(copy);
            return this;
        }

        public Builder propertyDefinition(PropertyDefinition value) {
            propertyDefinitions.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder element(Element value) {
            elements.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder relation(Relation value) {
            relations.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder view(View value) {
            views.add(Objects.requireNonNull(value));
            return this;
        }

        /** These views and no others. */
        public Builder views(List<View> value) {
            List<View> copy = List.copyOf(value);
            views.clear();
            views.addAll(copy);
            return this;
        }

        public Builder folder(Folder value) {
            folders.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder suppression(FindingSuppression value) {
            suppressions.add(Objects.requireNonNull(value));
            return this;
        }

        /**
         * @throws IllegalArgumentException if two concepts have one id
         */
        public ArchitectureModel build() {
            return new ArchitectureModel(this);
        }
    }
}
