package se.sambruk.otp.api.award.masking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;

/**
 * What came of reading a file of maskings.
 *
 * @param masking empty where it has faults
 * @param problems every fault, with its place; without what was to be masked
 */
public record MaskingReading(Optional<Masking> masking, List<Problem> problems) {
    public MaskingReading {
        Objects.requireNonNull(masking);
        problems = List.copyOf(problems);
    }
}
