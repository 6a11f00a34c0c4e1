package se.sambruk.otp.api.casefile.log;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * The end of a log: what the next entry is bound to, and what shows that none is missing at the end.
 *
 * @param number of the last entry
 * @param hash of the last entry
 */
public record CaseHead(int number, ContentHash hash) {
    public CaseHead {
        Objects.requireNonNull(hash);
        if (number < 1) {
            throw new IllegalArgumentException("a log has entries from 1");
        }
    }
}
