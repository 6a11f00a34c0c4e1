package se.sambruk.otp.content.extender;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.plugin.DroppedFiles;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.content.fault.Texts;
import se.sambruk.otp.content.ingest.Intake;
import se.sambruk.otp.content.source.BundleSource;
import se.sambruk.otp.swap.start.StartWatch;

/**
 * Brings the packs of bundles into the library and takes them out of it, and tells when all that were there at start have been
 * dealt with. Everything happens in one thread of its own, in the order of the bundles' events.
 */
public final class Extender implements AutoCloseable {
    /** Framework property: whether to wait for {@code deploy/} to have been gone through, which the plugins bundle tells of. */
    static final String DEPLOY_GATE = "otp.deploy.gate";

    private static final String DEPLOY_SCANNED = "(otp.deploy.scanned=true)";
    private static final Logger LOG = LoggerFactory.getLogger(Extender.class);

    private final BundleContext context;
    private final Intake intake;
    private final InstallationClock clock;
    private final Duration pause;
    private final Recollection recollection;
    private final Worker worker;
    private final PackBundles bundles;
    private final StartWatch start;
    private final Runnable formAdded;
    // All of the worker's thread alone.
    private final Map<String, Bundle> deferred = new LinkedHashMap<>();
    private final Map<String, Bundle> withoutForm = new TreeMap<>();
    private final Map<String, Bundle> unsaved = new TreeMap<>();
    private final Map<String, String> unwithdrawn = new TreeMap<>();
    private boolean uncompared;
    private boolean lookingAgain;
    private boolean settled;
    private ServiceRegistration<Readiness> readiness;
    private boolean closed;

    /**
     * @param stopSeconds how long {@link #close} waits for a pack that is being taken in
     * @param pause after which what the store could not do is tried again
     */
    public Extender(BundleContext context, Intake intake, InstallationClock clock, long stopSeconds, Duration pause) {
        this.context = context;
        this.intake = intake;
        this.clock = clock;
        this.pause = pause;
        this.recollection = new Recollection(context, intake.forms(), intake.rules());
        this.worker = new Worker(stopSeconds);
        this.bundles = new PackBundles(context, new Queue());
        this.start = new StartWatch(context, awaited(context), () -> worker.submit(this::settle));
        this.formAdded = () -> worker.submit(this::retry);
    }

    private static List<String> awaited(BundleContext context) {
        return Boolean.parseBoolean(context.getProperty(DEPLOY_GATE)) ? List.of(DEPLOY_SCANNED) : List.of();
    }

    /** Begins to watch. Returns at once. */
    public void open() {
        intake.forms().whenAdded(formAdded);
        bundles.open();
        start.open();
    }

    /** Calls back from the worker's thread when what it has been given so far is done. */
    void whenIdle(Runnable call) {
        worker.submit(call);
    }

    private final class Queue implements PackBundles.Listener {
        @Override
        public void putForward(Bundle bundle) {
            worker.submit(() -> ingest(bundle));
        }

        @Override
        public void takenBack(Bundle bundle, String reason) {
            String source = bundle.getLocation();
            worker.submit(() -> {
                deferred.remove(source);
                withoutForm.remove(source);
                unsaved.remove(source);
                withdraw(source, reason);
            });
        }
    }

    private void ingest(Bundle bundle) {
        if ((bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) == 0) {
            return;
        }
        PackSource source = new BundleSource(bundle);
        unwithdrawn.remove(source.name());
        if (settled) {
            take(bundle, source, "act.started");
        } else if (!isRecalled(bundle, source)) {
            if (intake.awaitsForm(source)) {
                // What knows the form may be the next bundle to start.
                deferred.put(source.name(), bundle);
            } else {
                take(bundle, source, "act.started");
            }
        }
    }

    private boolean isRecalled(Bundle bundle, PackSource source) {
        try {
            return recollection
                    .recall(bundle)
                    .filter(edition -> intake.recognize(source, edition))
                    .isPresent();
        } catch (ProblemException e) {
            // The store cannot say. Whoever takes the pack in meets that too, and tells it.
            LOG.debug("{} is not recognized", source.name(), e);
            return false;
        }
    }

