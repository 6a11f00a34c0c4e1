package se.sambruk.otp.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationModel;
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
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Wordless;
import se.sambruk.otp.evaluation.check.BidCheck;
import se.sambruk.otp.evaluation.check.PlanCheck;
import se.sambruk.otp.evaluation.check.Statement;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;
import se.sambruk.otp.evaluation.panel.Assessment;
import se.sambruk.otp.evaluation.reckon.Evaluator;
import se.sambruk.otp.evaluation.reckon.Reckoner;
import se.sambruk.otp.evaluation.simulation.Simulation;
import se.sambruk.otp.swap.guard.Supervised;
import se.sambruk.otp.swap.lease.Candidate;
import se.sambruk.otp.swap.lease.Lease;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.lease.Leasing;
import se.sambruk.otp.swap.trial.Entrance;

/** Evaluates by whatever models a registry has. Knows nothing of OSGi. */
final class Evaluations implements EvaluationService {
    private static final Logger LOG = LoggerFactory.getLogger(Evaluations.class);

    private final LeaseRegistry<EvaluationModel, ModelDescriptor> registry;
    private final Entrance<EvaluationModel, ModelDescriptor> entrance;
    private final EvaluationLimits limits;

    Evaluations(
            LeaseRegistry<EvaluationModel, ModelDescriptor> registry,
            Entrance<EvaluationModel, ModelDescriptor> entrance,
            EvaluationLimits limits) {
        this.registry = registry;
        this.entrance = entrance;
        this.limits = limits;
    }

    @Override
    public List<ModelStatus> models() {
        return registry.standings().stream().map(Models::status).toList();
    }

    @Override
    public List<ModelRefusal> refusals() {
        return entrance.refusals().stream().map(Models::refusal).toList();
    }

    @Override
    public Optional<ModelDescriptor> model(String id) {
        return registry.best(id).map(Candidate::descriptor);
    }

    @Override
    public StatedModel state(String id, Map<String, String> parameters, String currency) {
        return Statement.of(model(id).orElseThrow(() -> unknown(id).asException()), parameters, currency);
    }

    @Override
    public List<Problem> check(EvaluationPlan plan) throws InterruptedException {
        try {
            return with(
                    plan,
                    limits.time(),
                    reckoner -> () -> PlanCheck.of(plan, reckoner.descriptor(), reckoner.check(plan)));
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    @Override
    public List<Problem> check(EvaluationPlan plan, List<Bid> bids) {
        return BidCheck.of(plan, bids);
    }

    @Override
    public PanelReport assess(EvaluationPlan plan, List<Bid> bids, Panel panel, ScoreSheet sheet) {
        return Assessment.of(plan, bids, panel, sheet);
    }

    @Override
    public Evaluation evaluate(EvaluationRequest request) throws InterruptedException {
        try {
            return with(request.plan(), limits.time(), reckoner -> () -> Evaluator.evaluate(request, reckoner));
        } catch (ProblemException e) {
            return new Evaluation(Optional.empty(), e.problems());
        }
    }

    @Override
    public SimulationReport simulate(SimulationRequest request) throws InterruptedException {
        return with(
                request.plan(), limits.simulation(), reckoner -> () -> Simulation.of(request, reckoner, limits.work()));
    }

    /** What is to be done with a model; made before it is run, in a thread of its own. */
    private interface Work<T> {
        Callable<T> with(Reckoner reckoner);
    }

    /**
     * Has something done with the model that a plan names, which stays the same version to the end.
     *
     * @throws ProblemException if there is no such model, or it fails
     */
    private <T> T with(EvaluationPlan plan, Duration limit, Work<T> work) throws InterruptedException {
        String id = plan.model().id();
        Leasing<EvaluationModel, ModelDescriptor> leasing = registry.lease(List.of(id));
        if (leasing instanceof Leasing.Granted<EvaluationModel, ModelDescriptor> granted) {
            try (Lease<EvaluationModel, ModelDescriptor> lease =
                    granted.leases().get(0)) {
                return run(lease.candidate(), limit, work);
            }
        }
        throw (leasing instanceof Leasing.Gone ? EvaluationProblems.error("OTP-6501", id) : unknown(id)).asException();
    }

    private Problem unknown(String id) {
        String known = String.join(", ", registry.ids());
        return EvaluationProblems.error("OTP-6500", id, known.isEmpty() ? "–" : known);
    }

    private <T> T run(Candidate<EvaluationModel, ModelDescriptor> candidate, Duration limit, Work<T> work)
            throws InterruptedException {
        String source = candidate.origin().name();
        Reckoner reckoner = new Reckoner(candidate.service(), candidate.descriptor(), source);
        try {
            return Supervised.call(
                    "otp-evaluate-" + candidate.descriptor().id(),
                    reckoner.loader(),
                    work.with(reckoner),
                    limit,
                    () -> {},
                    limits.stopping());
        } catch (TimeoutException e) {
            LOG.warn("{} does not end", candidate);
            throw EvaluationProblems.error(
                            "OTP-6591", EvaluationProblems.name(candidate.descriptor()), source, limit.toSeconds())
                    .asException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException known) {
                if (known.getCause() instanceof Wordless where) {
                    LOG.warn("{} failed", candidate, where);
                }
                throw new ProblemException(known.problems());
            }
            // A model's faults are caught where it is called, so this is ours; what it says may tell of a bid all the
            // same.
            throw new IllegalStateException("evaluating failed", Wordless.of(e.getCause()));
        }
    }
}
