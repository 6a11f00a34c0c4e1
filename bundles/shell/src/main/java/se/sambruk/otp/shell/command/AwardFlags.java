package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.sambruk.otp.api.award.WrittenDocuments;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.file.NewFiles;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.ProcurementView;

/** What commands about how a procurement ends have in common. */
final class AwardFlags {
    /** Who decided. */
    static final Flag BY = Flag.value("--by", "award-by", Suggester.NOTHING);
    /** By what right. */
    static final Flag DELEGATION = Flag.value("--delegation", "award-delegation", Suggester.NOTHING);
    /** Where documents go. */
    static final Flag OUT =
            Flag.value("--out", "out-folder", Suggesters.FOLDERS).asRequired();

    static final Flag FORMAT = Flag.values("--format", "formats", Suggesters.FORMATS);

    /** What is written where no format is. */
    private static final String USUAL = "docx";

    private AwardFlags() {}

    static Optional<String> by(Call call) {
        return call.line().value(BY.name()).map(String::strip);
    }

    static String delegation(Call call) {
        return call.line().value(DELEGATION.name()).orElse("");
    }

    static List<String> formats(Call call) {
        List<String> formats = call.list(FORMAT).stream()
                .map(format -> format.toLowerCase(Locale.ROOT))
                .toList();
        return formats.isEmpty() ? List.of(USUAL) : formats;
    }

    /** Has documents written where no files of the same names are. */
    interface Writer {
        WrittenDocuments to(Path folder) throws InterruptedException;
    }

    /**
     * Writes documents, all or none, and overwrites nothing.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-8126 if one of them is there already, or what the writer throws
     */
    static WrittenDocuments write(TargetFolder folder, Writer writer) throws InterruptedException {
        List<Problem> findings = new ArrayList<>();
        List<ExportReceipt> files = NewFiles.write(folder.path(), beside -> {
            WrittenDocuments written = writer.to(beside);
            findings.addAll(written.findings());
            return written.files();
        });
        return new WrittenDocuments(files, findings);
    }

    /** Tells which files were written, and what somebody should look at in them. */
    static Outcome tell(Call call, WrittenDocuments written, String key, Object... arguments)
            throws InterruptedException {
        List<Problem> findings = written.findings();
        if (call.out().isForPeople()) {
            call.out().sheet().strong(call.text(key, arguments));
            call.out().rows(ProcurementView.files(), written.files().iterator());
            if (!findings.isEmpty()) {
                Sheet sheet = call.out().sheet();
                sheet.heading(call.text("issue.findings", findings.size()));
                ProblemView.print(findings, call.locale(), sheet.indented());
            }
        } else {
            call.out()
                    .json(new TreeWriter()
                            .put("files", (Object) written.files().stream()
                                    .map(file -> ProcurementView.json(file, call.locale()))
                                    .toList())
                            .put("findings", (Object) ProblemView.json(findings, call.locale()))
                            .done());
        }
        return ProblemView.needAttention(findings) ? Outcome.FINDINGS : Outcome.DONE;
    }
}
