package se.sambruk.otp.api.casefile.log;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A log as it was kept at one moment: its entries and where it was known to end, read together. Read one after the other, somebody's writing in between
 * would look like a log that has been cut.
 *
 * @param entries all of them, in order; none where there is no log
 * @param head empty where there is no log
 */
public record KeptLog(List<KeptEntry> entries, Optional<CaseHead> head) {
    public KeptLog {
        entries = List.copyOf(entries);
        Objects.requireNonNull(head);
    }

    /** Whether there is neither an entry nor a head. */
    public boolean isEmpty() {
        return entries.isEmpty() && head.isEmpty();
    }

    /** What is wrong with it, as {@link CaseChain#faults}. */
    public List<ChainFault> faults() {
        return CaseChain.faults(entries, head);
    }
}
