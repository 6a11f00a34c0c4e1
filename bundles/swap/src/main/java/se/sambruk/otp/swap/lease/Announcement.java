package se.sambruk.otp.swap.lease;

import java.util.Optional;
import java.util.function.Predicate;
import se.sambruk.otp.api.plugin.Versioned;

/**
 * That a service has been registered and is being judged. Requests for its id wait for the outcome instead of being turned away;
 * so whoever announces must withdraw the announcement, after having added what was announced, within a bounded time. Thread-safe.
 *
 * @param <D> what services say of themselves
 */
public final class Announcement<D extends Versioned> implements AutoCloseable {
    private final Origin origin;
    private final LeaseRegistry<?, D> registry;
    private volatile D descriptor;

    Announcement(Origin origin, LeaseRegistry<?, D> registry) {
        this.origin = origin;
        this.registry = registry;
    }

    /** Tells what it is. Until then it may be any that has left. */
    public void described(D value) {
        descriptor = value;
        registry.wake();
    }

    /** Whether what is coming has this id. */
    boolean isOf(String id) {
        D known = descriptor;
        return known != null && known.id().equals(id);
    }

    /** Whether it is not known yet what is coming, or it has an id that is not here. */
    boolean isNew(Predicate<String> isHere) {
        D known = descriptor;
        return known == null || !isHere.test(known.id());
    }

    /** Whether it could be this id. */
    boolean mayBe(String id) {
        return descriptor == null || isOf(id);
    }

    Optional<Standing<D>> standing() {
        return Optional.ofNullable(descriptor).map(known -> new Standing<>(known, Standing.Place.ON_TRIAL, origin, 0));
    }

    /** Withdraws it; doing so again does nothing. */
    @Override
    public void close() {
        registry.withdraw(this);
    }
}
