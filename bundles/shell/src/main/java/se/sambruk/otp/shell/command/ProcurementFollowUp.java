package se.sambruk.otp.shell.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.award.ContractService;
import se.sambruk.otp.api.award.FollowUpItem;
import se.sambruk.otp.api.award.FollowUpResult;
import se.sambruk.otp.api.award.WrittenDocuments;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.FollowUpView;

/** {@code procurement:followup}: what the contract holds that is to be followed up, when, and what was found. */
final class ProcurementFollowUp implements ShellCommand {
    private static final Flag SET = Flag.value("--set", "followup-set", Suggester.NOTHING);
    private static final Flag DUE = Flag.value("--due", "followup-due", Suggester.NOTHING);
    private static final Flag RESULT = Flag.value("--result", "followup-result", Cases.suggest(FollowUpResult.class));
    private static final Flag SANCTION = Flag.value("--sanction", "followup-sanction", Suggester.NOTHING);
    private static final Flag NEXT = Flag.value("--next", "followup-next", Suggester.NOTHING);
    private static final Flag EXPORT = Flag.value("--export", "followup-export", Suggesters.FOLDERS);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "followup",
            List.of(Procurements.PROCUREMENT),
            List.of(
                    SET,
                    DUE,
                    RESULT,
                    Cases.ON,
                    SANCTION,
                    NEXT,
                    EXPORT,
                    AwardFlags.FORMAT,
                    Cases.BECAUSE,
                    Call.JSON,
                    Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        ContractService service = call.service(ContractService.class);
        ProcurementCase now = Cases.get(call);
        Optional<String> item = call.line().value(SET.name());
        if (item.isPresent()) {
            return set(call, service, now, item.get());
        }
        for (Flag flag : List.of(DUE, RESULT, SANCTION, NEXT)) {
            if (call.line().has(flag.name())) {
                throw UsageException.of("OTP-8019", flag.name(), SET.name());
            }
        }
        Optional<String> export = call.line().value(EXPORT.name());
        if (export.isPresent()) {
            return export(call, service, now.id(), export.get());
        }
        LocalDate today = now.today(Cases.viewer(call).at());
        List<FollowUpItem> items = service.followUp(now.id(), Cases.viewer(call));
        call.out().rows(FollowUpView.listing(today), items.iterator());
        return items.stream().anyMatch(one -> one.isDue(today)) ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static Outcome set(Call call, ContractService service, ProcurementCase now, String item)
            throws UsageException {
        Optional<LocalDate> due = Cases.day(call, DUE);
        Optional<FollowUpResult> result = Cases.choice(call, RESULT, FollowUpResult.class);
        if (due.isPresent() == result.isPresent()) {
            throw UsageException.of("OTP-8181", DUE.name(), RESULT.name());
        }
        if (due.isPresent()) {
            CaseChange change = service.plan(now.id(), item, due.get(), Cases.act(call));
            return Cases.tell(call, change, "followup.planned", item, due.get().toString());
        }
        LocalDate on =
                Cases.day(call, Cases.ON).orElse(now.today(Cases.viewer(call).at()));
        CaseChange change = service.check(
                now.id(),
                item,
                result.get(),
                on,
                call.line().value(SANCTION.name()).orElse(""),
                Cases.day(call, NEXT),
                Cases.act(call));
        return Cases.tell(call, change, "followup.checked", item);
    }

    private static Outcome export(Call call, ContractService service, String id, String out)
            throws InterruptedException {
        try (TargetFolder folder = TargetFolder.open(out, call.surroundings().folder())) {
            WrittenDocuments written = AwardFlags.write(
                    folder, beside -> service.followUpList(id, AwardFlags.formats(call), beside, Cases.viewer(call)));
            folder.keep();
            return AwardFlags.tell(call, written, "award.written", folder.path().toString());
        }
    }
}
