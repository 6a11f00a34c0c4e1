package se.sambruk.otp.plugins.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.diagnosis.StartFaults;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.install.Diagnosis;
import se.sambruk.otp.plugins.install.Host;
import se.sambruk.otp.plugins.install.HostException;
import se.sambruk.otp.plugins.install.Locations;
import se.sambruk.otp.plugins.state.Offer;

/** The framework that we run in. Touches none of its bundles but those at our own locations. */
final class OsgiHost implements Host {
    private static final Logger LOG = LoggerFactory.getLogger(OsgiHost.class);
    /** After everything of the platform's own, and so after the guard. */
    private static final int START_LEVEL = 90;

    private static final Duration REFRESH = Duration.ofSeconds(60);

    /** More than a format is given to finish what it does. */
    private static final Duration PLUGIN = Duration.ofSeconds(120);

    private final BoundedCalls calls;
    private final AtomicBoolean changed = new AtomicBoolean();
    // At once, so that what we do ourselves can be told from what others do.
    private final SynchronousBundleListener listener = this::changed;
    private volatile boolean busy;
    private final BundleContext context;
    private final Guard guard;
    private final StartFaults starts;
    private final Diagnosis diagnosis;
    private final Promotion promotion;

    OsgiHost(BundleContext context, Guard guard, StartFaults starts, Diagnosis diagnosis, Promotion promotion) {
        this(context, guard, starts, diagnosis, promotion, new BoundedCalls(PLUGIN));
    }

    /**
     * @param calls by which plugins are started and stopped
     */
    OsgiHost(
            BundleContext context,
            Guard guard,
            StartFaults starts,
            Diagnosis diagnosis,
            Promotion promotion,
            BoundedCalls calls) {
        this.calls = calls;
        this.context = context;
        this.guard = guard;
        this.starts = starts;
        this.diagnosis = diagnosis;
        this.promotion = promotion;
    }

