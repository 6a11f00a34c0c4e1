package se.sambruk.otp.api.architecture;

import java.util.Objects;
import java.util.Optional;

/** What a relation may start or end at, as far as the rules for relations care: an element of some type, or another relation. Immutable. */
public final class RelationEnd {
    /** Another relation, of whatever type. */
    public static final RelationEnd RELATION = new RelationEnd(null);

    private final ElementType type;

    private RelationEnd(ElementType type) {
        this.type = type;
    }

    /** An element of a type, or a junction. */
    public static RelationEnd of(ElementType type) {
        return new RelationEnd(Objects.requireNonNull(type));
    }

    /** What a concept is as an end; empty for an element whose type is none of ArchiMate's, and for a view. */
    public static Optional<RelationEnd> of(Concept concept) {
        if (concept instanceof Relation) {
            return Optional.of(RELATION);
        }
        return concept instanceof Element element ? element.elementType().map(RelationEnd::of) : Optional.empty();
    }

    /** Empty for a relation. */
    public Optional<ElementType> type() {
        return Optional.ofNullable(type);
    }

    public boolean isRelation() {
        return type == null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RelationEnd end && end.type == type;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(type);
    }

    /** The type's wire name, or {@code relation}. */
    @Override
    public String toString() {
        return type == null ? "relation" : type.wire();
    }
}
