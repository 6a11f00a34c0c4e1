package se.sambruk.otp.api.store;

import java.time.Instant;
import java.util.Objects;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;

/**
 * An edition that the store holds.
 *
 * @param source the name of the pack source that gave it
 * @param since when it was taken in
 * @param current whether it is the library's edition of its pack now
 */
public record EditionRecord(
        PackRef ref,
        PackManifest manifest,
        String source,
        Instant since,
        int requirements,
        int amendments,
        boolean current) {
    public EditionRecord {
        Objects.requireNonNull(ref);
        Objects.requireNonNull(manifest);
        Objects.requireNonNull(source);
        Objects.requireNonNull(since);
    }
}
