package se.sambruk.otp.shell.command;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.award.ArchiveReceipt;
import se.sambruk.otp.api.award.ArchiveService;
import se.sambruk.otp.api.award.masking.Masking;
import se.sambruk.otp.api.award.masking.MaskingReader;
import se.sambruk.otp.api.award.masking.MaskingReading;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.ProblemView;

/** {@code procurement:archive}: a case as one file, whole or masked. */
final class ProcurementArchive implements ShellCommand {
    private static final Flag OUT =
            Flag.value("--out", "archive-out", Suggesters.ANY_FILES).asRequired();
    private static final Flag MASKED = Flag.value("--masked", "archive-masked", Suggesters.ANY_FILES);
    private static final Syntax SYNTAX =
            new Syntax("procurement", "archive", List.of(Procurements.PROCUREMENT), List.of(OUT, MASKED, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) {
        ArchiveService service = call.service(ArchiveService.class);
        String id = Cases.get(call).id();
        Optional<Masking> masking =
                call.line().value(MASKED.name()).flatMap(file -> Cases.unlessBarred(call, id, () -> read(call, file)));
        String name = call.text(masking.isPresent() ? "archive.name.masked" : "archive.name", id);
        Path target = TargetFile.of(
                call.line().value(OUT.name()).orElseThrow(), call.surroundings().folder(), name);
        if (Files.exists(target)) {
            throw Faults.error("OTP-8126", target.toString()).asException();
        }
        ArchiveReceipt receipt = service.write(id, masking, target, Cases.viewer(call));
        if (call.out().isForPeople()) {
            print(call, receipt, masking.isPresent());
        } else {
            call.out()
                    .json(new TreeWriter()
                            .put("file", receipt.file().toString())
                            .put("size", receipt.size())
                            .put("sha256", receipt.sha256())
                            .put("manifest", receipt.manifest())
                            .put("files", receipt.files())
                            .put("maskings", receipt.maskings())
                            .put("findings", (Object) ProblemView.json(receipt.findings(), call.locale()))
                            .done());
        }
        return ProblemView.needAttention(receipt.findings()) ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static void print(Call call, ArchiveReceipt receipt, boolean masked) {
        Sheet sheet = call.out().sheet();
        sheet.strong(call.text(
                masked ? "archive.masked" : "archive.done", receipt.file().toString()));
        sheet.paragraph(
                call.text("archive.files", receipt.files(), receipt.sha256().hex()));
        if (masked) {
            sheet.paragraph(call.text("archive.maskings", receipt.maskings()));
        }
        sheet.paragraph(call.text("archive.note", receipt.manifest().hex()));
        ProblemView.print(receipt.findings(), call.locale(), sheet);
    }

    private static Masking read(Call call, String written) {
        WrittenFile file = WrittenFile.read(
                written,
                call.surroundings().folder(),
                Optional.empty(),
                call.platform().profileLimit());
        MaskingReading reading =
                call.service(MaskingReader.class).read(file.name(), new ByteArrayInputStream(file.bytes()));
        return reading.masking().orElseThrow(() -> new ProblemException(reading.problems()));
    }
}
