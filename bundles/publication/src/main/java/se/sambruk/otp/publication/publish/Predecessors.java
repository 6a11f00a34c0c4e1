package se.sambruk.otp.publication.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.publication.PublishedRecord;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.PublicationStore;
import se.sambruk.otp.api.text.Messages;

/**
 * Files that stand where others are to be written. What was published and is as it was can be made again, and is written over; what somebody
 * has changed since, or written in another way, is kept under another name, since there is no other copy of that. Used by one thread.
 */
final class Predecessors {
    private static final Messages MESSAGES = Messages.of(Predecessors.class);
    private static final String KEPT = ".bak";
    private static final int PAGE = 1000;
    private static final int BUFFER = 1 << 16;

    private final PublicationStore store;
    private final List<Path> copies = new ArrayList<>();

    Predecessors(PublicationStore store) {
        this.store = store;
    }

    /**
     * Copies what is to be kept beside its place.
     *
     * @return what has been kept, each told of
     * @throws ProblemException if something cannot be kept; then nothing has been copied
     */
    List<Problem> keep(List<ExportReceipt> receipts) {
        List<Problem> told = new ArrayList<>();
        Optional<Set<ContentHash>> known = Optional.empty();
        for (ExportReceipt receipt : receipts) {
            Path file = receipt.file();
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                ContentHash hash = hash(file);
                known = known.or(() -> Optional.of(published()));
                if (hash.equals(receipt.sha256()) || known.orElseThrow().contains(hash)) {
                    continue;
                }
                Path copy = free(file);
                Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS);
                copies.add(copy);
                told.add(Problem.info(
                        MESSAGES, "OTP-4732", name(file), copy.getFileName().toString()));
            } catch (IOException e) {
                forget();
                throw new ProblemException(Problem.error(MESSAGES, "OTP-4733", name(file), FileFaults.reason(e)), e);
            }
        }
        return told;
    }

    /** Removes the copies again, where nothing has been written over what they are copies of. */
    void forget() {
        for (Path copy : copies) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                // One copy too many is no loss, and what went wrong before is what is to be told of.
                continue;
            }
        }
        copies.clear();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Path free(Path file) {
        Path copy = file.resolveSibling(name(file) + KEPT);
        for (int i = 2; Files.exists(copy, LinkOption.NOFOLLOW_LINKS); i++) {
            copy = file.resolveSibling(name(file) + KEPT + i);
        }
        return copy;
    }

    private Set<ContentHash> published() {
        Set<ContentHash> hashes = new HashSet<>();
        Optional<String> after = Optional.empty();
        do {
            Page<PublishedRecord> page = store.published(Optional.empty(), after, PAGE);
            page.rows().forEach(record -> record.variants()
                    .forEach(variant -> variant.files().forEach(file -> hashes.add(file.sha256()))));
            after = page.next();
        } while (after.isPresent());
        return hashes;
    }

    private static ContentHash hash(Path file) throws IOException {
        MessageDigest digest = ContentHash.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return ContentHash.of(digest.digest());
    }
}
