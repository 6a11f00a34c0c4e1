package se.sambruk.otp.api.evaluation;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;

/**
 * What came of a request to evaluate.
 *
 * @param outcome empty if, and only if, any problem is an error
 * @param problems errors first, then warnings and information, each in a fixed order; they name bids by their keys, and tell neither names
 *     nor amounts
 */
public record Evaluation(Optional<EvaluationOutcome> outcome, List<Problem> problems) {
    public Evaluation {
        problems = List.copyOf(problems);
        if (outcome.isPresent() == problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("there is an outcome, or there are errors: " + problems);
        }
    }
}
