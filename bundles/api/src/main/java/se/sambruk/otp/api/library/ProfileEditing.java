package se.sambruk.otp.api.library;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;

/**
 * What came of changing a profile.
 *
 * @param text the changed profile, in UTF-8 and with the line breaks that it had; empty if there was an error
 * @param problems every problem found
 */
public record ProfileEditing(Optional<String> text, List<Problem> problems) {
    public ProfileEditing {
        Objects.requireNonNull(text);
        problems = List.copyOf(problems);
    }
}
