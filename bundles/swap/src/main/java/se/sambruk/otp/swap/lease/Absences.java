package se.sambruk.otp.swap.lease;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.sambruk.otp.api.plugin.Versioned;

/** What is known of ids that nothing answers to now: which have left, and which are coming. Guarded by the registry's lock. */
final class Absences<D extends Versioned> {
    /** When the last candidate of an id went away. */
    private static final class Departure {
        private int draining;
        private long left;
    }

    private final Duration successorWait;
    private final Map<String, Departure> departures = new HashMap<>();
    private final Set<Announcement<D>> announcements = new LinkedHashSet<>();

    Absences(Duration successorWait) {
        this.successorWait = successorWait;
    }

    /** A candidate begins to leave. */
    void leaving(String id) {
        departures.computeIfAbsent(id, absent -> new Departure()).draining++;
    }

    /** A candidate has left. */
    void left(String id) {
        Departure departure = departures.get(id);
        departure.draining--;
        departure.left = System.nanoTime();
    }

    void add(Announcement<D> announcement) {
        announcements.add(announcement);
    }

    void remove(Announcement<D> announcement) {
        announcements.remove(announcement);
    }

    Set<Announcement<D>> announcements() {
        return announcements;
    }

    /** Whether an id has never been here and is not coming. */
    boolean isUnknown(String id) {
        return !departures.containsKey(id) && announcements.stream().noneMatch(a -> a.isOf(id));
    }

    /** Whether something is being judged that could be more than another version of what is here. */
    boolean isAnyNew(Predicate<String> isHere) {
        return announcements.stream().anyMatch(announcement -> announcement.isNew(isHere));
    }

    /** The ids that have left and may still come back; some may be here. */
    Set<String> awaited() {
        return departures.keySet().stream()
                .filter(id -> patience(id).orElse(1) > 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * How many nanoseconds it is still worth to wait for an id; 0 or less if it is gone. Empty while something is under way that
     * ends by itself in a bounded time and then wakes those who wait: a drain, or a trial.
     */
    OptionalLong patience(String id) {
        Departure departure = departures.get(id);
        if (departure == null
                || departure.draining > 0
                || announcements.stream().anyMatch(a -> a.mayBe(id))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(successorWait.toNanos() - (System.nanoTime() - departure.left));
    }
}
