package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.assessment.AssessmentService;
import se.sambruk.otp.api.assessment.SimulatedPlan;
import se.sambruk.otp.api.assessment.SimulationOrder;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.SimulationView;

/** {@code procurement:simulate}: how a profile says that tenders are evaluated, tried on invented ones; or how sure the outcome of real ones is. */
final class ProcurementSimulate implements ShellCommand {
    private static final Flag PRICES = Flag.value("--prices", "simulate-prices", Suggester.NOTHING);
    private static final Flag COSTS = Flag.values("--cost", "simulate-cost", Suggester.NOTHING);
    private static final Flag SETS = Flag.value("--sets", "simulate-sets", Suggester.NOTHING);
    private static final Flag SEED = Flag.value("--seed", "simulate-seed", Suggester.NOTHING);
    private static final Flag PREVIEW = Flag.alone("--preview", "simulate-preview");
    private static final Flag TENDERS = Flag.alone("--tenders", "simulate-tenders");
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "simulate",
            List.of(Tailorings.TARGET),
            List.of(
                    PRICES,
                    COSTS,
                    SETS,
                    SEED,
                    PREVIEW,
                    TENDERS,
                    Assessments.PART,
                    Assessments.OUT,
                    Assessments.FORMAT,
                    Cases.BECAUSE,
                    Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        AssessmentService service = call.service(AssessmentService.class);
        boolean real = call.line().has(TENDERS.name());
        if (real && Cases.hasAny(call, List.of(PRICES, COSTS, SETS, SEED, PREVIEW))) {
            throw UsageException.of("OTP-8172", TENDERS.name());
        }
        if (!real && call.line().has(Assessments.PART.name())) {
            throw UsageException.of("OTP-8019", Assessments.PART.name(), TENDERS.name());
        }
        Optional<Assessments.Target> target = Assessments.target(call, "simulering");
        SimulatedPlan simulated = real
                ? service.simulateTenders(Cases.get(call).id(), Assessments.part(call), Cases.act(call))
                : service.simulate(order(call), Cases.act(call));
        List<Problem> losses = new ArrayList<>();
        if (target.isPresent()) {
            losses.addAll(
                    Assessments.write(call, simulated.procurement(), () -> service.document(simulated), target.get()));
        }
        if (call.out().isForPeople()) {
            SimulationView.print(simulated, call.locale(), call.out().sheet());
            ProblemView.print(losses, call.locale(), call.out().sheet().indented());
            target.ifPresent(written -> call.out()
                    .sheet()
                    .paragraph(call.text("log.file-written", written.file().toString())));
        } else {
            call.out().json(SimulationView.json(simulated, call.locale()));
        }
        losses.addAll(simulated.problems());
        return ProblemView.needAttention(losses) ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static SimulationOrder order(Call call) throws UsageException {
        SimulationOrder usual =
                SimulationOrder.of(Tailorings.read(call, call.word(0))).costing(Assessments.ranges(call, COSTS));
        SimulationOrder order = usual.drawn(
                call.number(SETS).orElse(usual.sets()),
                call.number(SEED).map(Integer::longValue).orElse(usual.seed()));
        order = Assessments.range(call, PRICES).map(order::between).orElse(order);
        return call.line().has(PREVIEW.name()) ? order.asPreview() : order;
    }
}
