package se.sambruk.otp.api.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.requirement.RequirementId;

/** A bid as a model gets it: only numbers, all there and all checked. Who the supplier is it never learns. Immutable. */
public final class InputBid {
    private final String key;
    private final Exact price;
    private final SortedMap<String, Exact> costs;
    private final SortedMap<RequirementId, Exact> scores;

    private InputBid(String key, Exact price, Map<String, Exact> costs, Map<RequirementId, Exact> scores) {
        this.key = Objects.requireNonNull(key);
        this.price = Objects.requireNonNull(price);
        this.costs = Collections.unmodifiableSortedMap(new TreeMap<>(costs));
        this.scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    }

    /**
     * @param price in the plan's currency, at least 0
     * @param costs what it states for each cost of the plan, in the cost's unit, at least 0
     * @param scores what it has been given for each requirement of the plan, in the requirement's unit
     */
    public static InputBid of(String key, Exact price, Map<String, Exact> costs, Map<RequirementId, Exact> scores) {
        return new InputBid(key, price, costs, scores);
    }

    public String key() {
        return key;
    }

    /** In the plan's currency. */
    public Exact price() {
        return price;
    }

    /**
     * What it states for a cost of the plan.
     *
     * @throws IllegalArgumentException if the plan has no such cost
     */
    public Exact cost(String costKey) {
        return known(costs.get(costKey), costKey);
    }

    /**
     * What it has been given for a requirement of the plan.
     *
     * @throws IllegalArgumentException if the plan has no such requirement
     */
    public Exact score(RequirementId requirement) {
        return known(scores.get(requirement), requirement);
    }

    private static Exact known(Exact value, Object key) {
        if (value == null) {
            throw new IllegalArgumentException("the plan has no " + key);
        }
        return value;
    }

    public SortedMap<String, Exact> costs() {
        return costs;
    }

    public SortedMap<RequirementId, Exact> scores() {
        return scores;
    }

    /** The same bid at another price. */
    public InputBid priced(Exact other) {
        return new InputBid(key, other, costs, scores);
    }

    /** Its key only. */
    @Override
    public String toString() {
        return "InputBid[" + key + "]";
    }
}
