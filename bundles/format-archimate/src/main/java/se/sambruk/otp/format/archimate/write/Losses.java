package se.sambruk.otp.format.archimate.write;

import java.util.List;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.format.archimate.common.Findings;

/** Gathers what the format cannot hold: what is left out, and what only this platform reads back. */
final class Losses {
    private final Findings findings = new Findings();

    /** Something that is not in the file. */
    void lost(String code, String kind, String id) {
        findings.warn(code, kind, id, null);
    }

    /** Something that is in the file in a way of ours. */
    void kept(String code, String kind, String id) {
        findings.tell(code, kind, id, null);
    }

    ExportReport report() {
        List<Problem> problems = findings.all().stream().map(Losses::problem).toList();
        return problems.isEmpty() ? ExportReport.COMPLETE : new ExportReport(problems);
    }

    private static Problem problem(ModelFinding finding) {
        Severity severity = finding.severity() == FindingSeverity.INFORMATION ? Severity.INFO : Severity.WARNING;
        return Problem.of(finding.code(), severity, finding.message(), finding.remedy());
    }
}
