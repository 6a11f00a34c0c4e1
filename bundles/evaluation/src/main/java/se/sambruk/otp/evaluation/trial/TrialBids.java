package se.sambruk.otp.evaluation.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.requirement.RequirementId;

/** Bids that a model is tried on. */
final class TrialBids {
    private TrialBids() {}

    /** Such as every model must be able to reckon with: one, some, two alike, many. */
    static List<EvaluationInput> usual(EvaluationPlan plan) {
        List<InputBid> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(bid(plan, "anbud-" + i, Exact.of(900_000L + 37_411L * i * i % 700_000), i));
        }
        return List.of(
                EvaluationInput.of(plan, List.of(bid(plan, "ensam", Exact.of(1_250_000), 1))),
                EvaluationInput.of(
                        plan,
                        List.of(
                                bid(plan, "A", Exact.of(1_000_000), 0),
                                bid(plan, "B", Exact.of(1_400_000), 1),
                                bid(plan, "C", Exact.of(600_000), 2))),
                EvaluationInput.of(
                        plan,
                        List.of(
                                bid(plan, "lika-1", Exact.of(1_000_000), 1),
                                bid(plan, "lika-2", Exact.of(1_000_000), 1))),
                EvaluationInput.of(plan, many));
    }

    /** Such as a model may say that it cannot reckon with: nothing to pay, next to nothing, immense sums, thirds of a krona. */
    static List<EvaluationInput> unusual(EvaluationPlan plan) {
        return List.of(
                EvaluationInput.of(
                        plan, List.of(bid(plan, "gratis", Exact.ZERO, 1), bid(plan, "vanlig", Exact.of(1_000_000), 2))),
                EvaluationInput.of(
                        plan,
                        List.of(
                                bid(plan, "ett-ore", Exact.of(new BigDecimal("0.01")), 0),
                                bid(plan, "stort", Exact.of(new BigDecimal("999999999999999999")), 2),
                                bid(plan, "tredjedel", Exact.of(1_000_000).dividedBy(Exact.of(3)), 1))));
    }

    /** A bid that is given the best, the middle or the worst of every scale, in a rotation that begins with a number. */
    private static InputBid bid(EvaluationPlan plan, String key, Exact price, int turn) {
        Map<RequirementId, Exact> scores = new TreeMap<>();
        int at = turn;
        for (ScoredRequirement requirement : plan.requirements().toList()) {
            scores.put(
                    requirement.id(), Exact.of(requirement.scale().get(at % 3).value()));
            at++;
        }
        Map<String, Exact> costs = new TreeMap<>();
        for (CostItem item : plan.costs()) {
            costs.put(item.key(), Exact.of(1000L * (at % 7)));
            at++;
        }
        return InputBid.of(key, price, costs, scores);
    }
}
