package se.sambruk.otp.swap.lease;

import java.util.Comparator;
import java.util.Objects;
import se.sambruk.otp.api.plugin.Versioned;

/**
 * One registered version of a service. Its descriptor was asked for once, when it was admitted: what a plugin says later
 * changes nothing. Compared by identity.
 *
 * @param <S> the service
 * @param <D> what it says of itself
 */
public final class Candidate<S, D extends Versioned> {
    private final Object key;
    private final D descriptor;
    private final S service;
    private final Origin origin;
    private final int ranking;
    private final long serial;
    private final LeaseCounter leases;

    private Candidate(
            Object key, D descriptor, S service, Origin origin, int ranking, long serial, LeaseCounter leases) {
        this.key = Objects.requireNonNull(key);
        this.descriptor = Objects.requireNonNull(descriptor);
        this.service = Objects.requireNonNull(service);
        this.origin = Objects.requireNonNull(origin);
        this.ranking = ranking;
        this.serial = serial;
        this.leases = leases;
    }

    /**
     * @param key what it is retired by, such as its service reference
     * @param origin what registered it
     * @param ranking breaks ties between equal versions; the higher is better
     * @param serial breaks the ties that are left; the higher is better
     */
    public static <S, D extends Versioned> Candidate<S, D> of(
            Object key, D descriptor, S service, Origin origin, int ranking, long serial) {
        return new Candidate<>(key, descriptor, service, origin, ranking, serial, new LeaseCounter());
    }

    /** The best first: the greatest version, then the highest ranking, then the one that came last, as that is a replacement. */
    static <S, D extends Versioned> Comparator<Candidate<S, D>> bestFirst() {
        return Comparator.comparing((Candidate<S, D> c) -> c.descriptor.version(), Comparator.reverseOrder())
                .thenComparing(c -> c.ranking, Comparator.reverseOrder())
                .thenComparing(c -> c.serial, Comparator.reverseOrder());
    }

    /** The same candidate, running what it runs, with another ranking. */
    Candidate<S, D> ranked(int newRanking) {
        return new Candidate<>(key, descriptor, service, origin, newRanking, serial, leases);
    }

    public D descriptor() {
        return descriptor;
    }

    public S service() {
        return service;
    }

    public Origin origin() {
        return origin;
    }

    /** How many leases are out. */
    public int running() {
        return leases.running();
    }

    Object key() {
        return key;
    }

    LeaseCounter leases() {
        return leases;
    }

    Standing<D> standing(Standing.Place place) {
        return new Standing<>(descriptor, place, origin, running());
    }

    @Override
    public String toString() {
        return descriptor.id() + " " + descriptor.version() + " (" + origin + ")";
    }
}
