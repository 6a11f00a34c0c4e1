package se.sambruk.otp.api.evaluation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;

/** What a model reckons with: the plan, and the bids in the order of their keys, in whatever order they came. Immutable. */
public final class EvaluationInput {
    private final EvaluationPlan plan;
    private final List<InputBid> bids;

    private EvaluationInput(EvaluationPlan plan, List<InputBid> bids) {
        this.plan = Objects.requireNonNull(plan);
        this.bids = bids.stream().sorted(Comparator.comparing(InputBid::key)).toList();
        Set<String> keys = new HashSet<>();
        for (InputBid bid : bids) {
            if (!keys.add(bid.key())) {
                throw new IllegalArgumentException("the bid " + bid.key() + " is there twice");
            }
        }
    }

    /**
     * @throws IllegalArgumentException if two bids have one key
     */
    public static EvaluationInput of(EvaluationPlan plan, List<InputBid> bids) {
        return new EvaluationInput(plan, bids);
    }

    public EvaluationPlan plan() {
        return plan;
    }

    /** By key. */
    public List<InputBid> bids() {
        return bids;
    }

    /**
     * The number that the plan states for a parameter of the model.
     *
     * @throws IllegalArgumentException if it states none
     */
    public Exact parameter(String name) {
        return plan.number(name)
                .orElseThrow(() -> new IllegalArgumentException("the plan states no number for " + name));
    }

    /** Not even how many bids there are: that is secret too. */
    @Override
    public String toString() {
        return "EvaluationInput[" + plan.procurement() + "]";
    }
}
