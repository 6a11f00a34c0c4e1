package se.sambruk.otp.api.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest.Range;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.problem.Problem;

/**
 * What a simulation found of a plan. Secret until the award decision where the report is on real bids; {@link #toString} tells nothing of it.
 *
 * @param plan as suppliers see it: its hash is what the log names
 * @param prices between which prices bids were invented; empty for real ones
 * @param entry the label of the log's entry; empty where nothing was written
 * @param problems what should be looked at in the plan and in what was found, the worst first
 */
public record SimulatedPlan(
        ProcurementFacts procurement,
        EvaluationPlan plan,
        Optional<Range> prices,
        SimulationReport report,
        Optional<String> entry,
        List<Problem> problems) {
    public SimulatedPlan {
        Objects.requireNonNull(procurement);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(prices);
        Objects.requireNonNull(report);
        Objects.requireNonNull(entry);
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "SimulatedPlan of " + procurement.id();
    }
}
