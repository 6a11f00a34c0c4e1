package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.assessment.AssessmentService;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.assessment.EvaluationOrder;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.EvaluationView;
import se.sambruk.otp.shell.view.ProblemView;

/** {@code procurement:evaluate}: what has been tendered, evaluated by the plan that was issued, with all arithmetic. */
final class ProcurementEvaluate implements ShellCommand {
    private static final Flag PREVIEW = Flag.alone("--preview", "evaluate-preview");
    private static final Flag LOT = Flag.value("--lot", "evaluate-lot", Suggester.NOTHING);
    private static final Flag DRAWN_BY = Flag.values("--drawn-by", "evaluate-drawn-by", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "evaluate",
            List.of(Procurements.PROCUREMENT),
            List.of(
                    PREVIEW,
                    Assessments.PART,
                    LOT,
                    DRAWN_BY,
                    Assessments.OUT,
                    Assessments.FORMAT,
                    Cases.BECAUSE,
                    Call.JSON,
                    Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        AssessmentService service = call.service(AssessmentService.class);
        Act act = Cases.act(call);
        EvaluationOrder order = order(call, Cases.get(call).id(), act);
        Optional<Assessments.Target> target = Assessments.target(call, "utvarderingsrapport");
        EvaluatedTenders evaluated = service.evaluate(order, act);
        List<Problem> losses = new ArrayList<>();
        if (target.isPresent()) {
            losses.addAll(Assessments.write(
                    call, evaluated.specification().procurement(), () -> service.document(evaluated), target.get()));
        }
        switch (call.out().mode()) {
            case JSON -> call.out().json(EvaluationView.json(evaluated, call.locale()));
            case PLAIN ->
                call.out()
                        .rows(
                                EvaluationView.listing(evaluated),
                                evaluated.outcome().results().iterator());
            case PEOPLE -> {
                EvaluationView.print(evaluated, call.out(), call.locale());
                ProblemView.print(losses, call.locale(), call.out().sheet().indented());
                target.ifPresent(written -> call.out()
                        .sheet()
                        .paragraph(call.text("log.file-written", written.file().toString())));
            }
        }
        losses.addAll(evaluated.problems());
        return ProblemView.needAttention(losses) ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static EvaluationOrder order(Call call, String id, Act act) throws UsageException {
        EvaluationOrder order = EvaluationOrder.of(id);
        order = Assessments.part(call).map(order::ofLot).orElse(order);
        if (call.line().has(LOT.name())) {
            order = order.afterDrawing(List.of(drawing(call, act)));
        } else if (call.line().has(DRAWN_BY.name())) {
            throw UsageException.of("OTP-8019", DRAWN_BY.name(), LOT.name());
        }
        return call.line().has(PREVIEW.name()) ? order.asPreview() : order;
    }

    /** What was drawn: the platform draws none. */
    private static LotDrawing drawing(Call call, Act act) throws UsageException {
        List<String> keys = TenderFlags.keys(call.line().value(LOT.name()).orElseThrow());
        Cases.required(call, DRAWN_BY, LOT);
        String how = Cases.required(call, Cases.BECAUSE, LOT);
        if (keys.size() < 2 || keys.stream().distinct().count() != keys.size()) {
            throw UsageException.of("OTP-8173", LOT.name());
        }
        if (how.isBlank()) {
            throw UsageException.of("OTP-8019", LOT.name(), Cases.BECAUSE.name());
        }
        return LotDrawing.of(keys, call.list(DRAWN_BY), act.at(), how);
    }
}
