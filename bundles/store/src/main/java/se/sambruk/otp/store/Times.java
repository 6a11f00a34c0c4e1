package se.sambruk.otp.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import se.sambruk.otp.api.store.Act;

/**
 * Instants as the store keeps them: microseconds since 1970, as a whole number that every database orders in the same
 * way.
 */
final class Times {
    private Times() {}

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The act as it will be read back. */
    static Act stored(Act act) {
        return new Act(act.actor(), instant(micros(act.at())), act.because());
    }
}