    @Override
    public Map<String, Installed> bundles() {
        Map<String, Installed> found = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            if (Locations.isOurs(bundle.getLocation())) {
                found.put(bundle.getLocation(), installed(bundle));
            }
        }
        return found;
    }

    private Installed installed(Bundle bundle) {
        // One that is lazy is starting until somebody needs it. Whether it is stuck is asked first: a start that comes
        // to an
        // end between the two questions has left its state behind.
        boolean running =
                !calls.isStuck(bundle.getLocation()) && (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
        return new Installed(bundle.getLocation(), bundle.getLastModified(), running);
    }

    @Override
    public Installed install(String location, Path jar) throws HostException {
        guard.expect(location);
        busy = true;
        try (InputStream in = Files.newInputStream(jar)) {
            Bundle bundle = context.installBundle(location, in);
            bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
            guard.vet(location, bundle.getLastModified());
            return installed(bundle);
        } catch (BundleException | IOException | IllegalStateException e) {
            throw failed("OTP-7050", location, e);
        } finally {
            busy = false;
        }
    }

    @Override
    public Installed update(String location, Path jar) throws HostException {
        Bundle bundle = find(location);
        guard.expect(location);
        busy = true;
        try (InputStream in = Files.newInputStream(jar)) {
            bundle.update(in);
            guard.vet(location, bundle.getLastModified());
            return installed(bundle);
        } catch (BundleException | IOException | IllegalStateException e) {
            throw failed("OTP-7050", location, e);
        } finally {
            busy = false;
        }
    }

    @Override
    public void admit(String location) {
        Bundle bundle = context.getBundle(location);
        if (bundle != null) {
            guard.vet(location, bundle.getLastModified());
        }
    }

    @Override
    public void start(String location) throws HostException {
        Bundle bundle = find(location);
        busy = true;
        try {
            calls.run(location, bundle::start);
        } catch (TimeoutException e) {
            throw late("OTP-7051", location, e);
        } catch (BundleException | IllegalStateException e) {
            starts.failed(bundle, e);
            // Now, as nothing can be said of it any more once it has been taken away.
            List<Problem> causes = diagnosis.of(location);
            if (causes.isEmpty()) {
                throw failed("OTP-7051", location, e);
            }
            throw new HostException(causes, e);
        } finally {
            busy = false;
        }
    }

    @Override
    public List<Problem> awaitPromotion(List<String> locations, Set<Offer> promised) {
        return promotion.await(locations, promised);
    }

    @Override
    public Set<Offer> offers(List<String> locations) {
        return promotion.offers(locations);
    }

    @Override
    public Set<Offer> offers() {
        return promotion.all();
    }

    @Override
    public void news() {
        changed.set(true);
    }

    @Override
    public void forget(List<String> locations) {
        promotion.forget(locations);
    }

    @Override
    public List<Problem> lacking(List<String> locations) {
        return locations.stream()
                .flatMap(location -> diagnosis.of(location).stream())
                .toList();
    }

    @Override
    public void uninstall(List<String> locations) throws HostException {
        List<Bundle> gone = new ArrayList<>();
        Optional<HostException> fault = Optional.empty();
        busy = true;
        try {
            for (String location : locations) {
                Bundle bundle = context.getBundle(location);
                if (bundle != null) {
                    try {
                        remove(bundle);
                        gone.add(bundle);
                    } catch (HostException e) {
                        // The others go all the same, and are let go of.
                        fault = Optional.of(e);
                    }
                }
            }
            refresh(gone);
        } finally {
            busy = false;
        }
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    private void remove(Bundle bundle) throws HostException {
        String location = bundle.getLocation();
        try {
            calls.run(location, () -> {
                // Returns when what it runs has finished, or has been given up.
                bundle.stop();
                bundle.uninstall();
            });
        } catch (TimeoutException e) {
            throw late("OTP-7050", location, e);
        } catch (BundleException | IllegalStateException e) {
            throw failed("OTP-7050", location, e);
        }
    }

    // Those that are wired to what has gone must be wired anew. If one of the platform's own were among them, it would
    // be stopped.
    private void refresh(List<Bundle> gone) {
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        List<Bundle> pending = new ArrayList<>(wiring.getRemovalPendingBundles());
        pending.retainAll(gone);
        if (pending.isEmpty()) {
            return;
        }
        Collection<Bundle> touched = wiring.getDependencyClosure(pending);
        if (!touched.stream().allMatch(bundle -> Locations.isOurs(bundle.getLocation()))) {
            LOG.info("{} stay wired until the next start, as others use them", pending);
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(pending, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(REFRESH.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("{} are still being wired anew after {} s", touched, REFRESH.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether others' bundles have come or been started since this was last asked, or somebody who tries what bundles offer. */
    boolean hasNews() {
        return changed.getAndSet(false) | promotion.hasNews();
    }

    /** Starts those that could not be when that was last tried. */
    void retry() {
        for (Bundle bundle : context.getBundles()) {
            boolean waits = Locations.isOurs(bundle.getLocation())
                    && (bundle.getState() & (Bundle.INSTALLED | Bundle.RESOLVED)) != 0
                    && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
            if (waits) {
                try {
                    calls.run(bundle.getLocation(), bundle::start);
                    news();
                    LOG.info("{} could be started now", bundle);
                } catch (BundleException | IllegalStateException | TimeoutException e) {
                    starts.failed(bundle, e);
                    LOG.debug("{} can still not be started", bundle, e);
                }
            }
        }
    }

    /** Begins to watch for changes that may let a bundle start. */
    void open() {
        context.addBundleListener(listener);
    }

    void close() {
        context.removeBundleListener(listener);
    }

    // What we do with our own bundles is told by news() if it comes to stay; else a trial would be the cause of the
    // next.
    private void changed(BundleEvent event) {
        boolean news = (event.getType() & (BundleEvent.INSTALLED | BundleEvent.UPDATED | BundleEvent.STARTED)) != 0;
        boolean ours = busy && Locations.isOurs(event.getBundle().getLocation());
        if (news && !ours) {
            changed.set(true);
        }
    }

    private Bundle find(String location) throws HostException {
        Bundle bundle = context.getBundle(location);
        if (bundle == null) {
            throw failed("OTP-7050", location, new IllegalStateException(location));
        }
        return bundle;
    }

    private HostException late(String code, String location, TimeoutException cause) {
        return new HostException(
                Faults.error(
                        code,
                        Locations.fileOf(location),
                        Faults.text("late", calls.limit().toSeconds())),
                cause);
    }

    private static HostException failed(String code, String location, Exception cause) {
        return new HostException(Faults.error(code, Locations.fileOf(location), Faults.said(cause)), cause);
    }
}
