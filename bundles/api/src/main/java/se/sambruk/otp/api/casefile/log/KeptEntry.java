package se.sambruk.otp.api.casefile.log;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * An entry as a store gives it back.
 *
 * @param entry as it is now
 * @param hash what it was when it was written
 */
public record KeptEntry(CaseEntry entry, ContentHash hash) {
    public KeptEntry {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(hash);
    }

    /** Whether it is as it was written. */
    public boolean isIntact() {
        return entry.contentHash().equals(hash);
    }
}
