package se.sambruk.otp.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.EvaluationService;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelRefusal;
import se.sambruk.otp.api.evaluation.ModelStatus;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.panel.Panel;
import se.sambruk.otp.api.evaluation.panel.PanelReport;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest;
import se.sambruk.otp.api.problem.Problem;

/**
 * An evaluation service without models, for tests of what takes one and is not to ask it anything. A test that asks for something overrides that.
 */
public class NoEvaluation implements EvaluationService {
    @Override
    public List<ModelStatus> models() {
        return List.of();
    }

    @Override
    public List<ModelRefusal> refusals() {
        return List.of();
    }

    @Override
    public Optional<ModelDescriptor> model(String id) {
        return Optional.empty();
    }

    @Override
    public StatedModel state(String id, Map<String, String> parameters, String currency) {
        throw unasked();
    }

    @Override
    public List<Problem> check(EvaluationPlan plan) throws InterruptedException {
        throw unasked();
    }

    @Override
    public List<Problem> check(EvaluationPlan plan, List<Bid> bids) {
        throw unasked();
    }

    @Override
    public PanelReport assess(EvaluationPlan plan, List<Bid> bids, Panel panel, ScoreSheet sheet) {
        throw unasked();
    }

    @Override
    public Evaluation evaluate(EvaluationRequest request) throws InterruptedException {
        throw unasked();
    }

    @Override
    public SimulationReport simulate(SimulationRequest request) throws InterruptedException {
        throw unasked();
    }

    private static AssertionError unasked() {
        return new AssertionError("nothing was to be evaluated");
    }
}
