package se.sambruk.otp.shell.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.dialogue.NewAnswer;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code procurement:answer}: an answer to a question, given to all. */
final class ProcurementAnswer implements ShellCommand {
    private static final Flag CORRECTION = Flag.value("--correction", "answer-correction", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "answer",
            List.of(Procurements.PROCUREMENT, Dialogues.QUESTION),
            List.of(Dialogues.TEXT, Dialogues.FILE, Cases.ON, CORRECTION, Dialogues.CHECKED, Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        int number = Dialogues.number(call.word(1));
        Optional<LocalDate> on = Cases.day(call, Cases.ON);
        Optional<Integer> correction = Dialogues.number(call, CORRECTION);
        NewAnswer answer = new NewAnswer(
                number, Dialogues.text(call), on, correction, call.line().has(Dialogues.CHECKED.name()));
        DialogueService service = call.service(DialogueService.class);
        String id = Cases.get(call).id();
        CaseChange change = service.answer(id, answer, Cases.act(call));
        return Cases.tell(call, change, "question.answered", number, id);
    }
}
