package se.sambruk.otp.api.architecture;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Follows the trace from each requirement by elements of the reference architecture to the benefits, both ways, and tells what is left
 * without: the trace rule is that every requirement leads to at least one element and by it to at least one benefit. Thread-safe; the time
 * grows with the size of model and requirements.
 *
 * <p>An element leads to a benefit along relations that say what it is for, from source to target: realization, influence (unless it begins
 * with a minus sign), serving, assignment and specialization; from a part to the whole (aggregation and composition, from target to source);
 * and from what is read or written to what does so (access, from target to source). It stops at the first element that names a {@link
 * Facet#BENEFIT}. Triggering and flow tell in which order things happen, not what they are for, and are not followed. An association is
 * followed, for one step and against its direction only if it has none, from elements that otherwise lead nowhere. Relations to or from
 * relations are not followed.
 */
@ProviderType
public interface CoverageService {
    CoverageReport coverage(CoverageRequest request);
}
