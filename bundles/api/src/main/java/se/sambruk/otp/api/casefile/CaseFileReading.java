package se.sambruk.otp.api.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;

/**
 * What came of reading a case file.
 *
 * @param draft empty where it has faults
 * @param problems every fault, with its place
 */
public record CaseFileReading(Optional<CaseDraft> draft, List<Problem> problems) {
    public CaseFileReading {
        Objects.requireNonNull(draft);
        problems = List.copyOf(problems);
    }
}
