package se.sambruk.otp.plugins.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * Keeps the bytes of what has been put into use, each under its SHA-256. What somebody works with may change while we read it; what
 * lies here does not.
 */
public final class Vault {
    private static final String BEGUN = ".begun-";

    private final Path folder;

    public Vault(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder, and clears away what a process that was killed had begun. */
    public void open() throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> begun = Files.newDirectoryStream(folder, BEGUN + "*")) {
            for (Path file : begun) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Keeps a copy of a file as it is now. */
    public ContentHash keep(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return keep(in);
        }
    }

    public ContentHash keep(InputStream bytes) throws IOException {
        Path begun = Files.createTempFile(folder, BEGUN, null);
        try {
            MessageDigest digest = ContentHash.digest();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(begun), digest)) {
                bytes.transferTo(out);
            }
            ContentHash hash = ContentHash.of(digest.digest());
            Files.move(begun, place(hash), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return hash;
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    /** Where the bytes with a hash are; they may be gone. */
    public Path place(ContentHash hash) {
        return folder.resolve(hash.hex());
    }

    /** Whether the bytes with a hash are there and are still what they were. */
    public boolean isSound(ContentHash hash) {
        MessageDigest digest = ContentHash.digest();
        try (InputStream in = Files.newInputStream(place(hash))) {
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(out);
            }
            return ContentHash.of(digest.digest()).equals(hash);
        } catch (IOException e) {
            return false;
        }
    }
}
