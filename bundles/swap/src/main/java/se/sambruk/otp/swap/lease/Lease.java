package se.sambruk.otp.swap.lease;

import java.util.concurrent.atomic.AtomicBoolean;
import se.sambruk.otp.api.plugin.Versioned;

/**
 * The right to finish on one candidate, whatever happens to its id meanwhile. Closing gives it back; closing again does nothing.
 *
 * @param <S> the service
 * @param <D> what it says of itself
 */
public final class Lease<S, D extends Versioned> implements AutoCloseable {
    private final Candidate<S, D> candidate;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Lease(Candidate<S, D> candidate) {
        this.candidate = candidate;
    }

    public Candidate<S, D> candidate() {
        return candidate;
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            candidate.leases().release();
        }
    }
}
