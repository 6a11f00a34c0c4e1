package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

/** {@code procurement:supersede}: the working profile of a case, or other times, as a correction to all. */
final class ProcurementSupersede implements ShellCommand {
    private static final Flag OUT =
            Flag.value("--out", "out-folder", Suggesters.FOLDERS).asRequired();
    private static final Flag FORMAT = Flag.values("--format", "formats", Suggesters.FORMATS);
    private static final Flag MATERIAL = Flag.value("--material", "supersede-material", Cases.YES_NO);
    private static final Flag DEADLINE = Flag.value("--deadline", "supersede-deadline", Suggester.NOTHING);
    private static final Flag QUESTIONS = Flag.values("--questions", "supersede-questions", Suggester.NOTHING);
    private static final Flag QUESTIONS_UNTIL =
            Flag.value("--questions-until", "supersede-questions-until", Suggester.NOTHING);
    private static final Flag OPENING = Flag.value("--opening", "supersede-opening", Suggester.NOTHING);
    private static final Flag TIME_ENOUGH = Flag.value("--time-enough", "supersede-time-enough", Suggester.NOTHING);
    private static final Flag REASON = Flag.value("--to-suppliers", "supersede-to-suppliers", Suggester.NOTHING);
    private static final Flag PREVIEW = Flag.alone("--preview", "preview");
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "supersede",
            List.of(Procurements.PROCUREMENT),
            List.of(
                    OUT,
                    FORMAT,
                    MATERIAL,
                    DEADLINE,
                    QUESTIONS_UNTIL,
                    OPENING,
                    TIME_ENOUGH,
                    QUESTIONS,
                    REASON,
                    Dialogues.CHECKED,
                    PREVIEW,
                    Cases.BECAUSE,
                    Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        DialogueService service = call.service(DialogueService.class);
        UnaryOperator<SupersedeRequest> said = said(call);
        String id = Cases.get(call).id();
        String out = call.line().value(OUT.name()).orElseThrow();
        try (TargetFolder folder = TargetFolder.open(out, call.surroundings().folder())) {
            SupersedeRequest request = said.apply(
                    SupersedeRequest.of(id, folder.path(), Dialogues.formats(call, FORMAT), Cases.act(call)));
            SupersedeResult result = service.supersede(request);
            folder.keep();
            if (call.out().isForPeople()) {
                ChangesView.print(result, folder.path(), call.locale(), call.out());
            } else {
                call.out().json(ChangesView.json(result, call.locale()));
            }
            return ProblemView.needAttention(result.findings()) ? Outcome.FINDINGS : Outcome.DONE;
        }
    }

    /** What the officer says on the line, read before anything is done. */
    private static UnaryOperator<SupersedeRequest> said(Call call) throws UsageException {
        if (call.line().has(Dialogues.CHECKED.name()) && !call.line().has(REASON.name())) {
            throw UsageException.of("OTP-8019", Dialogues.CHECKED.name(), REASON.name());
        }
        List<UnaryOperator<SupersedeRequest>> said = new ArrayList<>();
        List<Integer> questions = Dialogues.numbers(call, QUESTIONS);
        said.add(request -> request.questions(questions));
        Cases.yes(call, MATERIAL).ifPresent(is -> said.add(request -> request.material(is)));
        Cases.time(call, DEADLINE).ifPresent(time -> said.add(request -> request.deadline(time)));
        Cases.time(call, QUESTIONS_UNTIL).ifPresent(time -> said.add(request -> request.questionsUntil(time)));
        Cases.time(call, OPENING).ifPresent(time -> said.add(request -> request.opening(time)));
        call.line().value(TIME_ENOUGH.name()).ifPresent(why -> said.add(request -> request.timeEnough(why)));
        boolean checked = call.line().has(Dialogues.CHECKED.name());
        call.line().value(REASON.name()).ifPresent(why -> said.add(request -> request.reason(why, checked)));
        if (call.line().has(PREVIEW.name())) {
            said.add(SupersedeRequest::asPreview);
        }
        return request -> {
            SupersedeRequest now = request;
            for (UnaryOperator<SupersedeRequest> one : said) {
                now = one.apply(now);
            }
            return now;
        };
    }
}
