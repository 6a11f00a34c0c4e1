package se.sambruk.otp.api.casefile;

import java.time.Instant;
import java.util.Objects;
import se.sambruk.otp.api.store.Act;

/**
 * Who asks to see something of a case, and when. Roles hold from day to day, so what somebody may see depends on when.
 *
 * @param actor the person's id
 * @param at from a clock that is handed in
 */
public record Viewer(String actor, Instant at) {
    public Viewer {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(at);
    }

    /** Whoever does something, as the one who sees. */
    public static Viewer of(Act act) {
        return new Viewer(act.actor(), act.at());
    }
}
