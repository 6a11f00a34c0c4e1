package se.sambruk.otp.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.requirement.RequirementId;

/** Bids with the results that an evaluation model must come to, worked out by hand. Immutable. */
public final class EvaluationExample {
    private final EvaluationInput input;
    private final Map<String, Exact> expected;

    private EvaluationExample(EvaluationInput input, Map<String, Exact> expected) {
        this.input = input;
        this.expected = new LinkedHashMap<>(expected);
    }

    /** Bids by a plan, such as one of {@link EvaluationSamples#plan}. */
    public static Builder of(EvaluationPlan plan) {
        return new Builder(plan);
    }

    public EvaluationInput input() {
        return input;
    }

    /** What each bid must come to, by its key. */
    public Map<String, Exact> expected() {
        return new LinkedHashMap<>(expected);
    }

    @Override
    public String toString() {
        return "the example with " + expected.keySet();
    }

    /** Makes an {@link EvaluationExample}. Not thread-safe. */
    public static final class Builder {
        private final EvaluationPlan plan;
        private final List<InputBid> bids = new ArrayList<>();
        private final Map<String, Exact> expected = new LinkedHashMap<>();

        private Builder(EvaluationPlan plan) {
            this.plan = plan;
        }

        /**
         * A bid in a plan without costs.
         *
         * @param price such as {@code 1250000.50}
         * @param result a decimal number or, where its decimals do not end, a fraction: {@code 70} or {@code 481/7}
         * @param scores what it has been given for the plan's requirements, in their order
         */
        public Builder bid(String key, String price, String result, String... scores) {
            return bid(key, price, Map.of(), result, scores);
        }

        /**
         * @param costs what it states for each cost of the plan, by the cost's key
         */
        public Builder bid(String key, String price, Map<String, String> costs, String result, String... scores) {
            List<RequirementId> ids =
                    plan.requirements().map(requirement -> requirement.id()).toList();
            if (ids.size() != scores.length) {
                throw new IllegalArgumentException(
                        "the plan has " + ids.size() + " requirements, got " + scores.length + " scores");
            }
            Map<RequirementId, Exact> given = new TreeMap<>();
            for (int i = 0; i < scores.length; i++) {
                given.put(ids.get(i), Exact.of(new BigDecimal(scores[i])));
            }
            Map<String, Exact> stated = new TreeMap<>();
            costs.forEach((cost, value) -> stated.put(cost, Exact.of(new BigDecimal(value))));
            bids.add(InputBid.of(key, Exact.of(new BigDecimal(price)), stated, given));
            expected.put(key, Exact.parse(result));
            return this;
        }

        public EvaluationExample build() {
            return new EvaluationExample(EvaluationInput.of(plan, bids), expected);
        }
    }
}
