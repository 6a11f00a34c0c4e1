package se.sambruk.otp.swap.trial;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.swap.lease.Origin;

/**
 * A service that has been registered.
 *
 * @param key what it leaves by, such as its service reference
 * @param serial grows with each registration
 * @param fingerprint stands for the service's bytes and for what it is tried on; empty if it is trusted and needs no trial
 * @param bytes stands for the service's bytes alone, wherever and whenever they were installed; not asked for if it needs no trial
 * @param <S> the service
 */
public record Arrival<S>(
        Object key,
        S service,
        Origin origin,
        int ranking,
        long serial,
        Optional<ContentHash> fingerprint,
        Supplier<ContentHash> bytes) {
    public Arrival {
        Objects.requireNonNull(key);
        Objects.requireNonNull(service);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(bytes);
    }

    /** One whose fingerprint says all. */
    public Arrival(Object key, S service, Origin origin, int ranking, long serial, Optional<ContentHash> fingerprint) {
        this(key, service, origin, ranking, serial, fingerprint, fingerprint::orElseThrow);
    }
}
