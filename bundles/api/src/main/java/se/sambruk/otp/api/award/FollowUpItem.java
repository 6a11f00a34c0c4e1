package se.sambruk.otp.api.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.VerificationPhase;

/**
 * Something that the contract holds and that is to be followed up.
 *
 * @param id {@code OTP-DRI-003:operation}, or the requirement's id alone where the requirement says of no phase how it is verified;
 *     with {@code @A} last where it is followed up in one of several lots
 * @param phase when it is verified; empty for a contract requirement that does not say
 * @param title the requirement's, with the lot where it is followed up in one of several
 * @param method how it is verified; empty where the requirement does not say
 * @param due the next time; empty where no day is set
 * @param checks what has been found, the first first
 */
public record FollowUpItem(
        String id,
        RequirementId requirement,
        RequirementKind kind,
        Optional<VerificationPhase> phase,
        String title,
        String method,
        Optional<LocalDate> due,
        List<FollowUpCheck> checks) {
    public FollowUpItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(requirement);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(title);
        Objects.requireNonNull(method);
        Objects.requireNonNull(due);
        checks = List.copyOf(checks);
    }

    /** The last check. */
    public Optional<FollowUpCheck> latest() {
        return checks.isEmpty() ? Optional.empty() : Optional.of(checks.get(checks.size() - 1));
    }

    /** Whether its day has come. */
    public boolean isDue(LocalDate today) {
        return due.filter(day -> !today.isBefore(day)).isPresent();
    }
}
