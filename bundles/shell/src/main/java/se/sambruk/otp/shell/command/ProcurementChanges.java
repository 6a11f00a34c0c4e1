package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.ChangesView;

/** {@code procurement:changes}: what differs between two issues, as far as suppliers see them. */
final class ProcurementChanges implements ShellCommand {
    private static final Flag SINCE = Flag.value("--since", "changes-since", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "procurement", "changes", List.of(Procurements.PROCUREMENT), List.of(Procurements.ISSUE, SINCE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        OptionalInt issue = Procurements.issue(call);
        Optional<Integer> since = call.number(SINCE);
        String id = Procurements.find(call.service(ProcurementService.class), call.word(0))
                .procurement()
                .id();
        ChangeList changes = call.service(DialogueService.class)
                .changes(id, since.map(OptionalInt::of).orElseGet(OptionalInt::empty), issue);
        if (call.out().isForPeople()) {
            call.out()
                    .sheet()
                    .strong(call.text(
                            "changes.between",
                            changes.before().issue(),
                            changes.after().issue(),
                            id));
            ChangesView.print(changes, call.locale(), call.out().sheet());
        } else {
            call.out().json(ChangesView.json(changes));
        }
        return Outcome.DONE;
    }
}
