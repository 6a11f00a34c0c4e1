package se.sambruk.otp.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.WrittenNumber;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.evaluation.model.AbsolutePoints;
import se.sambruk.otp.evaluation.model.PriceDeduction;
import se.sambruk.otp.evaluation.reckon.Evaluator;
import se.sambruk.otp.evaluation.reckon.Reckoner;
import se.sambruk.otp.testkit.EvaluationSamples;

/**
 * How long it takes to evaluate many bids for many requirements, with everything that is checked on the way and every step kept, beside
 * adding up the same numbers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class EvaluationBenchmark {
    private static final int BIDS = 40;
    private static final int REQUIREMENTS = 500;
    private static final int CRITERIA = 10;

    @Param({"price-deduction", "absolute-points"})
    public String model;

    private final List<BigDecimal> prices = new ArrayList<>();
    private final List<List<BigDecimal>> numbers = new ArrayList<>();
    private EvaluationRequest request;
    private Reckoner reckoner;

    @Setup
    public void prepare() {
        EvaluationModel used = model.equals("price-deduction") ? new PriceDeduction() : new AbsolutePoints();
        reckoner = new Reckoner(used, used.descriptor(), "benchmark");
        EvaluationPlan plan = plan(used);
        List<Bid> bids = new ArrayList<>();
        List<AwardedValue> values = new ArrayList<>();
        for (int b = 0; b < BIDS; b++) {
            String key = "anbud-" + b;
            BigDecimal price = BigDecimal.valueOf(100_000_000L + 137L * b, 2);
            prices.add(price);
            bids.add(Bid.builder(key).price(WrittenNumber.of(price), "SEK").build());
            List<BigDecimal> own = new ArrayList<>();
            int at = b;
            for (ScoredRequirement requirement : plan.requirements().toList()) {
                List<Award.Step> scale = requirement.scale();
                BigDecimal value = scale.get(at++ % scale.size()).value();
                own.add(value);
                values.add(AwardedValue.stated(key, requirement.id(), Exact.of(value)));
            }
            numbers.add(own);
        }
        request = EvaluationRequest.builder(plan, bids).values(values).build();
        if (evaluate().outcome().isEmpty()) {
            throw new IllegalStateException(evaluate().problems().toString());
        }
    }

    private static EvaluationPlan plan(EvaluationModel used) {
        Map<String, String> parameters = new HashMap<>();
        if (used.descriptor().parameter("zero-price").isPresent()) {
            parameters.put("price-points", "5000");
            parameters.put("zero-price", "2000000");
        }
        EvaluationPlan.Builder plan = EvaluationSamples.bare(used.descriptor(), AwardGround.BEST_RATIO, parameters);
        int each = REQUIREMENTS / CRITERIA;
        for (int c = 0; c < CRITERIA; c++) {
            List<ScoredRequirement> requirements = new ArrayList<>();
            for (int r = 1; r <= each; r++) {
                // Quarters, so that not all numbers are whole.
                requirements.add(EvaluationSamples.requirement(
                                c * each + r,
                                used.descriptor().units().iterator().next(),
                                10L * r + 1)
                        .build());
            }
            plan.criterion(PlanCriterion.of("Kriterium " + c, requirements));
        }
        return plan.build();
    }

    @Benchmark
    public Evaluation evaluate() {
        return Evaluator.evaluate(request, reckoner);
    }

    /** The same numbers added up, once for each bid. */
    @Benchmark
    public List<BigDecimal> sum() {
        List<BigDecimal> sums = new ArrayList<>();
        for (int b = 0; b < BIDS; b++) {
            BigDecimal sum = prices.get(b);
            for (BigDecimal number : numbers.get(b)) {
                sum = sum.subtract(number);
            }
            sums.add(sum);
        }
        return sums;
    }
}
