package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.OpeningDraft;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.api.tender.TenderSupplier;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.TenderView;

/** {@code procurement:open}: writes down that tenders were opened, by whom, and which there were. */
final class ProcurementOpen implements ShellCommand {
    private static final Flag BY =
            Flag.values("--by", "open-by", Suggester.NOTHING).asRequired();
    private static final Flag LIST = Flag.value("--list", "open-list", Suggesters.ANY_FILES);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "open",
            List.of(Procurements.PROCUREMENT),
            List.of(BY, LIST, Cases.ON, Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        TenderService service = call.service(TenderService.class);
        String id = Cases.get(call).id();
        Act act = Cases.act(call);
        // Who may do nothing in the case is told that before the list is looked at.
        call.service(CaseService.class).admit(id, act);
        TenderFiles files = new TenderFiles(call, service);
        Optional<NewAttachment> list = call.line().value(LIST.name()).map(files::attachment);
        List<TenderSupplier> listed = list.isPresent()
                ? SupplierList.of(list.get().record().name(), list.get().bytes())
                : List.of();
        if (list.isPresent() && listed.isEmpty()) {
            throw UsageException.of("OTP-8161", LIST.name());
        }
        OpeningDraft draft = new OpeningDraft(call.list(BY), Cases.day(call, Cases.ON), listed, list);
        CaseChange change = service.open(id, draft, act);
        Outcome outcome = Cases.tell(call, change, "tender.opened", id);
        if (call.out().isForPeople()) {
            TenderView.printListed(listed, call.locale(), call.out().sheet());
        }
        return outcome;
    }
}
