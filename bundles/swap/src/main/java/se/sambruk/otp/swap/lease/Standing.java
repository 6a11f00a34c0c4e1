package se.sambruk.otp.swap.lease;

import java.util.Objects;
import se.sambruk.otp.api.plugin.Versioned;

/**
 * How it stands with one registered version of a service.
 *
 * @param running how many leases on it are out
 * @param <D> what services say of themselves
 */
public record Standing<D extends Versioned>(D descriptor, Place place, Origin origin, int running) {
    /** Where a version is between its registration and its end. */
    public enum Place {
        /** New leases go to it. */
        ACTIVE,
        /** It can be used, but another version with its id comes before it. */
        STANDBY,
        /** It is being tried. */
        ON_TRIAL,
        /** It is leaving, and finishes what it is running. */
        FINISHING
    }

    public Standing {
        Objects.requireNonNull(descriptor);
        Objects.requireNonNull(place);
        Objects.requireNonNull(origin);
    }
}
