package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code procurement:create}: opens a case, from a file, from flags, or from a file that flags change. */
final class ProcurementCreate implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "create",
            List.of(new Argument("new-procurement", false, false, Suggester.NOTHING)),
            FactFlags.and(Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        Optional<CaseDraft> file = FactFlags.file(call);
        Optional<CaseFacts> written = file.map(CaseDraft::facts);
        CaseFacts facts = FactFlags.apply(call, begin(call, written), written).build();
        CaseChange change = call.service(CaseService.class)
                .create(
                        new CaseDraft(
                                facts,
                                file.flatMap(CaseDraft::plan),
                                file.map(CaseDraft::people).orElse(List.of())),
                        Cases.act(call));
        return Cases.tell(call, change, "case.opened", facts.id());
    }

    private static CaseFacts.Builder begin(Call call, Optional<CaseFacts> written) throws UsageException {
        Optional<String> id = call.line().words().stream().findFirst();
        if (written.isPresent()) {
            String ofFile = written.get().id();
            if (id.isPresent() && !id.get().equals(ofFile)) {
                throw UsageException.of("OTP-8116", id.get(), ofFile);
            }
            return written.get().toBuilder();
        }
        if (id.isEmpty()) {
            throw UsageException.of("OTP-8117");
        }
        if (!ProcurementFacts.isValidId(id.get())) {
            throw UsageException.of("OTP-8118", id.get());
        }
        for (Flag flag : List.of(FactFlags.TITLE, FactFlags.BUYER, FactFlags.REGIME, FactFlags.FORM)) {
            if (!call.line().has(flag.name())) {
                throw UsageException.of("OTP-8022", flag.name(), SYNTAX.command());
            }
        }
        return CaseFacts.builder(id.get());
    }
}
