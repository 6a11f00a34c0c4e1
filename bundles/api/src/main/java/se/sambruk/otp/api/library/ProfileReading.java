package se.sambruk.otp.api.library;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;

/**
 * What came of reading a profile.
 *
 * @param profile empty if, and only if, any problem is an error
 */
public record ProfileReading(Optional<Profile> profile, List<Problem> problems) {
    public ProfileReading {
        problems = List.copyOf(problems);
        if (profile.isPresent() == problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("there is a profile, or there are errors: " + problems);
        }
    }
}
