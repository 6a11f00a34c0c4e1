package se.sambruk.otp.api.publication;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.store.Page;

/** Publishes: variants of publications leave the house as files, and it is remembered which. Thread-safe. */
@ProviderType
public interface PublishingService {
    /**
     * Makes the variants that are asked for, checks them, writes them in every format, remembers it, and moves the files into place. All or
     * nothing: where anything fails, no file is left behind and nothing is remembered, but where a file cannot be moved in the very end, which
     * is then what is told. Where what is asked for has errors nothing is written either; what came of it tells of them.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if there is no such publication, audience or format; if the packs do not go
     *     together; or if the files cannot be written
     */
    PublishResult publish(PublishRequest request);

    /**
     * What has been published, the latest first.
     *
     * @param publication its id; empty for all
     * @param after the key that the page before ended with
     * @param limit from 1 to 1000
     */
    Page<PublishedRecord> published(Optional<String> publication, Optional<String> after, int limit);
}
