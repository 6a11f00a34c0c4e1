package se.sambruk.otp.export.trial;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatRefusal;
import se.sambruk.otp.api.export.FormatVerdict;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.export.fault.ExportProblems;
import se.sambruk.otp.export.lease.Candidate;
import se.sambruk.otp.export.lease.FormatRegistry;
import se.sambruk.otp.export.lease.FormatRegistry.Retirement;
import se.sambruk.otp.export.lease.Origin;

/**
 * The way into the registry: a format that is registered is tried first, and added only if it passes. Those that are trusted, or
 * have passed before, are added at once; the others beside whatever goes on, a few at a time, so that one that hangs keeps nobody
 * waiting. Thread-safe.
 */
public final class Entrance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
    private static final int TRIALS_AT_ONCE = 4;

    private final FormatRegistry registry;
    private final TrialLimits limits;
    private final PassedTrials passed;
    private final Clock clock;
    private final ThreadPoolExecutor trials;
    private final Map<Object, Entry> entries = new LinkedHashMap<>();
    private final Refusals refusals = new Refusals();

    /** The clock tells when a format was refused. */
    public Entrance(FormatRegistry registry, TrialLimits limits, PassedTrials passed, Clock clock) {
        this.registry = registry;
        this.limits = limits;
        this.passed = passed;
        this.clock = clock;
        this.trials = new ThreadPoolExecutor(
                TRIALS_AT_ONCE, TRIALS_AT_ONCE, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "otp-trials");
                    thread.setDaemon(true);
                    return thread;
                });
        trials.allowCoreThreadTimeOut(true);
    }

    /** A format has been registered. Returns before it has been tried, if it must be. */
    public void arrived(Arrival arrival) {
        Entry entry = new Entry(arrival, registry.announce(arrival.origin()));
        synchronized (this) {
            entries.put(arrival.key(), entry);
        }
        boolean exempt = arrival.fingerprint().map(passed::contains).orElse(true);
        if (exempt) {
            judge(entry, true);
        } else {
            entry.started(trials.submit(() -> judge(entry, false)));
        }
    }

    private void judge(Entry entry, boolean exempt) {
        ExportFormat format = entry.arrival.format();
        Origin origin = entry.arrival.origin();
        try {
            FormatDescriptor descriptor = Description.of(format, origin.name(), limits);
            entry.described(descriptor);
            if (!exempt) {
                Trial.run(format, descriptor, origin.name(), limits);
                entry.arrival.fingerprint().ifPresent(passed::add);
            }
            promote(entry, descriptor);
        } catch (ProblemException e) {
            refuse(entry, e);
        } catch (RuntimeException e) {
            // Not the format's doing, as its code runs elsewhere; but whoever waits for the verdict must have one.
            refuse(
                    entry,
                    new ProblemException(
                            ExportProblems.error(
                                    "OTP-5062", String.valueOf(format), origin.name(), ExportProblems.name(e)),
                            e));
        } catch (InterruptedException e) {
            // It left while it was on trial, or the platform stops: there is nothing to judge.
            Thread.currentThread().interrupt();
        } finally {
            entry.announcement.close();
        }
    }

    private synchronized void promote(Entry entry, FormatDescriptor descriptor) {
        if (entry.isOver()) {
            return;
        }
        Arrival arrival = entry.arrival;
        registry.add(Candidate.of(
                arrival.key(), descriptor, arrival.format(), arrival.origin(), entry.ranking, arrival.serial()));
        entry.announcement.close();
        entry.promoted = true;
        refusals.settle(descriptor, arrival.origin().location());
        notifyAll();
        LOG.info("Format {} from {} can be used", ExportProblems.name(descriptor), arrival.origin());
    }

    private synchronized void refuse(Entry entry, ProblemException why) {
        if (entry.isOver()) {
            return;
        }
        Origin origin = entry.arrival.origin();
        FormatRefusal.Builder refusal = FormatRefusal.builder(clock.instant(), why.problems())
                .registeredBy(origin.name(), origin.location(), origin.bundle());
        entry.descriptor().ifPresent(refusal::descriptor);
        entry.refusal = refusal.build();
        refusals.add(entry.refusal);
        entry.announcement.close();
        notifyAll();
        LOG.error("{}", why.getMessage(), why.getCause());
    }

    /** A format's ranking has changed. */
    public synchronized void ranked(Object key, int ranking) {
        Entry entry = entries.get(key);
        if (entry != null) {
            entry.ranking = ranking;
            registry.rank(key, ranking);
        }
    }

    /** A format is no longer registered. Whoever calls awaits the retirement, if there is one. */
    public synchronized Optional<Retirement> left(Object key) {
        Entry entry = entries.remove(key);
        if (entry != null) {
            entry.leave();
            notifyAll();
        }
        return registry.retire(key);
    }

    /** The latest refusals, the latest first. */
    public synchronized List<FormatRefusal> refusals() {
        return refusals.all();
    }

    /** Waits until what a bundle has registered has been judged. */
    public synchronized FormatVerdict await(String location, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            FormatVerdict verdict = verdict(location);
            long left = end - System.nanoTime();
            if (verdict.isSettled() || left <= 0) {
                return verdict;
            }
            // Rounded up: wait(0) would wait for ever.
            wait(left / 1_000_000 + 1);
        }
    }

    private FormatVerdict verdict(String location) {
        List<FormatDescriptor> promoted = new ArrayList<>();
        List<FormatRefusal> refused = new ArrayList<>();
        int pending = 0;
        for (Entry entry : entries.values()) {
            if (!entry.arrival.origin().location().equals(location)) {
                continue;
            }
            if (entry.promoted) {
                entry.descriptor().ifPresent(promoted::add);
            } else if (entry.refusal != null) {
                refused.add(entry.refusal);
            } else {
                pending++;
            }
        }
        return new FormatVerdict(promoted, refused, pending);
    }

    /** Ends the trials that are under way. */
    @Override
    public void close() {
        trials.shutdownNow();
    }
}
