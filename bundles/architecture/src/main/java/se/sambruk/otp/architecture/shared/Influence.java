package se.sambruk.otp.architecture.shared;

import java.util.Optional;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;

/** What a relation does for the principle, goal or other motivation at its end. */
public enum Influence {
    FURTHERS,
    HINDERS,
    NONE;

    /** A minus sign and the dashes that people write for one. */
    private static final String MINUS = "-\u2212\u2013\u2014";

    /** What realizes furthers; what influences does too, unless the influence begins with a minus sign. */
    public static Influence of(Relation relation) {
        Optional<RelationType> type = relation.relationType();
        if (type.isEmpty()) {
            return NONE;
        }
        return switch (type.get()) {
            case REALIZATION -> FURTHERS;
            case INFLUENCE -> isNegative(relation.influence()) ? HINDERS : FURTHERS;
            default -> NONE;
        };
    }

    private static boolean isNegative(String influence) {
        String value = influence.strip();
        return !value.isEmpty() && MINUS.indexOf(value.charAt(0)) >= 0;
    }
}
