package se.sambruk.otp.api.export;

import java.util.List;
import java.util.Objects;

/**
 * What came of the formats that one bundle has registered.
 *
 * @param promoted those that were taken into use, whether new exports go to them or another version comes before them
 * @param refused those that were not, and why
 * @param pending how many are still on trial; 0 unless the time was up
 */
public record FormatVerdict(List<FormatDescriptor> promoted, List<FormatRefusal> refused, int pending) {
    public FormatVerdict {
        promoted = List.copyOf(Objects.requireNonNull(promoted));
        refused = List.copyOf(Objects.requireNonNull(refused));
    }

    /** Whether everything has been judged. */
    public boolean isSettled() {
        return pending == 0;
    }
}
