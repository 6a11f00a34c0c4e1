package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.CaseView;

/** {@code procurement:facts}: what a case is about, and changes of it. */
final class ProcurementFactsCommand implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "procurement", "facts", List.of(Procurements.PROCUREMENT), FactFlags.and(Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        ProcurementCase now = Cases.get(call);
        if (!Cases.hasAny(call, FactFlags.ALL)) {
            if (call.out().isForPeople()) {
                CaseView.printFacts(now, call.locale(), call.out().sheet());
            } else {
                call.out().json(CaseView.facts(now.facts()));
            }
            return Outcome.DONE;
        }
        Optional<CaseFacts> file = FactFlags.file(call).map(CaseDraft::facts);
        if (file.filter(facts -> !facts.id().equals(now.id())).isPresent()) {
            throw UsageException.of("OTP-8116", now.id(), file.get().id());
        }
        CaseFacts base = file.orElse(now.facts());
        CaseChange change = call.service(CaseService.class)
                .changeFacts(
                        FactFlags.apply(call, base.toBuilder(), Optional.of(base))
                                .build(),
                        Cases.act(call));
        return Cases.tell(call, change, "case.facts-changed", now.id());
    }
}
