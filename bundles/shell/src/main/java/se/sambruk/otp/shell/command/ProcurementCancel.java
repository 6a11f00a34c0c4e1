package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.api.award.AwardService;
import se.sambruk.otp.api.award.CancelDraft;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code procurement:cancel}: writes down that a procurement is cancelled, and why. */
final class ProcurementCancel implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "cancel",
            List.of(Procurements.PROCUREMENT),
            List.of(AwardFlags.BY, AwardFlags.DELEGATION, Cases.ON, Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        AwardService service = call.service(AwardService.class);
        String id = Cases.get(call).id();
        CancelDraft draft =
                new CancelDraft(AwardFlags.by(call), AwardFlags.delegation(call), Cases.day(call, Cases.ON));
        CaseChange change = service.cancel(id, draft, Cases.act(call));
        return Cases.tell(call, change, "award.cancelled", id);
    }
}
