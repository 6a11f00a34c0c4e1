package se.sambruk.otp.api.procurement.dialogue;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer that is given to all.
 *
 * @param question the question's number
 * @param on the day it is sent; empty for today
 * @param correction the number of the correction that it tells of, where it changes something
 * @param isChecked as for a question
 */
public record NewAnswer(
        int question, String text, Optional<LocalDate> on, Optional<Integer> correction, boolean isChecked) {
    public NewAnswer {
        Objects.requireNonNull(text);
        Objects.requireNonNull(on);
        Objects.requireNonNull(correction);
    }
}
