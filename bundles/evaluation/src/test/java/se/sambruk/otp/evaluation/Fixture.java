package se.sambruk.otp.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.WrittenNumber;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.evaluation.model.PriceDeduction;
import se.sambruk.otp.evaluation.model.RelativePoints;
import se.sambruk.otp.evaluation.reckon.Evaluator;
import se.sambruk.otp.evaluation.reckon.Reckoner;
import se.sambruk.otp.testkit.EvaluationSamples;

/** Plans, bids and values that tests have in common. */
public final class Fixture {
    private Fixture() {}

    public static Reckoner reckoner(EvaluationModel model) {
        return new Reckoner(model, model.descriptor(), "prov 1.0.0");
    }

    /** 50 points for the price in proportion to the lowest, and at most 50 for quality, between steps too. */
    public static EvaluationPlan.Builder relative() {
        return EvaluationSamples.bare(
                        new RelativePoints().descriptor(), AwardGround.BEST_RATIO, Map.of("price-points", "50"))
                .criterion(PlanCriterion.of("Kvalitet", List.of(points(1, 50))));
    }

    /** Price deductions of at most 200,000 and 100,000 kronor under two criteria. */
    public static EvaluationPlan.Builder deduction() {
        return EvaluationSamples.bare(new PriceDeduction().descriptor(), AwardGround.BEST_RATIO, Map.of())
                .criterion(PlanCriterion.of("Drift", List.of(kronor(1, 200_000))))
                .criterion(PlanCriterion.of("Användbarhet", List.of(kronor(2, 100_000))));
    }

    public static ScoredRequirement points(int number, long max) {
        return EvaluationSamples.requirement(number, AwardUnit.POINTS, max)
                .interpolated(true)
                .build();
    }

    public static ScoredRequirement kronor(int number, long max) {
        return EvaluationSamples.requirement(number, AwardUnit.SEK, max).build();
    }

    public static Bid bid(String key, String price) {
        return Bid.builder(key).price(WrittenNumber.of(price), "SEK").build();
    }

    /** What bids have been given for the requirements of a plan, in their order. */
    public static List<AwardedValue> values(EvaluationPlan plan, String bid, String... values) {
        List<ScoredRequirement> requirements = plan.requirements().toList();
        List<AwardedValue> given = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            given.add(AwardedValue.stated(bid, requirements.get(i).id(), Exact.of(new BigDecimal(values[i]))));
        }
        return given;
    }

    public static Evaluation evaluate(EvaluationModel model, EvaluationRequest request) {
        return Evaluator.evaluate(request, reckoner(model));
    }

    /** Each bid's rank and result, best first: {@code 1 A 70}. */
    public static List<String> ranks(EvaluationOutcome outcome) {
        return outcome.results().stream()
                .map(result -> result.rank().orElse(0) + " " + result.bid()
                        + result.calculation().map(c -> " " + c.result()).orElse(""))
                .toList();
    }

    public static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    /** How often each code is there. */
    public static Map<String, Integer> counts(List<Problem> problems) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        problems.forEach(problem -> counts.merge(problem.code(), 1, Integer::sum));
        return counts;
    }
}
