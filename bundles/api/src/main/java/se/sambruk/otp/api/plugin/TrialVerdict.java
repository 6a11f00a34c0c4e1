package se.sambruk.otp.api.plugin;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.problem.Problem;

/**
 * What came of the services that one bundle has registered for one extension point.
 *
 * @param promoted the ids of those that were taken into use, whether they are the ones that are used or another version comes
 *     before them
 * @param refused why others were not; empty if none was refused
 * @param pending how many are still on trial; 0 unless the time was up
 */
public record TrialVerdict(List<String> promoted, List<Problem> refused, int pending) {
    public TrialVerdict {
        promoted = List.copyOf(Objects.requireNonNull(promoted));
        refused = List.copyOf(Objects.requireNonNull(refused));
    }

    /** Whether everything has been judged. */
    public boolean isSettled() {
        return pending == 0;
    }
}
