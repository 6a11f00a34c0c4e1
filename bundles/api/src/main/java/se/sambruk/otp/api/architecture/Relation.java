package se.sambruk.otp.api.architecture;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.WireValue;

/** A directed relation between two elements, or to or from another relation. */
public final class Relation extends Concept {
    private final String type;
    private final String source;
    private final String target;
    private final AccessType access;
    private final String influence;
    private final boolean directed;

    private Relation(Builder builder) {
        super(builder);
        this.type = Objects.requireNonNull(builder.type);
        this.source = Objects.requireNonNull(builder.source);
        this.target = Objects.requireNonNull(builder.target);
        this.access = builder.access;
        this.influence = builder.influence;
        this.directed = builder.directed;
    }

    /**
     * @param type the {@link RelationType}'s wire name; of another type, the name that the model came with
     * @param source the id of an element or a relation
     * @param target the id of an element or a relation
     */
    public static Builder builder(String id, String type, String source, String target) {
        return new Builder(id, type, source, target);
    }

    public static Builder builder(String id, RelationType type, String source, String target) {
        return new Builder(id, type.wire(), source, target);
    }

    public static Relation of(String id, RelationType type, String source, String target) {
        return builder(id, type, source, target).build();
    }

    public static Relation fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return builder(in.text("id"), in.text("type"), in.text("source"), in.text("target"))
                .from(in)
                .access(in.find("access", wire -> WireValue.of(AccessType.class, wire))
                        .orElse(null))
                .influence(in.text("influence", ""))
                .directed(in.flag("directed"))
                .build();
    }

    /** A builder that holds all that this relation says. */
    public Builder toBuilder() {
        return builder(id(), type, source, target)
                .from(this)
                .access(access)
                .influence(influence)
                .directed(directed);
    }

    /** The {@link RelationType}'s wire name; of a type that is none of ArchiMate's, the name that the model came with. */
    public String type() {
        return type;
    }

    /** Empty where the type is none of ArchiMate's. */
    public Optional<RelationType> relationType() {
        return RelationType.find(type);
    }

    /** Whether it is of a type. */
    public boolean is(RelationType asked) {
        return relationType().filter(asked::equals).isPresent();
    }

    /** Whether it is of one of some types. */
    public boolean isAny(Set<RelationType> asked) {
        return relationType().filter(asked::contains).isPresent();
    }

    /** The id of an element or a relation. */
    public String source() {
        return source;
    }

    /** The id of an element or a relation. */
    public String target() {
        return target;
    }

    /** What an access relation does to its target, where it is told. */
    public Optional<AccessType> access() {
        return Optional.ofNullable(access);
    }

    /** How an influence relation affects its target, such as {@code ++}; empty where it is not told. */
    public String influence() {
        return influence;
    }

    /** Whether an association has a direction. */
    public boolean isDirected() {
        return directed;
    }

    /** Whether it says the same from either end: an association without direction. */
    public boolean isUndirected() {
        return !directed && is(RelationType.ASSOCIATION);
    }

    @Override
    protected Object buildTree() {
        var out = writer().put("type", type)
                .put("source", source)
                .put("target", target)
                .put("access", access())
                .putText("influence", influence);
        return directed ? out.put("directed", true).done() : out.done();
    }

    /** Makes a {@link Relation}. Not thread-safe. */
    public static final class Builder extends Concept.Builder<Builder> {
        private String type;
        private String source;
        private String target;
        private AccessType access;
        private String influence = "";
        private boolean directed;

        private Builder(String id, String type, String source, String target) {
            super(id);
            this.type = type;
            this.source = source;
            this.target = target;
        }

        @Override
        Builder self() {
            return this;
        }

        public Builder type(String value) {
            type = Objects.requireNonNull(value);
            return this;
        }

        public Builder source(String value) {
            source = Objects.requireNonNull(value);
            return this;
        }

        public Builder target(String value) {
            target = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value {@code null} where it is not told
         */
        public Builder access(AccessType value) {
            access = value;
            return this;
        }

        public Builder influence(String value) {
            influence = Objects.requireNonNull(value);
            return this;
        }

        public Builder directed(boolean value) {
            directed = value;
            return this;
        }

        public Relation build() {
            return new Relation(this);
        }
    }
}
