package se.sambruk.otp.api.answers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Uid;

/**
 * What became of one requirement in one file.
 *
 * @param kind as issued
 * @param place of the row; empty where the file has none
 * @param problems what was refused and why, and what else to know of the row; they tell nothing that the supplier has written
 */
public record JudgedRow(
        Uid uid,
        RequirementId id,
        RequirementKind kind,
        AnswerState state,
        Optional<SourceLocation> place,
        List<Problem> problems) {
    public JudgedRow {
        Objects.requireNonNull(uid);
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(state);
        Objects.requireNonNull(place);
        problems = List.copyOf(problems);
    }
}
