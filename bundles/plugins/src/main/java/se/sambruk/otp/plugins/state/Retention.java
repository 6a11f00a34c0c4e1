package se.sambruk.otp.plugins.state;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.plugins.state.Vault.Kept;

/**
 * Clears the vault. Bytes that a record names are kept whatever the limits say: they are in use, or are those of a file as it lies
 * there. Others were so once, and are kept for whoever wants to go back, for a while and up to a size. Used by one thread.
 */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    /** When nothing changes, time passes all the same. */
    private static final Duration PAUSE = Duration.ofHours(1);

    /**
     * How much is kept of what nothing needs any more.
     *
     * @param time from when it was last needed
     * @param bytes of all of it together; what was needed last is kept first
     */
    public record Keep(Duration time, long bytes) {
        /** Long enough for a fault in a new version to show itself. */
        public static final Keep DEFAULT = new Keep(Duration.ofDays(30), 1000L * 1024 * 1024);

        public Keep {
            Objects.requireNonNull(time);
            if (time.isNegative() || bytes < 0) {
                throw new IllegalArgumentException("no limit is negative");
            }
        }
    }

    private final Vault vault;
    private final Journal journal;
    private final Keep keep;
    private final Clock clock;
    private final boolean blind;
    private Map<String, Record> seen = Map.of();
    private Instant next = Instant.MIN;

    public Retention(Vault vault, Journal journal, Keep keep, Clock clock) {
        this.vault = vault;
        this.journal = journal;
        this.keep = keep;
        this.clock = clock;
        List<Kept> left = journal.wasLost() ? all() : List.of();
        // Nobody knows then what is needed. As far as is known it all was until now.
        this.blind = !left.isEmpty();
        left.forEach(kept -> vault.needed(Set.of(kept.hash()), clock.instant()));
    }

    /** Removes what is kept no longer. Called when no file is being dealt with. */
    public void clear() {
        Instant now = clock.instant();
        Map<String, Record> records = journal.records();
        boolean saved = journal.save();
        if (blind || records == seen && now.isBefore(next)) {
            return;
        }
        // What the journal on disk names is what a next start needs.
        if (!saved) {
            return;
        }
        Set<ContentHash> needed = records.values().stream()
                .flatMap(record -> record.bytes().stream())
                .collect(Collectors.toSet());
        long room = keep.bytes();
        for (Kept kept : all()) {
            if (needed.contains(kept.hash())) {
                continue;
            }
            boolean over = kept.needed().plus(keep.time()).isBefore(now);
            if (over || kept.size() > room) {
                remove(kept);
            } else {
                room -= kept.size();
            }
        }
        seen = records;
        next = now.plus(PAUSE);
    }

    private void remove(Kept kept) {
        try {
            vault.remove(kept.hash());
            LOG.info("The bytes {} are kept no longer; they were last needed {}", kept.hash(), kept.needed());
        } catch (IOException e) {
            LOG.warn("The bytes {} could not be removed", kept.hash(), e);
        }
    }

    // What was needed last comes first.
    private List<Kept> all() {
        try {
            return vault.all().stream()
                    .sorted(Comparator.comparing(Kept::needed).reversed().thenComparing(kept -> kept.hash()
                            .hex()))
                    .toList();
        } catch (IOException e) {
            LOG.warn("What is kept could not be gone through", e);
            return List.of();
        }
    }
}
