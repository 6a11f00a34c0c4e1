package se.sambruk.otp.api.award;

import java.util.List;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.problem.Problem;

/**
 * Files that were written, all or none.
 *
 * @param files one for each document and format, in order
 * @param findings what somebody should look at in what they say; never errors
 */
public record WrittenDocuments(List<ExportReceipt> files, List<Problem> findings) {
    public WrittenDocuments {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
