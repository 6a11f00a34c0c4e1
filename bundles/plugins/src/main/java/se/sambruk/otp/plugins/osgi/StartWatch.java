package se.sambruk.otp.plugins.osgi;

import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * Tells once when the platform's own bundles have been installed and started: only then is it known which they are. Under Karaf
 * that is when its boot has finished.
 */
final class StartWatch implements FrameworkListener, AllServiceListener, AutoCloseable {
    // By name: outside Karaf there is no such class.
    private static final String BOOT_FINISHED = "(objectClass=org.apache.karaf.features.BootFinished)";
    private static final String KARAF = "karaf.home";

    private final BundleContext context;
    private final Runnable whenStarted;
    private final boolean karaf;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * @param whenStarted called at most once, by whatever thread brings the news; does not block
     */
    StartWatch(BundleContext context, Runnable whenStarted) {
        this.context = context;
        this.whenStarted = whenStarted;
        this.karaf = context.getProperty(KARAF) != null;
    }

    void open() {
        context.addFrameworkListener(this);
        try {
            if (karaf) {
                context.addServiceListener(this, BOOT_FINISHED);
            }
            look();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(BOOT_FINISHED, e);
        }
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED || event.getType() == FrameworkEvent.STARTED) {
            look();
        }
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        if (event.getType() == ServiceEvent.REGISTERED) {
            look();
        }
    }

    private void look() {
        if (isLevelReached() && isBooted() && told.compareAndSet(false, true)) {
            whenStarted.run();
        }
    }

    private boolean isBooted() {
        try {
            return !karaf || context.getAllServiceReferences(null, BOOT_FINISHED) != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(BOOT_FINISHED, e);
        }
    }

    private boolean isLevelReached() {
        // Karaf lets the framework begin at 1, and then takes it to the level that it has put here.
        String beginning = System.getProperty(
                Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                context.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL));
        int wanted = beginning == null ? 1 : Integer.parseInt(beginning.strip());
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                        .adapt(FrameworkStartLevel.class)
                        .getStartLevel()
                >= wanted;
    }

    @Override
    public void close() {
        told.set(true);
        context.removeFrameworkListener(this);
        context.removeServiceListener(this);
    }
}
