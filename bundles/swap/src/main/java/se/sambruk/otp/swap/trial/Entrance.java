package se.sambruk.otp.swap.trial;

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
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.plugin.Versioned;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.swap.lease.Candidate;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.lease.LeaseRegistry.Retirement;
import se.sambruk.otp.swap.lease.Origin;

/**
 * The way into the registry: a service that is registered is tried first, and added only if it passes. Those that are trusted, or
 * have passed before, are added at once; the others beside whatever goes on, a few at a time, so that one that hangs keeps nobody
 * waiting. Thread-safe.
 *
 * @param <S> the service
 * @param <D> what it says of itself
 */
public final class Entrance<S, D extends Versioned> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
    private static final int TRIALS_AT_ONCE = 4;

    private final LeaseRegistry<S, D> registry;
    private final Judge<S, D> judge;
    private final PassedTrials passed;
    private final BegunTrials begun;
    private final Clock clock;
    private final ThreadPoolExecutor trials;
    private final Map<Object, Entry<S, D>> entries = new LinkedHashMap<>();
    private final Refusals<D> refusals = new Refusals<>();
    private boolean closed;

    /** The clock tells when a service was refused. */
    public Entrance(
            LeaseRegistry<S, D> registry, Judge<S, D> judge, PassedTrials passed, BegunTrials begun, Clock clock) {
        this.registry = registry;
        this.judge = judge;
        this.passed = passed;
        this.begun = begun;
        this.clock = clock;
        this.trials = new ThreadPoolExecutor(
                TRIALS_AT_ONCE, TRIALS_AT_ONCE, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "otp-trials");
                    thread.setDaemon(true);
                    return thread;
                });
        trials.allowCoreThreadTimeOut(true);
    }

    /** A service has been registered. Returns before it has been tried, if it must be. */
    public void arrived(Arrival<S> arrival) {
        Entry<S, D> entry = new Entry<>(arrival, registry.announce(arrival.origin()));
        boolean exempt = arrival.fingerprint().map(passed::contains).orElse(true);
        synchronized (this) {
            if (closed) {
                entry.announcement.close();
                return;
            }
            entries.put(arrival.key(), entry);
            if (!exempt) {
                entry.started(trials.submit(() -> judge(entry, false)));
            }
        }
        if (exempt) {
            judge(entry, true);
        }
    }

    private void judge(Entry<S, D> entry, boolean exempt) {
        S service = entry.arrival.service();
        Origin origin = entry.arrival.origin();
        Optional<ContentHash> mark = Optional.empty();
        try {
            if (!exempt) {
                ContentHash bytes = entry.arrival.bytes().get();
                if (begun.isDeadly(bytes)) {
                    refuse(entry, judge.deadly(origin));
                    return;
                }
                begun.begin(bytes);
                mark = Optional.of(bytes);
            }
            D descriptor = judge.describe(service, origin);
            described(entry, descriptor);
            compare(entry, descriptor);
            if (!exempt) {
                judge.tryOut(service, descriptor, origin);
                entry.arrival.fingerprint().ifPresent(passed::add);
            }
            mark.ifPresent(begun::ended);
            promote(entry, descriptor);
        } catch (ProblemException e) {
            mark.ifPresent(begun::ended);
            refuse(entry, e);
        } catch (InterruptedException e) {
            // It left while it was on trial, or the platform stops: there is nothing to judge.
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // Not the service's doing, as its code runs elsewhere, or there is no memory left; but whoever waits for
            // the
            // verdict must have one.
            mark.ifPresent(begun::ended);
            refuse(entry, judge.unjudged(service, origin, e));
        } finally {
            settle(entry);
        }
    }

    private synchronized void settle(Entry<S, D> entry) {
        entry.announcement.close();
        entry.settled = true;
        notifyAll();
    }

    private synchronized void described(Entry<S, D> entry, D descriptor) {
        entry.described(descriptor);
        refusals.retried(descriptor, entry.arrival.origin().location());
    }

    // What comes with the platform is what others are compared with.
    private void compare(Entry<S, D> entry, D descriptor) {
        if (entry.arrival.fingerprint().isPresent()) {
            registry.best(descriptor.id())
                    .ifPresent(inUse ->
                            judge.compare(descriptor, entry.arrival.origin(), inUse.descriptor(), inUse.origin()));
        }
    }

    private synchronized void promote(Entry<S, D> entry, D descriptor) {
        if (entry.isOver() || entry.refusal != null) {
            return;
        }
        // Again, as another may have been taken into use meanwhile.
        compare(entry, descriptor);
        Arrival<S> arrival = entry.arrival;
        registry.add(Candidate.of(
                arrival.key(), descriptor, arrival.service(), arrival.origin(), entry.ranking, arrival.serial()));
        entry.announcement.close();
        entry.promoted = true;
        refusals.settle(descriptor, arrival.origin().location());
        notifyAll();
        LOG.info("{} {} from {} can be used", descriptor.id(), descriptor.version(), arrival.origin());
    }

    private synchronized void refuse(Entry<S, D> entry, ProblemException why) {
        if (entry.isOver() || entry.refusal != null) {
            return;
        }
        Origin origin = entry.arrival.origin();
        entry.refusal = new Refusal<>(clock.instant(), origin, entry.descriptor(), why.problems());
        refusals.add(entry.refusal);
        entry.announcement.close();
        notifyAll();
        LOG.error("{}", why.getMessage(), why.getCause());
    }

    /** A service's ranking has changed. */
    public synchronized void ranked(Object key, int ranking) {
        Entry<S, D> entry = entries.get(key);
        if (entry != null) {
            entry.ranking = ranking;
            registry.rank(key, ranking);
        }
    }

    /** A service is no longer registered. Whoever calls awaits the retirement, if there is one. */
    public synchronized Optional<Retirement> left(Object key) {
        Entry<S, D> entry = entries.remove(key);
        if (entry != null) {
            entry.leave();
            notifyAll();
        }
        return registry.retire(key);
    }

    /**
     * A service is no longer registered; returns when nobody uses it any more.
     *
     * @param limit the longest that those who use it are waited for
     * @return how many still do; 0 also if the thread was interrupted, which it then remains
     */
    public int left(Object key, Duration limit) {
        Optional<Retirement> retirement = left(key);
        try {
            return retirement.isPresent() ? retirement.get().await(limit) : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The latest refusals, the latest first. */
    public synchronized List<Refusal<D>> refusals() {
        return refusals.all();
    }

    /** Why services of a bundle have been refused, the latest first. */
    public List<Problem> whyRefused(String location) {
        return refusals().stream()
                .filter(refusal -> refusal.origin().location().equals(location))
                .flatMap(refusal -> refusal.problems().stream())
                .toList();
    }

    /** Forgets why services of a bundle have been refused. */
    public synchronized void forget(String location) {
        refusals.forget(location);
    }

    /** Waits until what a bundle has registered has been judged. */
    public synchronized Verdict<D> await(String location, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Verdict<D> verdict = verdict(location);
            long left = end - System.nanoTime();
            if (verdict.isSettled() || left <= 0) {
                return verdict;
            }
            // Rounded up: wait(0) would wait for ever.
            wait(left / 1_000_000 + 1);
        }
    }

    private Verdict<D> verdict(String location) {
        List<D> promoted = new ArrayList<>();
        List<Refusal<D>> refused = new ArrayList<>();
        int pending = 0;
        for (Entry<S, D> entry : entries.values()) {
            if (!entry.arrival.origin().location().equals(location)) {
                continue;
            }
            if (entry.promoted) {
                entry.descriptor().ifPresent(promoted::add);
            } else if (entry.refusal != null) {
                refused.add(entry.refusal);
            } else if (!entry.settled) {
                pending++;
            }
        }
        return new Verdict<>(promoted, refused, pending);
    }

    /** Ends the trials that are under way, and tells those who wait for them so. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            for (Entry<S, D> entry : entries.values()) {
                if (!entry.promoted && !entry.settled) {
                    refuse(entry, judge.cutOff(entry.arrival.origin()));
                    entry.settled = true;
                }
            }
            notifyAll();
        }
        trials.shutdownNow();
    }
}
