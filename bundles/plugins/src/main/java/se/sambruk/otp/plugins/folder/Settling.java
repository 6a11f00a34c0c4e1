package se.sambruk.otp.plugins.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Tells which files are still being written: those that have changed since the last look, or that were not there then. Used by
 * one thread.
 */
public final class Settling {
    private Map<String, Stamp> last = Map.of();

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
        Map<String, Stamp> now = new HashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Dropped file) {
                now.put(file.name(), file.stamp());
                boolean settled = known.test(file)
                        || file.stamp().modified() < settledBefore
                        || file.stamp().equals(last.get(file.name()));
                if (!settled) {
                    unsettled.add(file.name());
                }
            }
        }
        last = now;
        return unsettled;
    }
}
