package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.problem.Problem;

/**
 * What came of publishing.
 *
 * @param record what is remembered of it; empty where nothing was published
 * @param receipts one for each file written, by variant and then by format; none where nothing was published
 * @param kept earlier files that were changed by hand and have been kept under other names, each told of; none where nothing was published
 * @param report what an editor should look at
 * @param refusal why nothing was published: the report has errors. Empty where there is a record
 */
public record PublishResult(
        Optional<PublishedRecord> record,
        List<ExportReceipt> receipts,
        List<Problem> kept,
        PublicationCheckReport report,
        Optional<Problem> refusal) {
    public PublishResult {
        Objects.requireNonNull(report);
        receipts = List.copyOf(receipts);
        kept = List.copyOf(kept);
        if (record.isPresent() == refusal.isPresent() || record.isEmpty() && !receipts.isEmpty()) {
            throw new IllegalArgumentException("something was published, or was refused: " + record + ", " + refusal);
        }
    }
}
