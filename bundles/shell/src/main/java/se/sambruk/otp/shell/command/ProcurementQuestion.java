package se.sambruk.otp.shell.command;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.dialogue.NewQuestion;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;

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
        return Cases.tell(call, told(call, service, id, question, change), "question.asked", number, id);
    }

    /** The same text twice is answered twice, and published twice: mostly it was written down twice. */
    private static CaseChange told(
            Call call, DialogueService service, String id, NewQuestion question, CaseChange change) {
        String label = change.added().get(0).label();
        List<Problem> findings = new ArrayList<>(change.findings());
        service.questions(id, Cases.viewer(call)).questions().stream()
                .filter(one -> !one.label().equals(label) && plain(one.text()).equals(plain(question.text())))
                .findFirst()
                .ifPresent(before -> findings.add(Faults.warning("OTP-8247", before.number(), label)));
        return new CaseChange(change.now(), change.added(), findings);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
