package se.sambruk.otp.authoring.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import se.sambruk.otp.api.canonical.ContentHash;

/** A file that is seen when it is whole: written beside its place under a hidden name, then moved there. Used by one thread. */
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

    static Output beside(Path place) throws IOException {
        return new Output(place, place.resolveSibling("." + place.getFileName() + ".tmp"));
    }

    /** The hash of what was written. */
    ContentHash write(Content content) throws IOException {
        MessageDigest digest = ContentHash.digest();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(written), digest))) {
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
