package se.sambruk.otp.api.casefile.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * What a rule of time says of a case.
 *
 * @param id never changes, such as {@code tender-time}
 * @param day the day that the rule leads to, if it does
 * @param explanation how it was worked out, in words
 * @param basis where the rule stands, as {@code LOU 11 kap. 2 §}; empty where it is the platform's own
 * @param isVerified whether somebody has read the rule there; else it is to be checked before it is relied on
 */
public record TimeGuard(
        String id,
        LocalizedText title,
        GuardState state,
        Optional<LocalDate> day,
        LocalizedText explanation,
        String basis,
        boolean isVerified) {
    public TimeGuard {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(state);
        Objects.requireNonNull(day);
        Objects.requireNonNull(explanation);
        Objects.requireNonNull(basis);
    }
}
