package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.ControlDraft;
import se.sambruk.otp.api.tender.ControlSubject;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Names;

/** {@code procurement:control}: writes down a control of a tender or its supplier before the award. */
final class ProcurementControl implements ShellCommand {
    private static final Flag SUBJECT = Flag.value("--subject", "control-subject", Cases.suggest(ControlSubject.class))
            .asRequired();
    private static final Flag PASSED =
            Flag.value("--passed", "control-passed", Cases.YES_NO).asRequired();
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "control",
            List.of(Procurements.PROCUREMENT, TenderFlags.TENDERS),
            List.of(SUBJECT, PASSED, TenderFlags.BASIS, TenderFlags.ATTACH, Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        TenderService service = call.service(TenderService.class);
        String id = Cases.get(call).id();
        Act act = Cases.act(call);
        ControlSubject subject =
                Cases.choice(call, SUBJECT, ControlSubject.class).orElseThrow();
        Optional<Boolean> passed = Cases.yes(call, PASSED);
        TenderFiles files = TenderFlags.files(call, service, id, act);
        ControlDraft draft = new ControlDraft(
                call.word(1),
                subject,
                passed.orElseThrow(),
                call.line().value(TenderFlags.BASIS.name()).orElse(""),
                files.attachments(call.line().values(TenderFlags.ATTACH.name())));
        CaseChange change = service.control(id, draft, act);
        return Cases.tell(call, change, "tender.controlled", call.word(1), Names.of(subject, call.locale()));
    }
}
