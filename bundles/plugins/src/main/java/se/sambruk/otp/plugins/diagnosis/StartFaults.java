package se.sambruk.otp.plugins.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/**
 * Keeps what was thrown when a bundle was last started, also when the framework did that by itself after a restart: nobody is told a
 * second time. Thread-safe.
 */
public final class StartFaults implements FrameworkListener, BundleListener, AutoCloseable {
    private final BundleContext context;
    private final Map<Long, Throwable> thrown = new ConcurrentHashMap<>();

    public StartFaults(BundleContext context) {
        this.context = context;
    }

    public void open() {
        context.addFrameworkListener(this);
        context.addBundleListener(this);
    }

    /** That somebody could not start a bundle; the framework tells only of its own attempts. */
    public void failed(Bundle bundle, Throwable fault) {
        thrown.put(bundle.getBundleId(), fault);
    }

    Optional<Throwable> of(Bundle bundle) {
        return Optional.ofNullable(thrown.get(bundle.getBundleId()));
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR && event.getThrowable() != null) {
            failed(event.getBundle(), event.getThrowable());
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        switch (event.getType()) {
            case BundleEvent.STARTED, BundleEvent.UPDATED, BundleEvent.UNINSTALLED ->
                thrown.remove(event.getBundle().getBundleId());
            default -> {
                // Says nothing of whether it can be started.
            }
        }
    }

    @Override
    public void close() {
        context.removeFrameworkListener(this);
        context.removeBundleListener(this);
    }
}
