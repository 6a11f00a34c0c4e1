package se.sambruk.otp.api.library;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.content.PackVersion;

/**
 * A pack that a profile builds on.
 *
 * @param version the version meant; empty for the library's current one
 */
public record ContextEntry(String pack, Optional<PackVersion> version) {
    public ContextEntry {
        Objects.requireNonNull(pack);
        Objects.requireNonNull(version);
    }

    /** As written in a profile: {@code kravmaster} or {@code kravmaster@4.0.0}. */
    @Override
    public String toString() {
        return pack + version.map(v -> "@" + v).orElse("");
    }
}
