package se.sambruk.otp.api.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * That an installation is for practice.
 *
 * @param begun when it became so, by the machine's clock
 * @param by who made it so
 * @param ahead how much later it is in the installation than by the machine's clock; negative where it is earlier
 */
public record Practice(Instant begun, String by, Duration ahead) {
    public Practice {
        Objects.requireNonNull(begun);
        Objects.requireNonNull(by);
        Objects.requireNonNull(ahead);
    }
}
