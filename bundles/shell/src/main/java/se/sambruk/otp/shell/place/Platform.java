package se.sambruk.otp.shell.place;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * What the shell knows of the process that it runs in.
 *
 * @param version the platform's version
 * @param home where the platform keeps what must not be lost; empty if not known
 * @param distribution where the platform is unpacked, with its examples; empty if not known
 * @param clock tells when something is done
 * @param profileLimit the greatest number of bytes of a profile
 */
public record Platform(String version, String home, Optional<Path> distribution, Clock clock, long profileLimit) {
    public Platform {
        Objects.requireNonNull(version);
        Objects.requireNonNull(home);
        Objects.requireNonNull(distribution);
        Objects.requireNonNull(clock);
    }
}
