package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.plan.Checklist;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.procurement.ProcurementService.ProcurementDetail;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.CaseView;
import se.sambruk.otp.shell.view.ProcurementView;
import se.sambruk.otp.shell.view.QuestionsView;

/** {@code procurement:show}: what has been issued in a procurement, the files that were written, and its case. */
final class ProcurementShow implements ShellCommand {
    private static final Syntax SYNTAX =
            new Syntax("procurement", "show", List.of(Procurements.PROCUREMENT), List.of(Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) {
        ProcurementDetail detail = Procurements.find(call.service(ProcurementService.class), call.word(0));
        Optional<CaseService> cases = call.surroundings().services().find(CaseService.class);
        try {
            Optional<ProcurementCase> now = cases.flatMap(service -> service.find(call.word(0), Cases.viewer(call)));
            show(
                    call,
                    detail,
                    now,
                    now.map(found -> cases.orElseThrow().checklist(found.id(), Cases.viewer(call))),
                    now.flatMap(found -> call.surroundings()
                            .services()
                            .find(DialogueService.class)
                            .map(service -> service.questions(found.id(), Cases.viewer(call)))));
            return Outcome.DONE;
        } catch (ProblemException e) {
            // What has been issued is there, whatever has become of the log of the case.
            show(call, detail, Optional.empty(), Optional.empty(), Optional.empty());
            call.note(e.describe(call.locale()));
            return Outcome.FINDINGS;
        }
    }

    private static void show(
            Call call,
            ProcurementDetail detail,
            Optional<ProcurementCase> now,
            Optional<Checklist> checklist,
            Optional<QuestionBook> questions) {
        if (call.out().isForPeople()) {
            Sheet sheet = call.out().sheet();
            ProcurementView.print(detail, call.locale(), SwedishTime.ZONE, sheet);
            now.ifPresent(found -> CaseView.print(
                    found,
                    checklist.orElseThrow(),
                    found.today(call.platform().clock().instant()),
                    call.locale(),
                    sheet));
            questions.ifPresent(book -> QuestionsView.printBelow(book, call.locale(), sheet));
        } else {
            call.out()
                    .json(ProcurementView.json(
                            detail,
                            now.map(found -> CaseView.json(found, checklist.orElseThrow(), call.locale())),
                            questions));
        }
    }
}
