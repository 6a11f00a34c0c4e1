package se.sambruk.otp.shell.command;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.dialogue.NewQuestion;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code procurement:question}: a question from a supplier, written down without whose it is. */
final class ProcurementQuestion implements ShellCommand {
    private static final Flag REQUIREMENTS = Flag.values("--requirements", "question-requirements", Suggester.NOTHING);
    private static final Flag RECEIVED = Flag.value("--received", "question-received", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "question",
            List.of(Procurements.PROCUREMENT),
            List.of(
                    Dialogues.TEXT,
                    Dialogues.FILE,
                    REQUIREMENTS,
                    RECEIVED,
                    Dialogues.CHECKED,
                    Cases.BECAUSE,
                    Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        Optional<LocalDateTime> received = Cases.time(call, RECEIVED);
        NewQuestion question = new NewQuestion(
                Dialogues.text(call),
                Tailorings.requirements(call.list(REQUIREMENTS)),
                received,
                call.line().has(Dialogues.CHECKED.name()));
        DialogueService service = call.service(DialogueService.class);
        String id = Cases.get(call).id();
        CaseChange change = service.ask(id, question, Cases.act(call));
        Object number = change.added().get(0).entry().body().get("question");
        return Cases.tell(call, change, "question.asked", number, id);
    }
}
