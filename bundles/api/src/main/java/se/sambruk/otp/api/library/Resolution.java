package se.sambruk.otp.api.library;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;

/**
 * What came of resolving a profile.
 *
 * @param specification empty if, and only if, any problem is an error
 * @param problems errors first, then warnings and information, each in a fixed order
 */
public record Resolution(Optional<Specification> specification, List<Problem> problems) {
    public Resolution {
        problems = List.copyOf(problems);
        if (specification.isPresent() == problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("there is a specification, or there are errors: " + problems);
        }
    }
}
