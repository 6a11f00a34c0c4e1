package se.sambruk.otp.api.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.CaseHead;
import se.sambruk.otp.api.casefile.log.ChainFault;

/**
 * Whether a case's log is whole.
 *
 * @param isWhole whether nothing has been changed, taken away or put in
 * @param faults what is wrong, where whoever asks may see all entries; else empty, as numbers tell how many there are
 * @param head where the log ends, to be noted elsewhere; only for whoever may see all entries
 * @param holdsNoted whether an entry has the hash that was asked for; empty where none was
 */
public record CaseVerification(
        boolean isWhole, List<ChainFault> faults, Optional<CaseHead> head, Optional<Boolean> holdsNoted) {
    public CaseVerification {
        faults = List.copyOf(faults);
        Objects.requireNonNull(head);
        Objects.requireNonNull(holdsNoted);
    }
}
