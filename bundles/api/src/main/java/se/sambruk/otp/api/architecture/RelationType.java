package se.sambruk.otp.api.architecture;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.WireValue;

/** The relations of ArchiMate 3.2. A model read from elsewhere may hold others, see {@link Relation#type()}. */
public enum RelationType implements WireValue {
    /** The target is part of the source and of nothing else. */
    COMPOSITION("composition", "Composition"),
    /** The source gathers the target. */
    AGGREGATION("aggregation", "Aggregation"),
    /** The source is responsible for, performs or holds the target. */
    ASSIGNMENT("assignment", "Assignment"),
    /** The source makes the target real. */
    REALIZATION("realization", "Realization"),
    /** The source does something for the target. */
    SERVING("serving", "Serving"),
    /** The source reads or writes the target. */
    ACCESS("access", "Access"),
    /** The source affects the target, which is of the motivation layer. */
    INFLUENCE("influence", "Influence"),
    /** The source starts the target. */
    TRIGGERING("triggering", "Triggering"),
    /** Something passes from the source to the target. */
    FLOW("flow", "Flow"),
    /** The source is a kind of the target. */
    SPECIALIZATION("specialization", "Specialization"),
    /** They have to do with each other, in a way that is told in words. */
    ASSOCIATION("association", "Association");

    private static final Map<String, RelationType> BY_NAME = new HashMap<>();

    static {
        for (RelationType type : values()) {
            BY_NAME.put(type.wire, type);
            BY_NAME.put(type.exchangeName, type);
        }
    }

    private final String wire;
    private final String exchangeName;

    RelationType(String wire, String exchangeName) {
        this.wire = wire;
        this.exchangeName = exchangeName;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** As the Open Group's exchange format names it, such as {@code Composition}. */
    public String exchangeName() {
        return exchangeName;
    }

    /** The type of a name, in either spelling. */
    public static Optional<RelationType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
