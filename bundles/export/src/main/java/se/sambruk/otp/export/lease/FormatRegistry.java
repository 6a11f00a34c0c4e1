package se.sambruk.otp.export.lease;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import se.sambruk.otp.api.export.FormatStatus;

/**
 * Knows every candidate, gives leases on the best of each id, and lets one leave once it has finished.
 *
 * <p>Retiring has two steps: {@link #retire} makes that no new lease goes to a candidate, and {@link Retirement#await} waits
 * for those that are out. An exchange under load is then: add the new, retire the old, wait. Thread-safe.
 */
public final class FormatRegistry {
    /** When the last candidate of an id went away. */
    private static final class Departure {
        private int draining;
        private long left;
    }

    private final Duration successorWait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Departure> departures = new HashMap<>();
    private volatile Snapshot snapshot = Snapshot.EMPTY;
    private boolean closed;

    /**
     * @param successorWait how long a request waits for an id that has just left; counted from when the one that left had
     *     finished, because until then an update in place cannot have put its successor forward
     */
    public FormatRegistry(Duration successorWait) {
        this.successorWait = successorWait;
    }

    public void add(Candidate candidate) {
        lock.lock();
        try {
            snapshot = snapshot.with(candidate);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Gives a candidate another ranking. Does nothing if it is not here. */
    public void rank(Object key, int ranking) {
        lock.lock();
        try {
            snapshot.find(key).ifPresent(c -> snapshot = snapshot.without(c).with(c.ranked(ranking)));
        } finally {
            lock.unlock();
        }
    }

    /** Makes that no new lease goes to a candidate. Empty if it is not here. */
    public Optional<Retirement> retire(Object key) {
        lock.lock();
        try {
            Optional<Candidate> found = snapshot.find(key);
            found.ifPresent(candidate -> {
                candidate.leases().close();
                snapshot = snapshot.without(candidate).withFinishing(candidate);
                departures.computeIfAbsent(candidate.descriptor().id(), id -> new Departure()).draining++;
            });
            return found.map(candidate -> limit -> await(candidate, limit));
        } finally {
            lock.unlock();
        }
    }

    private int await(Candidate candidate, Duration limit) throws InterruptedException {
        try {
            return candidate.leases().awaitDrained(limit);
        } finally {
            lock.lock();
            try {
                Departure departure = departures.get(candidate.descriptor().id());
                departure.draining--;
                departure.left = System.nanoTime();
                snapshot = snapshot.withoutFinishing(candidate);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Leases the best candidate of each id, all or none: to hold one while waiting for another could keep the first from being
     * exchanged, and with it the second.
     */
    public Leasing lease(List<String> ids) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                Snapshot now = snapshot;
                List<String> missing = ids.stream()
                        .filter(id -> now.best(id).isEmpty())
                        .distinct()
                        .toList();
                if (missing.isEmpty()) {
                    return new Leasing.Granted(ids.stream()
                            .map(id -> open(now.best(id).orElseThrow()))
                            .toList());
                }
                List<String> unknown = missing.stream()
                        .filter(id -> !departures.containsKey(id))
                        .toList();
                if (!unknown.isEmpty()) {
                    return new Leasing.Unknown(unknown);
                }
                Optional<String> gone = missing.stream().filter(this::isGone).findFirst();
                if (gone.isPresent()) {
                    return new Leasing.Gone(gone.get());
                }
                awaitChange(missing);
            }
        } finally {
            lock.unlock();
        }
    }

    private static Lease open(Candidate candidate) {
        if (!candidate.leases().tryAcquire()) {
            throw new IllegalStateException(candidate + " is retired but still listed");
        }
        return new Lease(candidate);
    }

    private boolean isGone(String id) {
        Departure departure = departures.get(id);
        return closed || departure.draining == 0 && remaining(departure) <= 0;
    }

    private long remaining(Departure departure) {
        return successorWait.toNanos() - (System.nanoTime() - departure.left);
    }

    private void awaitChange(List<String> missing) throws InterruptedException {
        List<Long> waits = new ArrayList<>();
        for (String id : missing) {
            Departure departure = departures.get(id);
            if (departure.draining == 0) {
                waits.add(remaining(departure));
            }
        }
        // A drain is bounded by whoever waits for it, and signals when it ends.
        if (waits.isEmpty()) {
            changed.await();
        } else {
            changed.await(waits.stream().min(Long::compare).orElseThrow(), TimeUnit.NANOSECONDS);
        }
    }

    /** The candidate that an id names now. */
    public Optional<Candidate> best(String id) {
        return snapshot.best(id);
    }

    /** The ids that can be leased now. */
    public SortedSet<String> ids() {
        return snapshot.ids();
    }

    /** Every candidate, by id; of one id the best first. */
    public List<FormatStatus> status() {
        Snapshot now = snapshot;
        return now.all().stream()
                .map(c -> new FormatStatus(
                        c.descriptor(),
                        c.source(),
                        c.running(),
                        now.best(c.descriptor().id()).filter(best -> best == c).isPresent()))
                .toList();
    }

    /** Lets nobody wait any longer for what will not come. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A candidate on its way out. */
    @FunctionalInterface
    public interface Retirement {
        /**
         * Waits for the leases that are out. To be called once.
         *
         * @return how many are out still when the time is up; 0 if all finished
         */
        int await(Duration limit) throws InterruptedException;
    }
}
