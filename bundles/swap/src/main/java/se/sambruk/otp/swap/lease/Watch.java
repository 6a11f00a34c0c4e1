package se.sambruk.otp.swap.lease;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Watches the leases of one id while a version is exchanged. Closing it ends the watch. Thread-safe. */
public final class Watch implements AutoCloseable {
    private final String id;
    private final LeaseRegistry<?, ?> registry;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong granted = new AtomicLong();

    Watch(String id, LeaseRegistry<?, ?> registry) {
        this.id = id;
        this.registry = registry;
    }

    String id() {
        return id;
    }

    void waited(long nanos, boolean isGranted) {
        longest.accumulateAndGet(nanos, Math::max);
        if (isGranted) {
            granted.incrementAndGet();
        }
    }

    /** The longest time that a request has waited before it was given a lease, or gave up waiting. */
    public Duration longestWait() {
        return Duration.ofNanos(longest.get());
    }

    /** How many requests have been given a lease. */
    public long granted() {
        return granted.get();
    }

    /**
     * Waits until no lease is out on any other version than the one that new leases go to.
     *
     * @return how many still are when the time is up; 0 if the exchange is complete
     */
    public int awaitExchanged(Duration limit) throws InterruptedException {
        return registry.awaitExchanged(id, limit);
    }

    @Override
    public void close() {
        registry.forget(this);
    }
}
