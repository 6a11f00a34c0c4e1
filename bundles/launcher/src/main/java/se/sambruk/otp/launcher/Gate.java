package se.sambruk.otp.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.launcher.wire.DiskSpace;
import se.sambruk.otp.launcher.wire.Fault;
import se.sambruk.otp.launcher.wire.LaunchProperties;
import se.sambruk.otp.launcher.wire.Texts;

/**
 * Stands between a command and a platform that is not ready for it: a command that runs too early would leave out municipal
 * requirements without a word.
 *
 * <p>Ready means, in this order: Karaf's boot has finished (or this bundle's component would not be active), the framework has reached
 * its start level, the drop folders have been gone through once in full, which the plugins bundle tells by a service with {@code
 * otp.deploy.scanned=true}, and a service says {@code otp.ready=true}. The last is registered by whoever reads the content packs. The
 * last two can be waived with {@link LaunchProperties#DEPLOY_GATE} and {@link LaunchProperties#REQUIRE_READY}.
 */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String SCANNED_FILTER = "(otp.deploy.scanned=true)";
    private static final String READY_FILTER = "(otp.ready=true)";

    private final BundleContext context;
    private final String language;
    private final long limitSeconds;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Runnable onOpen;
    private volatile Fault fault;

    /**
     * A gate that is still closed.
     *
     * @param language of faults
     * @param onOpen what to do once it has opened, or never will
     */
    Gate(BundleContext context, String language, Runnable onOpen) {
        this.context = context;
        this.language = language;
        this.onOpen = onOpen;
        this.limitSeconds = LaunchProperties.seconds(LaunchProperties.READY_TIMEOUT, 120);
    }

    /** Waits for the platform and opens, or keeps the reason why not. Called once, by the launcher's own thread. */
    void open() {
        System.setProperty(LaunchProperties.GATE, "watched");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitSeconds);
        try {
            if (!awaitStartLevel(end)) {
                fail("missing.level");
            } else if (!awaitService(LaunchProperties.DEPLOY_GATE, SCANNED_FILTER, end)) {
                fail("missing.deploy");
            } else if (!awaitService(LaunchProperties.REQUIRE_READY, READY_FILTER, end)) {
                fail("missing.ready");
            } else {
                writeMarker();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("missing.boot");
        } finally {
            opened.countDown();
            onOpen.run();
        }
    }

    /**
     * Lets a command through.
     *
     * @throws Fault OTP-9003 where the platform did not become ready in time
     */
    void pass() throws Fault, InterruptedException {
        // open() keeps to the limit; the margin is for a caller that comes before it has begun.
        if (!opened.await(limitSeconds + 10, TimeUnit.SECONDS)) {
            fail("missing.boot");
        }
        if (fault != null) {
            throw fault;
        }
    }

    private boolean awaitStartLevel(long end) throws InterruptedException {
        FrameworkStartLevel level = context.getBundle(0).adapt(FrameworkStartLevel.class);
        int wanted = Integer.parseInt(System.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "100"));
        CountDownLatch reached = new CountDownLatch(1);
        FrameworkListener listener = event -> {
            if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED && level.getStartLevel() >= wanted) {
                reached.countDown();
            }
        };
        context.addFrameworkListener(listener);
        try {
            return level.getStartLevel() >= wanted || reached.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } finally {
            context.removeFrameworkListener(listener);
        }
    }

    private boolean awaitService(String waiver, String filter, long end) throws InterruptedException {
        if ("false".equals(context.getProperty(waiver))) {
            return true;
        }
        ServiceTracker<Object, Object> tracker;
        try {
            tracker = new ServiceTracker<>(context, context.createFilter(filter), null);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        // All services: the interfaces are others', which the launcher has no wire to.
        tracker.open(true);
        try {
            long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            return tracker.waitForService(Math.max(1, millis)) != null;
        } finally {
            tracker.close();
        }
    }

    private void writeMarker() {
        String marker = context.getProperty(LaunchProperties.MARKER);
        if (marker == null) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(marker),
                    context.getProperty(LaunchProperties.STAMP) + LaunchProperties.MARKER_BUNDLES + ownBundles());
        } catch (IOException e) {
            // Costs the next start a second, nothing else.
            LOG.warn("The marker {} could not be written; the next start will rebuild the bundle cache", marker, e);
        }
    }

    // Those that the features have brought: others come and go with their files in deploy/.
    private String ownBundles() {
        return Stream.of(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith("mvn:")
                        || bundle.getLocation().startsWith("reference:"))
                .map(bundle -> Long.toString(bundle.getBundleId()))
                .collect(Collectors.joining(" "));
    }

    private void fail(String missing) {
        String what = Texts.in(language).get(missing);
        Fault late =
                new Fault(1, language, "9003", limitSeconds, what, context.getProperty("karaf.log") + "/karaf.log");
        fault = new DiskSpace(Path.of(context.getProperty(LaunchProperties.HOME)), language)
                .explain(false)
                .orElse(late);
        LOG.error("Not ready within {} s: {}", limitSeconds, missing);
    }
}
