package se.sambruk.otp.api.evaluation;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.problem.Problem;

/**
 * A way of comparing bids. A plugin registers one as a service; plans then name it. Called by the evaluation bundle only, which checks plan
 * and bids before, puts bids in order, decides between equal ones by the plan's rule, and checks every number after; so that a model only
 * reckons.
 *
 * <p>All arithmetic is told as steps ({@link BidCalculation}): the platform reckons each once more, traces every number in it to the bid, the
 * plan or an earlier step, and refuses an outcome that holds another. Numbers are {@link
 * se.sambruk.otp.api.evaluation.arithmetic.Exact}: nothing is rounded but by the plan's rule, which the builder applies.
 *
 * <p>Called by several threads at once, each with its own arguments. The same arguments give the same steps. Nothing comes from the clock, the
 * machine or the order of bids. A model keeps nothing of a bid and writes nothing of it: bids are secret. The contract test in the testkit
 * tries all this. The context class loader is the model's own.
 *
 * <p>A version that does not come with the platform is tried when it is registered, on a small built-in set of plans and bids: it is taken into
 * use when it has evaluated all of them twice alike, within limits, with steps that hold, and, if it says that it is absolute, each bid alone as
 * among the others.
 */
@ConsumerType
public interface EvaluationModel {
    /** What this model is; always the same. */
    ModelDescriptor descriptor();

    /**
     * Reckons the result of each bid.
     *
     * @param input a plan without faults, and at least one bid, of which nothing is missing
     * @return one calculation a bid, in any order
     */
    List<BidCalculation> evaluate(EvaluationInput input);

    /**
     * What is wrong with a plan beside what the platform finds by the descriptor, such as parameters that do not go together.
     *
     * @param plan may have other faults; a parameter may be missing or unreadable
     */
    default List<Problem> check(EvaluationPlan plan) {
        return List.of();
    }

    /**
     * Why bids cannot be reckoned by this model, such as a lowest price of 0 that others are to be divided by. Messages name bids by their keys,
     * and tell no amounts.
     *
     * @param input as for {@link #evaluate}
     */
    default List<Problem> check(EvaluationInput input) {
        return List.of();
    }
}
