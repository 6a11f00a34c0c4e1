package se.sambruk.otp.api.procurement.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.IssueRecord;

/**
 * What came of a correction, or would come of it.
 *
 * @param issue what is now in force; empty for a preview
 * @param correction as the log of the case keeps it
 * @param changes all that differs
 * @param receipts one for each file written
 * @param proposed until which day at least the platform proposes that tenders may come; empty where it proposes nothing
 * @param findings warnings and information; never errors
 */
public record SupersedeResult(
        Optional<IssueRecord> issue,
        Correction correction,
        ChangeList changes,
        List<ExportReceipt> receipts,
        Optional<LocalDate> proposed,
        List<Problem> findings) {
    public SupersedeResult {
        Objects.requireNonNull(issue);
        Objects.requireNonNull(correction);
        Objects.requireNonNull(changes);
        Objects.requireNonNull(proposed);
        receipts = List.copyOf(receipts);
        findings = List.copyOf(findings);
    }
}
