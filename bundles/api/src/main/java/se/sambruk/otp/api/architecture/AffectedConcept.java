package se.sambruk.otp.api.architecture;

import java.util.Objects;

/**
 * Something that depends on what changes; {@link Impact#path} tells why.
 *
 * @param concept an element, or a relation that others have to do with
 * @param distance over how many others it depends on it, from 1; junctions are not counted
 * @param because the last step of the explanation: from what it depends on most nearly, or from a junction, to it
 */
public record AffectedConcept(Concept concept, int distance, ModelStep because) {
    public AffectedConcept {
        Objects.requireNonNull(concept);
        Objects.requireNonNull(because);
        if (distance < 1) {
            throw new IllegalArgumentException("nothing is affected from nearer than 1, got " + distance);
        }
    }
}
