package se.sambruk.otp.shell.command;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;
import se.sambruk.otp.api.procurement.dialogue.SupersedeResult;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.ChangesView;
import se.sambruk.otp.shell.view.ProblemView;

/** {@code procurement:supersede}: the working profile of a case, issued as a correction to all. */
final class ProcurementSupersede implements ShellCommand {
    private static final Flag OUT =
            Flag.value("--out", "out-folder", Suggesters.FOLDERS).asRequired();
    private static final Flag FORMAT = Flag.values("--format", "formats", Suggesters.FORMATS);
    private static final Flag MATERIAL = Flag.value("--material", "supersede-material", Cases.YES_NO);
    private static final Flag DEADLINE = Flag.value("--deadline", "supersede-deadline", Suggester.NOTHING);
    private static final Flag QUESTIONS = Flag.values("--questions", "supersede-questions", Suggester.NOTHING);
    private static final Flag PREVIEW = Flag.alone("--preview", "preview");
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "supersede",
            List.of(Procurements.PROCUREMENT),
            List.of(OUT, FORMAT, MATERIAL, DEADLINE, QUESTIONS, PREVIEW, Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        DialogueService service = call.service(DialogueService.class);
        Optional<Boolean> material = Cases.yes(call, MATERIAL);
        Optional<LocalDateTime> deadline = Cases.time(call, DEADLINE);
        List<Integer> questions = Dialogues.numbers(call, QUESTIONS);
        String id = Cases.get(call).id();
        String out = call.line().value(OUT.name()).orElseThrow();
        try (TargetFolder folder = TargetFolder.open(out, call.surroundings().folder())) {
            SupersedeRequest request = SupersedeRequest.of(
                            id, folder.path(), Dialogues.formats(call, FORMAT), Cases.act(call))
                    .questions(questions);
            request = material.isPresent() ? request.material(material.get()) : request;
            request = deadline.isPresent() ? request.deadline(deadline.get()) : request;
            SupersedeResult result = service.supersede(call.line().has(PREVIEW.name()) ? request.asPreview() : request);
            folder.keep();
            if (call.out().isForPeople()) {
                ChangesView.print(result, folder.path(), call.locale(), call.out());
            } else {
                call.out().json(ChangesView.json(result, call.locale()));
            }
            return ProblemView.needAttention(result.findings()) ? Outcome.FINDINGS : Outcome.DONE;
        }
    }
}
