package se.sambruk.otp.api.procurement;

import java.time.Instant;
import java.util.Objects;

/**
 * A procurement that the platform knows.
 *
 * @param id chosen by the buyer
 * @param caseNumber diarienummer; may be empty
 * @param buyer the buyer's name
 * @param issues how many times something has been issued in it
 * @param changed when it last changed
 */
public record ProcurementRecord(String id, String caseNumber, String title, String buyer, int issues, Instant changed) {
    public ProcurementRecord {
        Objects.requireNonNull(id);
        Objects.requireNonNull(caseNumber);
        Objects.requireNonNull(title);
        Objects.requireNonNull(buyer);
        Objects.requireNonNull(changed);
    }
}
