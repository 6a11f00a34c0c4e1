package se.sambruk.otp.api.procurement.dialogue;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A time that a correction moved, by a Swedish clock.
 *
 * @param before as it was planned; empty where it was not
 * @param after as it is planned now
 */
public record MovedTime(Optional<LocalDateTime> before, LocalDateTime after) {
    public MovedTime {
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }
}
