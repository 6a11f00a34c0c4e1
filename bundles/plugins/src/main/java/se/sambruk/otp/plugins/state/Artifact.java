package se.sambruk.otp.plugins.state;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.plugins.file.Part;

/**
 * A bundle that came of a file.
 *
 * @param location what the framework knows it by
 * @param hash of its jar, under which the vault keeps it
 * @param type whether it has code
 * @param edition the hash of the pack's content as the library computes it; empty for code
 * @param modified what the framework said when these bytes had been installed: another value means other bytes; 0 where it has
 *     not been installed yet
 */
public record Artifact(
        String location,
        ContentHash hash,
        Part.Type type,
        String symbolicName,
        String version,
        String edition,
        long modified) {
    public Artifact {
        Objects.requireNonNull(location);
        Objects.requireNonNull(hash);
        Objects.requireNonNull(type);
        Objects.requireNonNull(symbolicName);
        Objects.requireNonNull(version);
        Objects.requireNonNull(edition);
    }

    /** The same, installed. */
    public Artifact installed(long when) {
        return new Artifact(location, hash, type, symbolicName, version, edition, when);
    }
}
