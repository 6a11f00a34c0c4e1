package se.sambruk.otp.authoring.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * A file that is seen when it is whole: written beside its place under a hidden name, then moved there. The name is its own, so that
 * two that write to one place at once each move a whole file there. Used by one thread.
 */
final class Output implements AutoCloseable {
    private final Path place;
    private final Path written;

    private Output(Path place, Path written) {
        this.place = place;
        this.written = written;
    }

    /** Writes the bytes of a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static Output beside(Path place) {
        // Not the system's temporary files, which are their owner's alone: the file keeps its rights when it is moved.
        String own = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return new Output(place, place.resolveSibling("." + place.getFileName() + "." + own + ".tmp"));
    }

    /** The hash of what was written. */
    ContentHash write(Content content) throws IOException {
        MessageDigest digest = ContentHash.digest();
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(
                Files.newOutputStream(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), digest))) {
            content.write(out);
        }
        return ContentHash.of(digest.digest());
    }

    void move() throws IOException {
        Files.move(written, place, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(written);
    }
}
