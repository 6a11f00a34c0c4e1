package se.sambruk.otp.api.architecture;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;

/** An element of an architecture: what a requirement can be traced to. */
public final class Element extends Concept {
    /** What {@link Facet#SPECIALIZATION} says of a grouping that is a pattern. */
    public static final String PATTERN = "pattern";

    /** What {@link Facet#SPECIALIZATION} says of an element that others are expected to use as it is, such as a national service. */
    public static final String BUILDING_BLOCK = "building-block";

    private final String type;

    private Element(Builder builder) {
        super(builder);
        this.type = Objects.requireNonNull(builder.type);
    }

    /**
     * @param type the {@link ElementType}'s wire name, such as {@code application-component}; of another type, the name that the model
     *     came with
     */
    public static Builder builder(String id, String type) {
        return new Builder(id, type);
    }

    public static Builder builder(String id, ElementType type) {
        return new Builder(id, type.wire());
    }

    /**
     * @param type as in {@link #builder(String, String)}
     * @param description may be empty
     */
    public static Element of(String id, String type, String name, String description) {
        return builder(id, type).name(name).description(description).build();
    }

    public static Element fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return builder(in.text("id"), in.text("type")).from(in).build();
    }

    /** A builder that holds all that this element says. */
    public Builder toBuilder() {
        return builder(id(), type).from(this);
    }

    /** The {@link ElementType}'s wire name; of a type that is none of ArchiMate's, the name that the model came with. */
    public String type() {
        return type;
    }

    /** Empty where the type is none of ArchiMate's. */
    public Optional<ElementType> elementType() {
        return ElementType.find(type);
    }

    /** Whether it is of a type. */
    public boolean is(ElementType asked) {
        return elementType().filter(asked::equals).isPresent();
    }

    /** Whether its type is of a layer. */
    public boolean isIn(ArchitectureLayer layer) {
        return elementType().map(ElementType::layer).filter(layer::equals).isPresent();
    }

    /** Whether it stands for no thing, but gathers or divides relations. */
    public boolean isJunction() {
        return elementType().filter(ElementType::isJunction).isPresent();
    }

    public boolean isPattern() {
        return facetText(Facet.SPECIALIZATION).filter(PATTERN::equals).isPresent();
    }

    public boolean isBuildingBlock() {
        return facetText(Facet.SPECIALIZATION).filter(BUILDING_BLOCK::equals).isPresent();
    }

    @Override
    protected Object buildTree() {
        return writer().put("type", type).done();
    }

    /** Makes an {@link Element}. Not thread-safe. */
    public static final class Builder extends Concept.Builder<Builder> {
        private String type;

        private Builder(String id, String type) {
            super(id);
            this.type = type;
        }

        @Override
        Builder self() {
            return this;
        }

        public Builder type(String value) {
            type = Objects.requireNonNull(value);
            return this;
        }

        public Element build() {
            return new Element(this);
        }
    }
}
