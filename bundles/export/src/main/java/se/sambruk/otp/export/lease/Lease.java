package se.sambruk.otp.export.lease;

import java.util.concurrent.atomic.AtomicBoolean;

/** The right to finish on one candidate, whatever happens to its id meanwhile. Closing gives it back; closing again does nothing. */
public final class Lease implements AutoCloseable {
    private final Candidate candidate;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Lease(Candidate candidate) {
        this.candidate = candidate;
    }

    public Candidate candidate() {
        return candidate;
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            candidate.leases().release();
        }
    }
}
