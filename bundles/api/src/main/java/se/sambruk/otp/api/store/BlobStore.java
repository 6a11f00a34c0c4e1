package se.sambruk.otp.api.store;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.canonical.ContentHash;

/** Keeps files by their content: letterheads, original profiles, answers as they came in. Thread-safe. */
@ProviderType
public interface BlobStore {
    /** Keeps bytes; keeping what is there already changes nothing. */
    ContentHash put(byte[] bytes, String mediaType, Act act);

    Optional<byte[]> get(ContentHash hash);
}
