package se.sambruk.otp.shell.karaf;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import se.sambruk.otp.shell.place.Services;

/**
 * Finds services in the registry at the moment that a command needs them. A component with references to all of them would
 * wake them all at start; here the first to ask wakes one, and it then stays awake. Thread-safe.
 */
final class ServiceTrackers implements Services, AutoCloseable {
    private final BundleContext context;
    private final Map<Class<?>, ServiceTracker<?, ?>> trackers = new HashMap<>();

    ServiceTrackers(BundleContext context) {
        this.context = context;
    }

    @Override
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(tracker(type).getService()).map(type::cast);
    }

    @Override
    public <T> Optional<T> await(Class<T> type, Duration limit) throws InterruptedException {
        return Optional.ofNullable(tracker(type).waitForService(Math.max(1, limit.toMillis())))
                .map(type::cast);
    }

    private ServiceTracker<?, ?> tracker(Class<?> type) {
        synchronized (trackers) {
            return trackers.computeIfAbsent(type, this::open);
        }
    }

    private ServiceTracker<?, ?> open(Class<?> type) {
        ServiceTracker<?, ?> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        return tracker;
    }

    @Override
    public void close() {
        synchronized (trackers) {
            trackers.values().forEach(ServiceTracker::close);
            trackers.clear();
        }
    }
}
