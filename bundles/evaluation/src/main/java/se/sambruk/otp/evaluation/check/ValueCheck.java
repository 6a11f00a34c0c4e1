package se.sambruk.otp.evaluation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/** What is wrong with the values that bids have been given: missing ones, ones beside the scale, ones of nothing that is evaluated. */
public final class ValueCheck {
    private ValueCheck() {}

    /**
     * Looks at values.
     *
     * @param all the keys of all bids
     * @param evaluated the keys of those that are evaluated
     */
    public static List<Problem> of(
            EvaluationPlan plan, Set<String> all, Set<String> evaluated, List<AwardedValue> values) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<RequirementId, Exact>> given = new HashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (AwardedValue value : values) {
            Optional<ScoredRequirement> requirement = plan.requirement(value.requirement());
            if (requirement.isEmpty() || !all.contains(value.bid())) {
                problems.add(EvaluationProblems.error("OTP-6556", value.bid(), value.requirement()));
                continue;
            }
            if (!seen.add(List.of(value.bid(), value.requirement()))) {
                problems.add(EvaluationProblems.error("OTP-6557", value.bid(), value.requirement()));
            }
            // A mean is taken only where the plan allows it, and need not be a step then.
            boolean mean = value.settlement() == AwardedValue.Settlement.MEAN;
            if (!mean && !requirement.get().admits(value.value())) {
                problems.add(EvaluationProblems.error("OTP-6555", value.bid(), value.requirement()));
            }
            given.computeIfAbsent(value.bid(), bid -> new HashMap<>()).put(value.requirement(), value.value());
        }
        for (String bid : new TreeSet<>(evaluated)) {
            Map<RequirementId, Exact> own = given.getOrDefault(bid, Map.of());
            plan.requirements()
                    .filter(requirement -> !own.containsKey(requirement.id()))
                    .forEach(requirement -> problems.add(EvaluationProblems.error("OTP-6554", bid, requirement.id())));
        }
        return PlanCheck.sorted(problems);
    }
}
