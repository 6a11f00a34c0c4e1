package se.sambruk.otp.export.trial;

import java.util.Optional;
import java.util.concurrent.Future;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatRefusal;
import se.sambruk.otp.export.lease.Announcement;

/** A registered format and how far it has come. Guarded by the entrance, apart from what is volatile. */
final class Entry {
    final Arrival arrival;
    final Announcement announcement;
    int ranking;
    boolean promoted;
    FormatRefusal refusal;
    private volatile Future<?> trial;
    private volatile FormatDescriptor descriptor;
    private volatile boolean left;

    Entry(Arrival arrival, Announcement announcement) {
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

    void described(FormatDescriptor value) {
        descriptor = value;
        announcement.described(value);
    }

    Optional<FormatDescriptor> descriptor() {
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
