package se.sambruk.otp.swap.start;

import java.util.ArrayList;
import java.util.List;
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
 * Tells once when everything that was there at start has been started: the framework has reached its start level; under Karaf, its boot
 * has finished, so that its features have been installed; and whatever else is waited for is there.
 */
public final class StartWatch implements FrameworkListener, AllServiceListener, AutoCloseable {
    // By name: outside Karaf there is no such class.
    private static final String BOOT_FINISHED = "(objectClass=org.apache.karaf.features.BootFinished)";
    private static final String KARAF = "karaf.home";

    private final BundleContext context;
    private final Runnable whenStarted;
    private final AtomicBoolean told = new AtomicBoolean();
    private final List<String> awaited = new ArrayList<>();

    /**
     * @param others filters of services that are waited for as well
     * @param whenStarted called at most once, by whatever thread brings the news; does not block
     */
    public StartWatch(BundleContext context, List<String> others, Runnable whenStarted) {
        this.context = context;
        this.whenStarted = whenStarted;
        if (context.getProperty(KARAF) != null) {
            awaited.add(BOOT_FINISHED);
        }
        awaited.addAll(others);
    }

    /** Begins to watch; tells at once where everything has been started. */
    public void open() {
        context.addFrameworkListener(this);
        if (!awaited.isEmpty()) {
            listen();
        }
        look();
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
        if (isLevelReached() && awaited.stream().allMatch(this::isThere) && told.compareAndSet(false, true)) {
            whenStarted.run();
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

    // Among all services: none of them comes from a bundle that this one is wired to.
    private boolean isThere(String filter) {
        try {
            return context.getAllServiceReferences(null, filter) != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(filter, e);
        }
    }

    private void listen() {
        String any = "(|" + String.join("", awaited) + ")";
        try {
            context.addServiceListener(this, any);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(any, e);
        }
    }

    @Override
    public void close() {
        told.set(true);
        context.removeFrameworkListener(this);
        context.removeServiceListener(this);
    }
}
