package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.Pages;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.view.ProcurementView;

/** {@code procurement:list}: the procurements that the platform knows. */
final class ProcurementList implements ShellCommand {
    private static final int PAGE = 1000;
    private static final Syntax SYNTAX =
            new Syntax("procurement", "list", List.of(), List.of(Call.LIMIT, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        long limit = call.number(Call.LIMIT).map(Integer::longValue).orElse(Long.MAX_VALUE);
        ProcurementService service = call.service(ProcurementService.class);
        Pages<ProcurementRecord> rows = Pages.of(key -> service.list(key, PAGE), limit);
        long shown = call.out().rows(ProcurementView.listing(SwedishTime.ZONE), rows);
        if (call.out().isForPeople() && shown == 0) {
            call.out().sheet().paragraph(call.text("procurements.none"));
        } else if (call.out().isForPeople() && rows.isCut()) {
            call.out().sheet().blank();
            call.out().sheet().paragraph(call.text("procurements.cut", Quantities.count(shown, call.locale())));
        }
        return Outcome.DONE;
    }
}
