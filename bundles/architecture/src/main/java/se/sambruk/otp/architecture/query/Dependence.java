package se.sambruk.otp.architecture.query;

import java.util.Optional;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;

/**
 * Who depends on whom by a relation, as {@link se.sambruk.otp.api.architecture.ModelQueryService#impact} tells.
 *
 * @param ofTarget whether the target depends on the source
 * @param ofSource whether the source depends on the target
 */
record Dependence(boolean ofTarget, boolean ofSource) {
    private static final Dependence NONE = new Dependence(false, false);
    private static final Dependence OF_TARGET = new Dependence(true, false);
    private static final Dependence OF_SOURCE = new Dependence(false, true);
    private static final Dependence MUTUAL = new Dependence(true, true);

    static Dependence of(Relation relation, boolean associations) {
        Optional<RelationType> type = relation.relationType();
        if (type.isEmpty()) {
            return NONE;
        }
        return switch (type.get()) {
            case SERVING, REALIZATION, ASSIGNMENT, INFLUENCE, TRIGGERING, FLOW -> OF_TARGET;
            case COMPOSITION, AGGREGATION, SPECIALIZATION -> OF_SOURCE;
            case ACCESS -> writes(relation) ? MUTUAL : OF_SOURCE;
            case ASSOCIATION -> !associations ? NONE : relation.isDirected() ? OF_SOURCE : MUTUAL;
        };
    }

    /** What is written is no longer what it was if the one who writes it is not. */
    private static boolean writes(Relation relation) {
        return relation.access()
                .filter(access -> access == AccessType.WRITE || access == AccessType.READ_WRITE)
                .isPresent();
    }
}
