package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.award.AwardService;
import se.sambruk.otp.api.award.CancelDraft;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code procurement:cancel}: writes down that a procurement is cancelled, or one lot of it, and why. */
final class ProcurementCancel implements ShellCommand {
    private static final Flag LOT = Flag.value("--lot", "cancel-lot", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "cancel",
            List.of(Procurements.PROCUREMENT),
            List.of(LOT, AwardFlags.BY, AwardFlags.DELEGATION, Cases.ON, Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        AwardService service = call.service(AwardService.class);
        String id = Cases.get(call).id();
        Optional<String> lot = call.line().value(LOT.name()).map(String::strip);
        CancelDraft draft =
                new CancelDraft(AwardFlags.by(call), AwardFlags.delegation(call), Cases.day(call, Cases.ON), lot);
        CaseChange change = service.cancel(id, draft, Cases.act(call));
        return lot.isPresent()
                ? Cases.tell(call, change, "award.lot-cancelled", id, lot.get())
                : Cases.tell(call, change, "award.cancelled", id);
    }
}
