package se.sambruk.otp.swap.lease;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import se.sambruk.otp.api.plugin.Versioned;

/**
 * Knows every candidate, gives leases on the best of each id, and lets one leave once it has finished.
 *
 * <p>Retiring has two steps: {@link #retire} makes that no new lease goes to a candidate, and {@link Retirement#await} waits
 * for those that are out. An exchange under load is then: add the new, retire the old, wait. Thread-safe.
 *
 * @param <S> the service
 * @param <D> what it says of itself
 */
public final class LeaseRegistry<S, D extends Versioned> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Absences<D> absences;
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private volatile Snapshot<S, D> snapshot = Snapshot.empty();
    private boolean closed;

    /**
     * @param successorWait how long a request waits for an id that has just left; counted from when the one that left had
     *     finished, because until then an update in place cannot have put its successor forward
     */
    public LeaseRegistry(Duration successorWait) {
        this.absences = new Absences<>(successorWait);
    }

    /** Tells that a service is being judged: see {@link Announcement}. */
    public Announcement<D> announce(Origin origin) {
        Announcement<D> announcement = new Announcement<>(origin, this);
        locked(() -> absences.add(announcement));
        return announcement;
    }

    void withdraw(Announcement<D> announcement) {
        locked(() -> absences.remove(announcement));
    }

    void wake() {
        locked(() -> {});
    }

    public void add(Candidate<S, D> candidate) {
        locked(() -> snapshot = snapshot.with(candidate));
    }

    /** Gives a candidate another ranking. Does nothing if it is not here. */
    public void rank(Object key, int ranking) {
        locked(() ->
                snapshot.find(key).ifPresent(c -> snapshot = snapshot.without(c).with(c.ranked(ranking))));
    }

    // Whatever changes may be what somebody waits for.
    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Makes that no new lease goes to a candidate. Empty if it is not here. */
    public Optional<Retirement> retire(Object key) {
        lock.lock();
        try {
            Optional<Candidate<S, D>> found = snapshot.find(key);
            found.ifPresent(candidate -> {
                candidate.leases().close();
                snapshot = snapshot.without(candidate).withFinishing(candidate);
                absences.leaving(candidate.descriptor().id());
            });
            return found.map(candidate -> limit -> await(candidate, limit));
        } finally {
            lock.unlock();
        }
    }

    private int await(Candidate<S, D> candidate, Duration limit) throws InterruptedException {
        try {
            return candidate.leases().awaitDrained(limit);
        } finally {
            locked(() -> {
                absences.left(candidate.descriptor().id());
                snapshot = snapshot.withoutFinishing(candidate);
            });
        }
    }

    /**
     * Leases the best candidate of each id, all or none: to hold one while waiting for another could keep the first from being
     * exchanged, and with it the second.
     */
    public Leasing<S, D> lease(List<String> ids) throws InterruptedException {
        long begun = System.nanoTime();
        lock.lockInterruptibly();
        try {
            while (true) {
                Optional<Leasing<S, D>> leasing = tryLease(ids);
                if (leasing.isPresent()) {
                    tell(ids, System.nanoTime() - begun, leasing.get() instanceof Leasing.Granted<S, D>);
                    return leasing.get();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** What can be said now; empty after having waited for a change. */
    private Optional<Leasing<S, D>> tryLease(List<String> ids) throws InterruptedException {
        List<String> missing = ids.stream()
                .filter(id -> snapshot.best(id).isEmpty())
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return Optional.of(new Leasing.Granted<>(ids.stream()
                    .map(id -> open(snapshot.best(id).orElseThrow()))
                    .toList()));
        }
        List<String> unknown = missing.stream().filter(absences::isUnknown).toList();
        if (!unknown.isEmpty()) {
            return Optional.of(new Leasing.Unknown<>(unknown));
        }
        List<Long> waits = new ArrayList<>();
        for (String id : missing) {
            OptionalLong patience = absences.patience(id);
            if (closed || patience.isPresent() && patience.getAsLong() <= 0) {
                return Optional.of(new Leasing.Gone<>(id));
            }
            patience.ifPresent(waits::add);
        }
        await(waits);
        return Optional.empty();
    }

    private Lease<S, D> open(Candidate<S, D> candidate) {
        if (!candidate.leases().tryAcquire()) {
            throw new IllegalStateException(candidate + " is retired but still listed");
        }
        return new Lease<>(candidate);
    }

    private void tell(List<String> ids, long nanos, boolean granted) {
        for (Watch watch : watches) {
            if (ids.contains(watch.id())) {
                watch.waited(nanos, granted);
            }
        }
    }

    /** Begins to watch the leases of an id. */
    public Watch watch(String id) {
        Watch watch = new Watch(id, this);
        watches.add(watch);
        return watch;
    }

    void forget(Watch watch) {
        watches.remove(watch);
    }

    /** Waits for the leases on all candidates of an id but the best; gives how many are out when the time is up. */
    int awaitExchanged(String id, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        int running;
        do {
            running = 0;
            for (Candidate<S, D> other : snapshot.others(id)) {
                running += other.leases().awaitDrained(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
            // The best may have been exchanged again meanwhile.
        } while (running == 0 && snapshot.others(id).stream().anyMatch(other -> other.running() > 0));
        return running;
    }

    /**
     * Leases the best candidate of every id that there is, by id. Waits for ids that have just left and may come back, as long as
     * requests for them would, and for what is being judged and is new: whoever asks for all must not miss what has been put in
     * already, such as in a process that has just started.
     */
    public List<Lease<S, D>> leaseAll() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (awaitMissing()) {
                // Whatever changed, everything is looked at again.
                continue;
            }
            return snapshot.best().stream().map(this::open).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a change, if there is anything to wait for. */
    private boolean awaitMissing() throws InterruptedException {
        List<String> missing = absences.awaited().stream()
                .filter(id -> snapshot.best(id).isEmpty())
                .toList();
        boolean coming = absences.isAnyNew(id -> snapshot.best(id).isPresent());
        if (closed || missing.isEmpty() && !coming) {
            return false;
        }
        List<Long> waits = missing.stream()
                .map(absences::patience)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList();
        await(waits);
        return true;
    }

    private void await(List<Long> waits) throws InterruptedException {
        if (waits.isEmpty()) {
            changed.await();
        } else {
            changed.await(waits.stream().min(Long::compare).orElseThrow(), TimeUnit.NANOSECONDS);
        }
    }

    /** The candidate that an id names now. */
    public Optional<Candidate<S, D>> best(String id) {
        return snapshot.best(id);
    }

    /** The ids that can be leased now. */
    public SortedSet<String> ids() {
        return snapshot.ids();
    }

    /** Every candidate, by id; of one id the best first, then those on trial, and those that are finishing last. */
    public List<Standing<D>> standings() {
        lock.lock();
        try {
            return snapshot.standings(absences.announcements().stream()
                    .map(Announcement::standing)
                    .flatMap(Optional::stream)
                    .toList());
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody wait any longer for what will not come. */
    public void close() {
        locked(() -> closed = true);
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
