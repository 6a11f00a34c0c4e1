package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.DecisionDraft;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.api.tender.TenderVerdict;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Names;

/** {@code procurement:decide}: writes down what has been decided of tenders and their suppliers. */
final class ProcurementDecide implements ShellCommand {
    private static final Flag VERDICT = Flag.value("--verdict", "decide-verdict", Cases.suggest(TenderVerdict.class))
            .asRequired();
    private static final Flag PLACE = Flag.values("--place", "decide-place", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "decide",
            List.of(Procurements.PROCUREMENT, TenderFlags.TENDERS),
            List.of(
                    VERDICT,
                    TenderFlags.ROWS,
                    PLACE,
                    TenderFlags.BASIS,
                    TenderFlags.LOTS,
                    TenderFlags.ATTACH,
                    Cases.BECAUSE,
                    Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        TenderService service = call.service(TenderService.class);
        String id = Cases.get(call).id();
        Act act = Cases.act(call);
        TenderVerdict verdict = Cases.choice(call, VERDICT, TenderVerdict.class).orElseThrow();
        TenderFiles files = TenderFlags.files(call, service, id, act);
        DecisionDraft draft = new DecisionDraft(
                TenderFlags.keys(call.word(1)),
                verdict,
                call.list(TenderFlags.LOTS),
                TenderFlags.requirements(call, TenderFlags.ROWS),
                call.line().value(TenderFlags.BASIS.name()).orElse(""),
                call.line().values(PLACE.name()),
                files.attachments(call.line().values(TenderFlags.ATTACH.name())));
        CaseChange change = service.decide(id, draft, act);
        return Cases.tell(call, change, "tender.decided", call.word(1), Names.of(verdict, call.locale()));
    }
}
