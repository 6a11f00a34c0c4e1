package se.sambruk.otp.assessment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.panel.Panel;
import se.sambruk.otp.api.evaluation.panel.PanelReport;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.evaluation.check.PlanCheck;
import se.sambruk.otp.evaluation.check.Statement;
import se.sambruk.otp.evaluation.model.AbsolutePoints;
import se.sambruk.otp.evaluation.model.LifeCycleCost;
import se.sambruk.otp.evaluation.model.LowestPrice;
import se.sambruk.otp.evaluation.model.PriceDeduction;
import se.sambruk.otp.evaluation.model.RelativePoints;
import se.sambruk.otp.evaluation.panel.Assessment;
import se.sambruk.otp.evaluation.reckon.Evaluator;
import se.sambruk.otp.evaluation.reckon.Reckoner;
import se.sambruk.otp.evaluation.simulation.Simulation;
import se.sambruk.otp.evaluation.simulation.SimulationLimits;
import se.sambruk.otp.testkit.NoEvaluation;

/** The platform's own engine and models, without the registry that plugins come through. */
final class DirectEvaluation extends NoEvaluation {
    private final Map<String, EvaluationModel> models = new TreeMap<>();

    DirectEvaluation() {
        for (EvaluationModel model : List.of(
                new PriceDeduction(),
                new AbsolutePoints(),
                new LowestPrice(),
                new LifeCycleCost(),
                new RelativePoints())) {
            models.put(model.descriptor().id(), model);
        }
    }

    private Reckoner reckoner(EvaluationPlan plan) {
        EvaluationModel model = models.get(plan.model().id());
        return new Reckoner(model, model.descriptor(), "prov 1.0.0");
    }

    @Override
    public StatedModel state(String id, Map<String, String> parameters, String currency) {
        return Statement.of(models.get(id).descriptor(), parameters, currency);
    }

    @Override
    public List<Problem> check(EvaluationPlan plan) {
        return PlanCheck.of(plan, models.get(plan.model().id()).descriptor(), List.of());
    }

    @Override
    public PanelReport assess(EvaluationPlan plan, List<Bid> bids, Panel panel, ScoreSheet sheet) {
        return Assessment.of(plan, bids, panel, sheet);
    }

    @Override
    public Evaluation evaluate(EvaluationRequest request) {
        return Evaluator.evaluate(request, reckoner(request.plan()));
    }

    @Override
    public SimulationReport simulate(SimulationRequest request) throws InterruptedException {
        return Simulation.of(request, reckoner(request.plan()), SimulationLimits.USUAL);
    }
}
