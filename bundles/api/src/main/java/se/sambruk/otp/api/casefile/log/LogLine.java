package se.sambruk.otp.api.casefile.log;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry as somebody may see it.
 *
 * @param label what people call it: open entries are {@code 1}, {@code 2} and so on among themselves, secret ones {@code S1}, {@code S2};
 *     so that who sees only the open ones sees no gap. Never changes, also when an entry is released
 * @param isLate whether the clock had been set back: its time is before that of an entry above it
 * @param struckBy the label of the entry by which it was said to be a mistake
 * @param isPartial whether some of what it tells is left out here
 */
public record LogLine(String label, CaseEntry entry, boolean isLate, Optional<String> struckBy, boolean isPartial) {
    public LogLine {
        Objects.requireNonNull(label);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(struckBy);
    }

    /** Whether it counts. */
    public boolean isStruck() {
        return struckBy.isPresent();
    }

    /** Without what the entry tells, and without its label, which tells how many there are. */
    @Override
    public String toString() {
        return "LogLine of " + entry.procurement();
    }
}
