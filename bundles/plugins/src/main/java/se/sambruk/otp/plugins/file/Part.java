package se.sambruk.otp.plugins.file;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * A bundle to be made of a file, or of a part of it. Its jar is in the vault.
 *
 * @param edition the hash of the pack's content as the library computes it; empty for code
 * @param key tells it from the file's other parts; empty where there is only one
 */
public record Part(String key, Type type, String symbolicName, String version, ContentHash hash, String edition) {
    /** Whether a bundle has code. */
    public enum Type {
        CONTENT,
        CODE
    }

    public Part {
        Objects.requireNonNull(key);
        Objects.requireNonNull(type);
        Objects.requireNonNull(symbolicName);
        Objects.requireNonNull(version);
        Objects.requireNonNull(hash);
        Objects.requireNonNull(edition);
    }
}
