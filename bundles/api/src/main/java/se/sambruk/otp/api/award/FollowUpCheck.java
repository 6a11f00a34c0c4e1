package se.sambruk.otp.api.award;

import java.time.LocalDate;
import java.util.Objects;
import se.sambruk.otp.api.store.Act;

/**
 * That something in the contract was followed up.
 *
 * @param entry the label of its entry in the log
 * @param on the day
 * @param sanction what the contract gave rise to, such as a price deduction; empty where nothing
 * @param act who checked, when it was written down and why it was found so
 */
public record FollowUpCheck(String entry, LocalDate on, FollowUpResult result, String sanction, Act act) {
    public FollowUpCheck {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(on);
        Objects.requireNonNull(result);
        Objects.requireNonNull(sanction);
        Objects.requireNonNull(act);
    }
}
