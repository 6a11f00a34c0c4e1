package se.sambruk.otp.api.casefile;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.problem.Problem;

/**
 * What came of an act in a case.
 *
 * @param now how the case is after it, as whoever acted sees it
 * @param added the entries that were written
 * @param findings warnings and information; never errors
 */
public record CaseChange(ProcurementCase now, List<LogLine> added, List<Problem> findings) {
    public CaseChange {
        Objects.requireNonNull(now);
        added = List.copyOf(added);
        findings = List.copyOf(findings);
    }
}
