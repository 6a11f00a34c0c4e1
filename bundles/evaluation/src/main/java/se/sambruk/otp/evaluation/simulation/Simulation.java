package se.sambruk.otp.evaluation.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.evaluation.check.PlanCheck;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;
import se.sambruk.otp.evaluation.reckon.Evaluator;
import se.sambruk.otp.evaluation.reckon.Reckoner;

/** Tries a plan: on sets of three bids from a grid, on sets that are drawn, and by working out what quality is worth in money. */
public final class Simulation {
    /** The bids in a set of the grid: the fewest of which one can fall away and leave an order. */
    private static final int THREE = 3;
    /** The most sets that are taken of a grid; of a larger one they are drawn. */
    private static final int GRID_SETS = 1200;

    private final SimulationRequest request;
    private final EvaluationPlan plan;
    private final Reckoner reckoner;
    private final SimulationLimits limits;
    private final Removals removals;

    private Simulation(SimulationRequest request, Reckoner reckoner, SimulationLimits limits) {
        this.request = request;
        this.plan = request.plan();
        this.reckoner = reckoner;
        this.limits = limits;
        this.removals = new Removals(new Field(plan, reckoner));
    }

    /**
     * Simulates.
     *
     * @throws ProblemException if nothing can be evaluated, or more is asked for than is allowed
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static SimulationReport of(SimulationRequest request, Reckoner reckoner, SimulationLimits limits)
            throws InterruptedException {
        Simulation simulation = new Simulation(request, reckoner, limits);
        return request.real().isPresent() ? simulation.real(request.real().get()) : simulation.invented();
    }

    private SimulationReport real(EvaluationRequest bids) throws InterruptedException {
        List<Problem> found = new ArrayList<>();
        EvaluationInput input =
                Evaluator.input(bids, reckoner, found).orElseThrow(() -> new ProblemException(errors(found)));
        // Each bid once by itself, once without each other, and the search for its margin.
        refuseBeyond((long) input.bids().size() * (input.bids().size() + 100));
        removals.look(input.bids());
        SimulationReport.Builder report = SimulationReport.builder(plan.contentHash(), true)
                .margins(new Margins(new Field(plan, reckoner), input.bids()).all());
        removals.into(report);
        new Conclusions(plan, removals, report).real();
        return report.build();
    }

    private SimulationReport invented() throws InterruptedException {
        List<Problem> problems =
                new ArrayList<>(errors(PlanCheck.of(plan, reckoner.descriptor(), reckoner.check(plan))));
        for (CostItem item : plan.costs()) {
            if (!request.costs().containsKey(item.key())) {
                problems.add(EvaluationProblems.error("OTP-6587", item.key()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        Inventor inventor = new Inventor(request);
        List<InputBid> grid = inventor.grid();
        long ofGrid = Math.min(GRID_SETS, triples(grid.size()));
        // Of each set all bids, all at one price, and each bid away.
        refuseBeyond(ofGrid * (THREE + 2) + (long) request.sets() * (request.bidders() + 2));
        grid(inventor, grid);
        for (int set = 0; set < request.sets(); set++) {
            removals.look(inventor.drawn());
        }
        EvaluationPlan exact = plan.toBuilder().rounding(RoundingRule.NONE).build();
        Worths worths = new Worths(new Field(exact, reckoner), inventor, limits.worths());
        if (!plan.criteria().isEmpty()) {
            worths.find();
        }
        SimulationReport.Builder report = SimulationReport.builder(plan.contentHash(), false)
                .seed(request.seed())
                .worths(worths.found());
        removals.into(report);
        new Conclusions(plan, removals, report).invented(worths.found(), worths.omitted(), inventor.price(1, 2));
        return report.build();
    }

    private static List<Problem> errors(List<Problem> found) {
        return found.stream().filter(p -> p.severity() == Severity.ERROR).toList();
    }

    private void refuseBeyond(long evaluations) {
        if (evaluations > limits.evaluations()) {
            throw EvaluationProblems.error("OTP-6586", limits.evaluations()).asException();
        }
    }

    private static long triples(long points) {
        return points * (points - 1) * (points - 2) / (THREE * 2);
    }

    /** All sets of three of the grid, or as many as are looked at, drawn. */
    private void grid(Inventor inventor, List<InputBid> grid) throws InterruptedException {
        if (grid.size() < THREE) {
            return;
        }
        if (triples(grid.size()) <= GRID_SETS) {
            for (int i = 0; i < grid.size(); i++) {
                for (int j = i + 1; j < grid.size(); j++) {
                    for (int k = j + 1; k < grid.size(); k++) {
                        look(List.of(grid.get(i), grid.get(j), grid.get(k)));
                    }
                }
            }
            return;
        }
        for (int set = 0; set < GRID_SETS; set++) {
            Set<Integer> chosen = new TreeSet<>();
            while (chosen.size() < THREE) {
                chosen.add(inventor.below(grid.size()));
            }
            look(chosen.stream().map(grid::get).toList());
        }
    }

    private void look(List<InputBid> chosen) throws InterruptedException {
        removals.look(Inventor.lettered(chosen));
    }
}
