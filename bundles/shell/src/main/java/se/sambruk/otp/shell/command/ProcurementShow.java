package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.procurement.ProcurementService.ProcurementDetail;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.view.ProcurementView;

/** {@code procurement:show}: what has been issued in a procurement, and the files that were written. */
final class ProcurementShow implements ShellCommand {
    private static final Syntax SYNTAX =
            new Syntax("procurement", "show", List.of(Procurements.PROCUREMENT), List.of(Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) {
        ProcurementDetail detail = Procurements.find(call.service(ProcurementService.class), call.word(0));
        if (call.out().isForPeople()) {
            ProcurementView.print(
                    detail,
                    call.locale(),
                    call.platform().clock().getZone(),
                    call.out().sheet());
        } else {
            call.out().json(ProcurementView.json(detail));
        }
        return Outcome.DONE;
    }
}
