package se.sambruk.otp.export.trial;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.export.lease.Origin;

/**
 * A format that has been registered.
 *
 * @param key what it leaves by, such as its service reference
 * @param serial grows with each registration
 * @param fingerprint stands for the format's bytes and for what it is tried on; empty if it is trusted and needs no trial
 */
public record Arrival(
        Object key, ExportFormat format, Origin origin, int ranking, long serial, Optional<ContentHash> fingerprint) {
    public Arrival {
        Objects.requireNonNull(key);
        Objects.requireNonNull(format);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(fingerprint);
    }
}
