package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.export.ExportReceipt;

/**
 * What came of publishing.
 *
 * @param record what is remembered of it
 * @param receipts one for each file written, by variant and then by format
 * @param report what an editor should look at; never errors
 */
public record PublishResult(PublishedRecord record, List<ExportReceipt> receipts, PublicationCheckReport report) {
    public PublishResult {
        Objects.requireNonNull(record);
        receipts = List.copyOf(receipts);
        Objects.requireNonNull(report);
    }
}
