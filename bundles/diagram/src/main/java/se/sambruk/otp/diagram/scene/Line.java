package se.sambruk.otp.diagram.scene;

import java.util.Optional;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.ViewConnection;

/**
 * A line of a view, with the relation that it shows.
 *
 * @param label what stands at it; may be empty
 * @param words what it says, as a sentence; empty for a line of the view's own
 * @param nested whether that one box lies within the other says the same, so that no line is drawn
 */
public record Line(ViewConnection connection, Optional<Relation> relation, String label, String words, boolean nested) {
    public String id() {
        return connection.id();
    }

    public String source() {
        return connection.source();
    }

    public String target() {
        return connection.target();
    }

    /** Empty for a line of the view's own, and for a type that is none of ArchiMate's. */
    public Optional<RelationType> type() {
        return relation.flatMap(Relation::relationType);
    }
}
