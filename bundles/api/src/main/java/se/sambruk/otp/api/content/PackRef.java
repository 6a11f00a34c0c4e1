package se.sambruk.otp.api.content;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * One edition of one pack, beyond doubt.
 *
 * @param hash the hash of the edition's whole content
 */
public record PackRef(String id, PackVersion version, ContentHash hash) {
    public PackRef {
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(hash);
    }

    /** Id and version, for people: {@code kravmaster 4.0.0}. */
    public String label() {
        return id + " " + version;
    }
}
