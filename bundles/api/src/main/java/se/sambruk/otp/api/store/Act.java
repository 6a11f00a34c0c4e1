package se.sambruk.otp.api.store;

import java.time.Instant;
import java.util.Objects;

/**
 * Who does something, when, and why: what every write carries, because a procurement must stand a review years later.
 *
 * @param actor the user's id; {@link #SYSTEM} where the platform acts by itself
 * @param at when; from a clock that is handed in
 * @param because why; may be empty
 */
public record Act(String actor, Instant at, String because) {
    /** The platform itself. */
    public static final String SYSTEM = "otp";

    public Act {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(at);
        Objects.requireNonNull(because);
    }
}
