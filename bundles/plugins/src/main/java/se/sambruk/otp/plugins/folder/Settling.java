package se.sambruk.otp.plugins.folder;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Tells which files are still being written: those that have not been seen unchanged for {@link #QUIET}. How often somebody looks
 * makes no difference. Used by one thread.
 */
public final class Settling {
    /** Whoever writes a file piece by piece seldom rests for so long. */
    public static final Duration QUIET = Duration.ofSeconds(1);

    private record Seen(Stamp stamp, long since) {}

    private final LongSupplier nanos;
    private Map<String, Seen> last = Map.of();

    /**
     * @param nanos a clock in nanoseconds that is never set, as the time of day is
     */
    public Settling(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Looks at what lies in the folders now.
     *
     * @param known files that have been dealt with as they are: these wait for nothing
     * @param settledBefore a file that was last changed before this time, in milliseconds since 1970, is taken as it is even if it
     *     has not been seen before
     * @return the names of those still being written
     */
    public Set<String> unsettled(List<Entry> entries, Predicate<Entry.Dropped> known, long settledBefore) {
        Set<String> unsettled = new TreeSet<>();
        Map<String, Seen> seen = new HashMap<>();
        long now = nanos.getAsLong();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Dropped file) {
                Seen before = last.get(file.name());
                Seen present =
                        before != null && before.stamp().equals(file.stamp()) ? before : new Seen(file.stamp(), now);
                seen.put(file.name(), present);
                boolean settled = known.test(file)
                        || file.stamp().modified() < settledBefore
                        || now - present.since() >= QUIET.toNanos();
                if (!settled) {
                    unsettled.add(file.name());
                }
            }
        }
        last = seen;
        return unsettled;
    }
}
