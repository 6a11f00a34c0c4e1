package se.sambruk.otp.api.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
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
 * Plans evaluations, checks what assessors have done, evaluates bids, and tries a plan on invented bids before it is published. It stores
 * nothing, logs nothing of a bid and decides nothing: whoever calls keeps what came of it, and logs that it was asked for. The same arguments
 * give the same answer, in whatever order bids come. Thread-safe.
 *
 * <p>An evaluation holds the version of the model that it begins with to its end. It waits, bounded, for a model that has just left to come
 * back, and for one that is being tried where no other version of it is in use. A calling thread that is interrupted gets an {@link
 * InterruptedException}, and nothing has happened.
 *
 * <p>Problems name bids by their keys and requirements by their ids; they tell no names, no amounts and not how many bids there are.
 */
@ProviderType
public interface EvaluationService {
    /**
     * Every model that is registered and not refused, by id; of one id, the version in use first, then those that could take over, those on
     * trial, and those that are leaving.
     */
    List<ModelStatus> models();

    /**
     * The models that have been refused since the platform started, the latest first; also where the bundle has left since. A refusal goes
     * when a version with its id is taken into use, or another takes its bundle's place.
     */
    List<ModelRefusal> refusals();

    /** The description of the model that an id names now. */
    Optional<ModelDescriptor> model(String id);

    /**
     * A model as procurement documents are to state it.
     *
     * @param id the model's
     * @param parameters their values, as somebody wrote them; one that is not there has the model's default. What cannot be read, or the
     *     model does not have, is kept as it was written, and told of by {@link #check(EvaluationPlan)}
     * @param currency that of the plan, in which amounts are
     * @throws se.sambruk.otp.api.problem.ProblemException if there is no such model
     */
    StatedModel state(String id, Map<String, String> parameters, String currency);

    /**
     * What is wrong with a plan, or should be looked at: before it is published, and again before bids are evaluated.
     *
     * @return errors first, then warnings and information; empty if there is nothing to tell
     */
    List<Problem> check(EvaluationPlan plan) throws InterruptedException;

    /**
     * What is wrong with bids, as far as numbers go: missing or unreadable prices, another currency, rows that do not give their total.
     *
     * @param bids all that have been received; those that are not evaluated are not looked at
     */
    List<Problem> check(EvaluationPlan plan, List<Bid> bids);

    /**
     * Where the assessment stands: what each bid is given by the plan's rule, who has not assessed what, what assessors must agree on, and what
     * does not count.
     *
     * @param sheet of all assessors, merged
     */
    PanelReport assess(EvaluationPlan plan, List<Bid> bids, Panel panel, ScoreSheet sheet);

    /** Evaluates bids. There is an outcome only if nothing is missing and nothing is wrong. */
    Evaluation evaluate(EvaluationRequest request) throws InterruptedException;

    /**
     * Tries a plan on invented bids, or looks at how sure the outcome of real ones is. What is done on real bids changes nothing; it says so of
     * itself ({@link SimulationReport#isOnRealBids}), and whoever asks for it logs it.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the plan or the bids are such that nothing can be evaluated, or more is asked for
     *     than the limits allow
     * @throws InterruptedException if the calling thread is interrupted: that is how it is cancelled
     */
    SimulationReport simulate(SimulationRequest request) throws InterruptedException;
}
