package se.sambruk.otp.api.award;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * That a procurement is to be cancelled, or one lot of it. The act tells the reasons, as suppliers are to read them.
 *
 * @param by the id of whoever decides, with the role of decision maker in the case; empty for whoever acts
 * @param delegation what they decide by; empty for what the case says
 * @param on the day of the decision; empty for the day of the act
 * @param lot the lot; empty for the procurement as a whole
 */
public record CancelDraft(Optional<String> by, String delegation, Optional<LocalDate> on, Optional<String> lot) {
    public CancelDraft {
        Objects.requireNonNull(by);
        Objects.requireNonNull(delegation);
        Objects.requireNonNull(on);
        Objects.requireNonNull(lot);
    }

    /** The procurement as a whole. */
    public CancelDraft(Optional<String> by, String delegation, Optional<LocalDate> on) {
        this(by, delegation, on, Optional.empty());
    }
}
