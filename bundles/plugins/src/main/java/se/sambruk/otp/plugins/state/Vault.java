package se.sambruk.otp.plugins.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * Keeps the bytes of what has been put into use, each under its SHA-256. What somebody works with may change while we read it; what
 * lies here does not.
 */
public final class Vault {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
    private static final String BEGUN = ".begun-";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    public Vault(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder, and clears away what a process that was killed had begun. */
    public void open() throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> begun = Files.newDirectoryStream(folder, BEGUN + "*")) {
            for (Path file : begun) {
                clear(file);
            }
        }
    }

    // What is in use is in use also on a disk that nothing can be removed from.
    private static void clear(Path begun) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", begun, e);
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
            try (FileChannel file = FileChannel.open(begun, StandardOpenOption.WRITE);
                    OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest)) {
                bytes.transferTo(out);
                // Before the journal names it: that is forced, and would outlive these bytes when the power goes.
                file.force(true);
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

    /**
     * Bytes that are kept.
     *
     * @param needed when something needed them last; of what is needed now, some time before
     */
    public record Kept(ContentHash hash, long size, Instant needed) {}

    /** Everything that is kept, in no order. */
    public List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> NAME.matcher(file.getFileName().toString()).matches())) {
            for (Path file : files) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                all.add(new Kept(
                        new ContentHash(file.getFileName().toString()),
                        attributes.size(),
                        attributes.lastModifiedTime().toInstant()));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return all;
    }

    /** That bytes are needed until now. */
    public void needed(Set<ContentHash> hashes, Instant now) {
        for (ContentHash hash : hashes) {
            try {
                Files.setLastModifiedTime(place(hash), FileTime.from(now));
            } catch (IOException e) {
                LOG.debug("{} are not there, or are kept for less time than they might be", hash, e);
            }
        }
    }

    /** Keeps bytes no longer. */
    public void remove(ContentHash hash) throws IOException {
        Files.deleteIfExists(place(hash));
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
