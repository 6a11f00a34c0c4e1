package se.sambruk.otp.api.procurement;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;

/**
 * What came of issuing.
 *
 * @param issue what is now issued; empty for a preview
 * @param isNew whether it was issued now; false where the same content had been issued before
 * @param specification in full, with reasons
 * @param receipts one for each file written
 * @param findings warnings and information; never errors
 */
public record IssueResult(
        Optional<IssueRecord> issue,
        boolean isNew,
        Specification specification,
        List<ExportReceipt> receipts,
        List<Problem> findings) {
    public IssueResult {
        receipts = List.copyOf(receipts);
        findings = List.copyOf(findings);
    }
}
