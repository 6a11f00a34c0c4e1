package se.sambruk.otp.api.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Everything that was ever written, in order; only added to. What indexes and other nodes are fed by. Thread-safe. */
@ProviderType
public interface ChangeLog {
    /**
     * The entries after a sequence number, in order.
     *
     * @param sequence the last one known; 0 for the beginning
     * @param limit how many at most, from 1
     */
    List<Change> after(long sequence, int limit);

    /** The entries about a subject, in order. */
    List<Change> about(String subject, int limit);
}
