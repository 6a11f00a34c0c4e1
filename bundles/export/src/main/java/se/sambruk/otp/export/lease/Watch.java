package se.sambruk.otp.export.lease;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import se.sambruk.otp.api.export.FormatWatch;

/** A watch that the registry tells of each wait. */
final class Watch implements FormatWatch {
    private final String id;
    private final FormatRegistry registry;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong exports = new AtomicLong();

    Watch(String id, FormatRegistry registry) {
        this.id = id;
        this.registry = registry;
    }

    String id() {
        return id;
    }

    void waited(long nanos, boolean granted) {
        longest.accumulateAndGet(nanos, Math::max);
        if (granted) {
            exports.incrementAndGet();
        }
    }

    @Override
    public Duration longestWait() {
        return Duration.ofNanos(longest.get());
    }

    @Override
    public long exports() {
        return exports.get();
    }

    @Override
    public int awaitExchanged(Duration limit) throws InterruptedException {
        return registry.awaitExchanged(id, limit);
    }

    @Override
    public void close() {
        registry.forget(this);
    }
}
