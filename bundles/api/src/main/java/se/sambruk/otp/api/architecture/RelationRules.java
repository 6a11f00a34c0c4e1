package se.sambruk.otp.api.architecture;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which relations ArchiMate 3.2 allows between which types (appendix B of the standard, relations that can be derived included). Direction
 * counts. Where a relation starts or ends at another relation, that end is {@link RelationEnd#RELATION}; what is allowed there does not
 * depend on the other relation's type. Both kinds of junction are treated alike: every relation may lead into one, and what leads out of it
 * is judged by its target alone, so that a chain through junctions must be judged from its first to its last element as well. Thread-safe.
 */
@ProviderType
public interface RelationRules {
    /** Whether a relation of a type may lead from one end to another. */
    boolean isAllowed(RelationType type, RelationEnd source, RelationEnd target);

    /** All that may lead from one end to another, in the order of the constants; unmodifiable. */
    Set<RelationType> allowed(RelationEnd source, RelationEnd target);

    /** Whether a relation of a type may lead from an element of one type to one of another. */
    default boolean isAllowed(RelationType type, ElementType source, ElementType target) {
        return isAllowed(type, RelationEnd.of(source), RelationEnd.of(target));
    }

    /** All that may lead from an element of one type to one of another, in the order of the constants; unmodifiable. */
    default Set<RelationType> allowed(ElementType source, ElementType target) {
        return allowed(RelationEnd.of(source), RelationEnd.of(target));
    }
}
