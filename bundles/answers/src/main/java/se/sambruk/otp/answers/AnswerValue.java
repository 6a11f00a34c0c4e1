package se.sambruk.otp.answers;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;

/**
 * What a cell was found to answer.
 *
 * @param value in normal form; empty where it cannot be taken for an answer
 * @param problems why not, or what to know of it
 */
record AnswerValue(Optional<String> value, List<Problem> problems) {
    static AnswerValue taken(String value, Problem... problems) {
        return new AnswerValue(Optional.of(value), List.of(problems));
    }

    static AnswerValue refused(Problem... problems) {
        return new AnswerValue(Optional.empty(), List.of(problems));
    }
}
