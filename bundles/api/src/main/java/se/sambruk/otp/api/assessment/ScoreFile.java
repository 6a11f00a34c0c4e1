package se.sambruk.otp.api.assessment;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * What a person has written of scores in a file, as it was read: not yet whose it is to give, nor whether a bid or a step of a scale is there. Secret
 * until the award decision; {@link #toString} tells nothing of it.
 *
 * @param procurement the procurement's id as the file has it; empty where it has none
 * @param plan the hash of the plan, or its first digits, as the file has it; empty where it has none
 * @param assessor whose scores they are; empty for whoever hands the file in
 * @param scores what is given; a row without a score is not here, as it is work that is left
 * @param agreed what assessors who differed have agreed on
 */
public record ScoreFile(String procurement, String plan, String assessor, List<Given> scores, List<Agreed> agreed) {
    /**
     * A score.
     *
     * @param tender the tender's key
     * @param score a decimal number in normal form
     * @param motivation empty where none is written
     */
    public record Given(
            String tender, RequirementId requirement, String score, String motivation, SourceLocation place) {
        public Given {
            Objects.requireNonNull(tender);
            Objects.requireNonNull(requirement);
            Objects.requireNonNull(score);
            Objects.requireNonNull(motivation);
            Objects.requireNonNull(place);
        }

        @Override
        public String toString() {
            return "score of " + requirement;
        }
    }

    /**
     * An agreement.
     *
     * @param by the ids of those who agreed; empty for all who assess it
     */
    public record Agreed(
            String tender,
            RequirementId requirement,
            String score,
            String motivation,
            List<String> by,
            SourceLocation place) {
        public Agreed {
            Objects.requireNonNull(tender);
            Objects.requireNonNull(requirement);
            Objects.requireNonNull(score);
            Objects.requireNonNull(motivation);
            by = List.copyOf(by);
            Objects.requireNonNull(place);
        }

        @Override
        public String toString() {
            return "agreement on " + requirement;
        }
    }

    public ScoreFile {
        Objects.requireNonNull(procurement);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(assessor);
        scores = List.copyOf(scores);
        agreed = List.copyOf(agreed);
    }

    @Override
    public String toString() {
        return "ScoreFile";
    }
}
