package se.sambruk.otp.api.answers;

import java.util.Objects;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * A text that shows what is asked, and is no longer the one that was issued. What was issued holds.
 *
 * @param requirement as issued
 * @param issued what the file showed; empty if nothing
 * @param found what it shows now; empty if nothing
 * @param place of what is found, or of its row
 */
public record Alteration(
        RequirementId requirement, ShownField field, String issued, String found, SourceLocation place) {
    public Alteration {
        Objects.requireNonNull(requirement);
        Objects.requireNonNull(field);
        Objects.requireNonNull(issued);
        Objects.requireNonNull(found);
        Objects.requireNonNull(place);
    }

    /** Which text of which requirement, and where: not what a supplier has made of it. */
    @Override
    public String toString() {
        return field.wire() + " of " + requirement + " at " + place;
    }
}
