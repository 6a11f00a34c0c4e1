package se.sambruk.otp.api.answers;

import java.util.Objects;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;

/**
 * Words beside an answer that may limit it: a possible deviation (avsteg). A proposal to read them, never a judgement: words are matched, and
 * only a person can tell what they mean.
 *
 * @param explicit whether the supplier itself seems to call it a reservation or a deviation
 * @param phrase which of the phrases that are looked for was found, in its own form and not the supplier's
 * @param start where in the cell's text it begins, from 0
 * @param end where it ends
 */
public record Deviation(
        RequirementId requirement,
        RequirementKind kind,
        boolean explicit,
        String phrase,
        SourceLocation place,
        int start,
        int end) {
    public Deviation {
        Objects.requireNonNull(requirement);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(phrase);
        Objects.requireNonNull(place);
    }

    /** Which requirement and where: not what was found. */
    @Override
    public String toString() {
        return "possible deviation from " + requirement + " at " + place;
    }
}
