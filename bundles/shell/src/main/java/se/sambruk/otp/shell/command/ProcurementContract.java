package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.api.award.ContractService;
import se.sambruk.otp.api.award.WrittenDocuments;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;

/** {@code procurement:contract}: what was required, with what the winner answered, as an annex to the contract. */
final class ProcurementContract implements ShellCommand {
    private static final Flag LOT = Flag.value("--lot", "contract-lot", Suggester.NOTHING);
    private static final Flag TENDER = Flag.value("--tender", "contract-tender", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "contract",
            List.of(Procurements.PROCUREMENT),
            List.of(AwardFlags.OUT, AwardFlags.FORMAT, LOT, TENDER, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws InterruptedException {
        ContractService service = call.service(ContractService.class);
        String id = Cases.get(call).id();
        String out = call.line().value(AwardFlags.OUT.name()).orElseThrow();
        try (TargetFolder folder = TargetFolder.open(out, call.surroundings().folder())) {
            WrittenDocuments written = AwardFlags.write(
                    folder,
                    beside -> service.annex(
                            id,
                            call.line().value(LOT.name()).map(String::strip),
                            call.line().value(TENDER.name()),
                            AwardFlags.formats(call),
                            beside,
                            Cases.viewer(call)));
            folder.keep();
            return AwardFlags.tell(call, written, "award.written", folder.path().toString());
        }
    }
}
