package se.sambruk.otp.plugins.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * What can be told of a file without reading it. As long as this is the same, its bytes are taken to be.
 *
 * @param modified milliseconds since 1970
 * @param identity which file it is on its disk; empty where the system does not say
 */
public record Stamp(long size, long modified, String identity) {
    /** Of a file of which nothing can be told; no file has it. */
    public static final Stamp NONE = new Stamp(-1, 0, "");

    public Stamp {
        Objects.requireNonNull(identity);
    }

    /** Of a file as it is now; of the one that a link leads to. */
    public static Stamp now(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class));
    }

    static Stamp of(BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return new Stamp(
                attributes.size(), attributes.lastModifiedTime().toMillis(), key == null ? "" : String.valueOf(key));
    }
}
