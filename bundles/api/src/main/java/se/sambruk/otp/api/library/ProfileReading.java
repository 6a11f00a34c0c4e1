package se.sambruk.otp.api.library;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;

/**
 * What came of reading a profile.
 *
 * @param profile empty if any problem is an error
 */
public record ProfileReading(Optional<Profile> profile, List<Problem> problems) {
    public ProfileReading {
        problems = List.copyOf(problems);
    }
}
