package se.sambruk.otp.api.architecture;

import java.util.Objects;

/**
 * One step in a model, from a concept to the next one along a relation, in or against its direction. Where a relation is itself what a way
 * leads through, the step is from one of its ends to the relation, or from it to one of its ends.
 *
 * @param from an element or a relation
 * @param to an element or a relation
 * @param relation what the step follows; where it {@link #isEnd leads to or from a relation's own end}, that relation
 * @param forward whether the step is in the relation's direction
 */
public record ModelStep(Concept from, Concept to, Relation relation, boolean forward) {
    public ModelStep {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(relation);
    }

    /** Whether it leads between a relation and its own end. */
    public boolean isEnd() {
        return from.id().equals(relation.id()) || to.id().equals(relation.id());
    }
}
