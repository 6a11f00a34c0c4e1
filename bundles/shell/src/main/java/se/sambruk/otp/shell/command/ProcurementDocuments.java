package se.sambruk.otp.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.award.AwardDocumentKind;
import se.sambruk.otp.api.award.AwardService;
import se.sambruk.otp.api.award.DocumentRequest;
import se.sambruk.otp.api.award.WrittenDocuments;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Names;

/** {@code procurement:documents}: the documents that tell how a procurement ended. */
final class ProcurementDocuments implements ShellCommand {
    private static final Flag KIND = Flag.values("--kind", "documents-kind", Cases.suggest(AwardDocumentKind.class));
    private static final Flag TENDER = Flag.values("--tender", "documents-tender", Suggester.NOTHING);
    private static final Flag SENT = Flag.value("--sent", "documents-sent", Suggester.NOTHING);
    private static final Flag ELECTRONIC = Flag.value("--electronic", "checklist-electronic", Cases.YES_NO);
    private static final Flag ASKED = Flag.value("--asked", "documents-asked", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "documents",
            List.of(Procurements.PROCUREMENT),
            List.of(AwardFlags.OUT, AwardFlags.FORMAT, KIND, TENDER, SENT, ELECTRONIC, ASKED, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        AwardService service = call.service(AwardService.class);
        String id = Cases.get(call).id();
        List<AwardDocumentKind> kinds = kinds(call);
        String out = call.line().value(AwardFlags.OUT.name()).orElseThrow();
        try (TargetFolder folder = TargetFolder.open(out, call.surroundings().folder())) {
            Optional<LocalDate> sent = Cases.day(call, SENT);
            Optional<Boolean> electronic = Cases.yes(call, ELECTRONIC);
            Optional<LocalDate> asked = Cases.day(call, ASKED);
            WrittenDocuments written = AwardFlags.write(
                    folder,
                    beside -> service.write(
                            id,
                            new DocumentRequest(
                                    kinds,
                                    call.list(TENDER),
                                    AwardFlags.formats(call),
                                    beside,
                                    sent,
                                    electronic,
                                    asked),
                            Cases.viewer(call)));
            folder.keep();
            return AwardFlags.tell(call, written, "award.written", folder.path().toString());
        }
    }

    private static List<AwardDocumentKind> kinds(Call call) throws UsageException {
        List<AwardDocumentKind> kinds = new ArrayList<>();
        for (String written : call.list(KIND)) {
            List<String> known = List.of(AwardDocumentKind.values()).stream()
                    .map(AwardDocumentKind::wire)
                    .toList();
            kinds.add(Names.find(AwardDocumentKind.class, written)
                    .orElseThrow(() -> UsageException.of(
                            "OTP-8115", Similar.to(written, known), written, KIND.name(), String.join(", ", known))));
        }
        return kinds;
    }
}
