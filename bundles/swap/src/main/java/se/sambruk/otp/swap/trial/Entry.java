package se.sambruk.otp.swap.trial;

import java.util.Optional;
import java.util.concurrent.Future;
import se.sambruk.otp.api.plugin.Versioned;
import se.sambruk.otp.swap.lease.Announcement;

/** A registered service and how far it has come. Guarded by the entrance, apart from what is volatile. */
final class Entry<S, D extends Versioned> {
    final Arrival<S> arrival;
    final Announcement<D> announcement;
    int ranking;
    boolean promoted;
    Refusal<D> refusal;
    /** Nothing more is to be waited for. */
    boolean settled;

    private volatile Future<?> trial;
    private volatile D descriptor;
    private volatile boolean left;

    Entry(Arrival<S> arrival, Announcement<D> announcement) {
        this.arrival = arrival;
        this.announcement = announcement;
        this.ranking = arrival.ranking();
    }

    /** Its trial is under way. */
    void started(Future<?> running) {
        trial = running;
        if (left) {
            running.cancel(true);
        }
    }

    void described(D value) {
        descriptor = value;
        announcement.described(value);
    }

    Optional<D> descriptor() {
        return Optional.ofNullable(descriptor);
    }

    /** Whether nobody wants to know any longer. */
    boolean isOver() {
        return left;
    }

    /** Ends its trial, if it is on one. */
    void leave() {
        left = true;
        announcement.close();
        Future<?> running = trial;
        if (running != null) {
            running.cancel(true);
        }
    }
}