    private void take(Bundle bundle, PackSource source, String reason) {
        // One that cannot be read yet is refused, and read again by itself when it can.
        if (intake.awaitsForm(source)) {
            withoutForm.put(source.name(), bundle);
        } else {
            withoutForm.remove(source.name());
        }
        // Before the reading: a reader that is exchanged meanwhile must not count as the one that has read.
        List<String> readers = intake.readers(source);
        Act act = act(reason, DroppedFiles.said(source.name()));
        Optional<PackReport> report =
                settled ? Optional.of(intake.ingest(source, act)) : intake.ingestEarly(source, act);
        if (report.isEmpty()) {
            deferred.put(source.name(), bundle);
        } else if (report.get().state() == PackState.ACTIVE
                && report.get().problems().isEmpty()) {
            recollection.remember(bundle, report.get().edition().orElseThrow(), readers);
        } else {
            recollection.forget(bundle);
        }
        if (intake.awaitsStore(source)) {
            unsaved.put(source.name(), bundle);
            lookAgainLater();
        } else {
            unsaved.remove(source.name());
        }
    }

    private void withdraw(String source, String reason) {
        try {
            intake.withdraw(source, act(reason, DroppedFiles.said(source)));
            unwithdrawn.remove(source);
        } catch (ProblemException e) {
            LOG.warn("{} could not be withdrawn yet: {}", source, e.problems());
            unwithdrawn.put(source, reason);
            lookAgainLater();
        }
    }

    // A store that is full or busy will be well again, and nobody is to start the platform anew for that. It tells
    // nobody when, so
    // we ask.
    private void lookAgainLater() {
        if (!lookingAgain) {
            lookingAgain = true;
            worker.later(this::lookAgain, pause);
        }
    }

    private void lookAgain() {
        lookingAgain = false;
        Map.copyOf(unwithdrawn).forEach(this::withdraw);
        for (Bundle bundle : List.copyOf(unsaved.values())) {
            take(bundle, new BundleSource(bundle), "act.again");
        }
        if (uncompared) {
            compare();
        }
    }

    private void retry() {
        for (Bundle bundle : List.copyOf(withoutForm.values())) {
            PackSource source = new BundleSource(bundle);
            if (!intake.awaitsForm(source)) {
                take(bundle, source, "act.form");
            }
        }
    }

    private void settle() {
        settled = true;
        try {
            deferred.values().forEach(bundle -> {
                PackSource source = new BundleSource(bundle);
                if (!isRecalled(bundle, source)) {
                    take(bundle, source, "act.started");
                }
            });
            deferred.clear();
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            LOG.error("What was put off at start could not be taken in", e);
        }
        compare();
        List<PackReport> packs = intake.reports();
        Counts counts = new Counts(count(packs, PackState.ACTIVE), count(packs, PackState.REFUSED));
        register(counts);
        LOG.info("Ready: {} packs taken in, {} refused", counts.accepted(), counts.refused());
    }

    private static int count(List<PackReport> packs, PackState state) {
        return (int) packs.stream().filter(report -> report.state() == state).count();
    }

    private void compare() {
        try {
            intake.withdrawMissing(this::isExpected, act("act.missing"));
            uncompared = false;
        } catch (ProblemException e) {
            LOG.warn("The library could not be compared with the installed bundles yet: {}", e.problems());
            uncompared = true;
            lookAgainLater();
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            LOG.error("The library could not be compared with the installed bundles", e);
        }
    }

    // A bundle that is meant to be started but could not be has not left: its pack stays as it was.
    private boolean isExpected(String source) {
        Bundle bundle = context.getBundle(source);
        return bundle != null && PackBundles.isToBeStarted(bundle);
    }

    private Act act(String reason, Object... arguments) {
        return new Act(Act.SYSTEM, clock.now(), Texts.ALL.text(LocalizedText.SWEDISH, reason, arguments));
    }

    private record Counts(int accepted, int refused) implements Readiness {}

    private synchronized void register(Readiness ready) {
        if (!closed) {
            readiness = context.registerService(
                    Readiness.class, ready, FrameworkUtil.asDictionary(Map.of(Readiness.READY, true)));
        }
    }

    private synchronized void unregister() {
        closed = true;
        if (readiness != null) {
            readiness.unregister();
            readiness = null;
        }
    }

    /** Stops watching, withdraws nothing, and lets a pack that is being taken in get done. */
    @Override
    public void close() {
        try {
            intake.forms().forget(formAdded);
            start.close();
            bundles.close();
        } finally {
            worker.close();
            unregister();
        }
    }
}
