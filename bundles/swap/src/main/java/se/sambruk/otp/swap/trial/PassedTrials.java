package se.sambruk.otp.swap.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * Remembers which services have passed, so that a restart does not try them again. A refusal is not remembered: it may have come
 * of a busy machine. A file that is lost or damaged costs a few trials and nothing else. Thread-safe.
 */
public final class PassedTrials {
    private static final Logger LOG = LoggerFactory.getLogger(PassedTrials.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST = 500;

    private final Path file;
    private final Set<String> hashes = new LinkedHashSet<>();

    /**
     * @param file where they are kept; need not exist
     */
    public PassedTrials(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .filter(line -> HASH.matcher(line).matches())
                        .forEach(hashes::add);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read; services are tried again", file, e);
        }
    }

    synchronized boolean contains(ContentHash what) {
        return hashes.contains(what.hex());
    }

    synchronized void add(ContentHash what) {
        if (!hashes.add(what.hex())) {
            return;
        }
        while (hashes.size() > MOST) {
            hashes.remove(hashes.iterator().next());
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, List.copyOf(hashes));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("{} cannot be written; services are tried again at the next start", file, e);
        }
    }
}
