package se.sambruk.otp.api.store;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.publication.PublishedRecord;

/** Remembers what has been published; only added to. Thread-safe; faults as for {@link LibraryStore}. */
@ProviderType
public interface PublicationStore {
    /** Remembers that something was published. */
    void published(PublishedRecord record);

    /**
     * What has been published, the latest first.
     *
     * @param publication its id; empty for all
     * @param after the key that the page before ended with
     * @param limit from 1 to 1000
     * @throws IllegalArgumentException if {@code after} is no such key
     */
    Page<PublishedRecord> published(Optional<String> publication, Optional<String> after, int limit);
}
