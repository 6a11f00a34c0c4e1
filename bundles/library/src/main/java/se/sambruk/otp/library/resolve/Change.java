package se.sambruk.otp.library.resolve;

import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.problem.SourceLocation;

/**
 * An amendment and who makes it, whatever it is that is amended.
 *
 * @param <P> what names the places of what is amended
 * @param location where it is written, to point at in messages
 * @param written where it is written, as provenance tells it
 * @param exclusion whether it leaves the whole out; it then changes and removes nothing
 */
record Change<P>(
        Source by,
        SourceLocation location,
        String written,
        String because,
        boolean exclusion,
        Map<P, Object> changes,
        Set<P> removals) {
    Working.Origin origin() {
        return new Working.Origin(by, location, written, because);
    }
}
