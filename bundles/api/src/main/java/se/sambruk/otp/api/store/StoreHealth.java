package se.sambruk.otp.api.store;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.problem.Problem;

/**
 * Tells whether the store is sound, and how much it holds. For administrators, and for whoever asks after a crash.
 * Thread-safe.
 */
@ProviderType
public interface StoreHealth {
    /**
     * Goes through everything: every content against its hash, every current edition against its own, the listings
     * against the editions, and the change log against what it tells of. Reads the whole store, so it takes seconds to
     * minutes; what is written meanwhile does not disturb it.
     *
     * @return what is wrong, nothing if all is well. Where the store cannot be reached, that is what is wrong: never
     *     throws for it
     */
    List<Problem> check();

    /**
     * How many there are of each thing, by a name that never changes: {@code packs} and {@code requirements} count the
     * current editions; {@code editions}, {@code contents}, {@code blobs}, {@code procurements}, {@code issues}, {@code
     * exports}, {@code published} and {@code changes} all that was ever stored. In this order.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException where the store cannot be reached
     */
    Map<String, Long> counts();

    /**
     * The version of the store's schema: a whole number that rises when the schema changes.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException where the store cannot be reached
     */
    String schemaVersion();
}
