package se.sambruk.otp.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 *
 * <p>What is not ready within the limit refuses commands from then on. A one-shot has no more to wait for, and ends. An instance goes on
 * waiting, as those who are told to try again come back to this very process: it opens when the platform is ready, however late.
 */
final class Gate {

    /** What becomes of a platform that is not ready within the limit. */
    enum Late {
        /** It has failed. */
        ENDS,
        /** It may still become ready. */
        OPENS
    }

    /** Something to wait for. */
    private interface Stage {
        /** Waits, and says whether it has come to be. */
        boolean await(Duration most) throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String SCANNED_FILTER = "(otp.deploy.scanned=true)";
    private static final String READY_FILTER = "(otp.ready=true)";
    private static final Duration MARGIN = Duration.ofSeconds(10);
    // Longer than any process lives, and still a number of nanoseconds.
    private static final Duration EVER = Duration.ofDays(36_500);

    private final BundleContext context;
    private final String language;
    private final Duration limit;
    private final Late late;
    private final CountDownLatch decided = new CountDownLatch(1);
    private final Runnable onDecided;
    private volatile Fault fault;

    /**
     * A gate that is still closed.
     *
     * @param language of faults
     * @param limit how long commands wait for the platform
     * @param late what then
     * @param onDecided what to do once it has opened, or the limit has passed
     */
    Gate(BundleContext context, String language, Duration limit, Late late, Runnable onDecided) {
        this.context = context;
        this.language = language;
        this.limit = limit;
        this.late = late;
        this.onDecided = onDecided;
    }

    /**
     * Waits for the platform and opens, or keeps the reason why not. Called once, by the launcher's own thread; returns when nothing
     * will change any more.
     */
    void open() {
        System.setProperty(LaunchProperties.GATE, "watched");
        long end = System.nanoTime() + limit.toNanos();
        try {
            if (passes("missing.level", this::awaitStartLevel, end)
                    && passes("missing.deploy", service(LaunchProperties.DEPLOY_GATE, SCANNED_FILTER), end)
                    && passes("missing.ready", service(LaunchProperties.REQUIRE_READY, READY_FILTER), end)) {
                writeMarker();
                if (fault != null) {
                    LOG.info("Ready, later than within {} s", limit.toSeconds());
                    fault = null;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (fault == null) {
                fail("missing.boot");
            }
        } finally {
            decide();
        }
    }

    private boolean passes(String missing, Stage stage, long end) throws InterruptedException {
        if (stage.await(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
            return true;
        }
        fail(missing);
        if (late == Late.ENDS) {
            return false;
        }
        decide();
        return stage.await(EVER);
    }

    private void decide() {
        if (decided.getCount() > 0) {
            decided.countDown();
            onDecided.run();
        }
    }

    /**
     * Lets a command through.
     *
     * @throws Fault OTP-9003 where the platform did not become ready in time, and still is not
     */
    void pass() throws Fault, InterruptedException {
        // open() keeps to the limit; the margin is for a caller that comes before it has begun.
        if (!decided.await(limit.plus(MARGIN).toNanos(), TimeUnit.NANOSECONDS)) {
            throw notReady("missing.boot");
        }
        Fault reason = fault;
        if (reason != null) {
            throw reason;
        }
    }

    private boolean awaitStartLevel(Duration most) throws InterruptedException {
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
            return level.getStartLevel() >= wanted || reached.await(most.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            context.removeFrameworkListener(listener);
        }
    }

    private Stage service(String waiver, String filter) {
        if ("false".equals(context.getProperty(waiver))) {
            return most -> true;
        }
        return most -> awaitService(filter, most);
    }

    private boolean awaitService(String filter, Duration most) throws InterruptedException {
        ServiceTracker<Object, Object> tracker;
        try {
            tracker = new ServiceTracker<>(context, context.createFilter(filter), null);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        // All services: the interfaces are others', which the launcher has no wire to.
        tracker.open(true);
        try {
            // None at all would be for ever.
            return tracker.waitForService(Math.max(1, most.toMillis())) != null;
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
        fault = notReady(missing);
        LOG.error("Not ready within {} s: {}", limit.toSeconds(), missing);
    }

    private Fault notReady(String missing) {
        String what = Texts.in(language).get(missing);
        String log = context.getProperty("karaf.log") + "/karaf.log";
        return new DiskSpace(Path.of(context.getProperty(LaunchProperties.HOME)), language)
                .explain(false)
                .orElseGet(() -> new Fault(1, language, "9003", limit.toSeconds(), what, log));
    }
}
