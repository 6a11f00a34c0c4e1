package se.sambruk.otp.api.answers;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;

/**
 * Something that an officer is proposed to try, and where in the tender the reason stands. The officer decides.
 *
 * @param place of the answer, or of its row; empty where the file has no such row
 */
public record AnswerProposal(
        RequirementId requirement,
        RequirementKind kind,
        ProposedConsequence consequence,
        ProposalReason reason,
        Optional<SourceLocation> place) {
    public AnswerProposal {
        Objects.requireNonNull(requirement);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(consequence);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(place);
    }

    /** Which requirement and where: not what was answered. */
    @Override
    public String toString() {
        return "proposal for " + requirement + place.map(at -> " at " + at).orElse("");
    }
}
