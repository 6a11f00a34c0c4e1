package se.sambruk.otp.diagram.svg;

import java.util.Optional;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;

/**
 * How a relation is drawn.
 *
 * @param dashes as SVG has them; empty for an unbroken line
 */
record Notation(String dashes, Head source, Head target) {
    private static final String DOTTED = "2 3";
    private static final String DASHED = "7 4";

    /** A line of the view's own, such as from a note. */
    static final Notation OWN = new Notation("1.5 3.5", Head.NONE, Head.NONE);

    private static final Notation UNKNOWN = new Notation("", Head.NONE, Head.OPEN);

    static Notation of(Relation relation) {
        return relation.relationType()
                .map(type -> of(type, relation.access(), relation.isDirected()))
                .orElse(UNKNOWN);
    }

    static Notation of(RelationType type, Optional<AccessType> access, boolean directed) {
        return switch (type) {
            case COMPOSITION -> new Notation("", Head.FULL_DIAMOND, Head.NONE);
            case AGGREGATION -> new Notation("", Head.HOLLOW_DIAMOND, Head.NONE);
            case ASSIGNMENT -> new Notation("", Head.BALL, Head.FULL);
            case REALIZATION -> new Notation(DOTTED, Head.NONE, Head.HOLLOW);
            case SERVING -> new Notation("", Head.NONE, Head.OPEN);
            case ACCESS -> access(access.orElse(AccessType.ACCESS));
            case INFLUENCE -> new Notation(DASHED, Head.NONE, Head.OPEN);
            case TRIGGERING -> new Notation("", Head.NONE, Head.FULL);
            case FLOW -> new Notation(DASHED, Head.NONE, Head.FULL);
            case SPECIALIZATION -> new Notation("", Head.NONE, Head.HOLLOW);
            case ASSOCIATION -> new Notation("", Head.NONE, directed ? Head.HALF : Head.NONE);
        };
    }

    private static Notation access(AccessType access) {
        return switch (access) {
            case ACCESS -> new Notation(DOTTED, Head.NONE, Head.NONE);
            case READ -> new Notation(DOTTED, Head.SMALL, Head.NONE);
            case WRITE -> new Notation(DOTTED, Head.NONE, Head.SMALL);
            case READ_WRITE -> new Notation(DOTTED, Head.SMALL, Head.SMALL);
        };
    }
}
