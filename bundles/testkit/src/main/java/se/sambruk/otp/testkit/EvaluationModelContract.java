package se.sambruk.otp.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.CalculationAudit;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelParameter;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Formula;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * What every {@link EvaluationModel} must hold, tried on sample bids by plans of each kind that it takes, and on examples of its own. Extend it,
 * give the model and values of its parameters, and say what it must come to for bids whose results you have worked out by hand.
 */
public abstract class EvaluationModelContract {
    private static final int THREADS = 8;
    private static final String TWIN = "tvilling";

    /** A new instance of the model. */
    protected abstract EvaluationModel model();

    /** Values of the model's parameters, in their normal form, by which sample bids around a million kronor can be evaluated. */
    protected abstract Map<String, String> parameters(Weighting weighting);

    /** Bids with their results, worked out by hand; at least one. */
    protected abstract List<EvaluationExample> examples();

    @Test
    public void theDescriptionIsAlwaysTheSame() {
        EvaluationModel one = model();
        for (ModelDescriptor other : List.of(one.descriptor(), model().descriptor())) {
            assertEquals(facts(one.descriptor()), facts(other));
        }
    }

    @Test
    public void theDescriptionCanBeShownInBothLanguagesAndItsFormulaRead() {
        ModelDescriptor descriptor = model().descriptor();
        assertShown("label", descriptor.label());
        assertShown("explanation", descriptor.explanation());
        for (ModelParameter parameter : descriptor.parameters()) {
            assertShown(parameter.name(), parameter.label());
            assertShown("help of " + parameter.name(), parameter.help());
        }
        Formula.parse(descriptor.formula());
    }

    @Test
    public void theExamplesComeToWhatTheyMust() {
        assertFalse("no example", examples().isEmpty());
        for (EvaluationExample example : examples()) {
            assertEquals(
                    example.toString(),
                    List.of(),
                    errors(model().check(example.input().plan())));
            assertEquals(example.toString(), List.of(), errors(model().check(example.input())));
            Map<String, Exact> results = new TreeMap<>();
            evaluate(model(), example.input()).forEach((bid, c) -> results.put(bid, c.result()));
            assertEquals(example.toString(), new TreeMap<>(example.expected()), results);
        }
    }

    @Test
    public void theSamplesAreAccepted() {
        for (EvaluationInput input : inputs()) {
            assertEquals(List.of(), errors(model().check(input.plan())));
            assertEquals(List.of(), errors(model().check(input)));
        }
    }

    @Test
    public void aFaultyPlanIsToldOfAndNotThrownAt() {
        EvaluationPlan bare = EvaluationSamples.bare(
                        model().descriptor(),
                        model().descriptor().grounds().iterator().next(),
                        Map.of())
                .build();
        model().check(bare).forEach(problem -> assertShown(problem.code(), problem.message()));
    }

    @Test
    public void theSameBidsGiveTheSameStepsInWhateverOrderTheyCome() {
        EvaluationModel one = model();
        for (EvaluationInput input : inputs()) {
            Map<String, BidCalculation> first = evaluate(one, input);
            List<InputBid> reversed = new ArrayList<>(input.bids());
            Collections.reverse(reversed);
            assertEquals(first, evaluate(one, EvaluationInput.of(input.plan(), reversed)));
            assertEquals(first, evaluate(model(), input));
        }
    }

    @Test
    public void nothingComesFromTheMachine() {
        List<Map<String, BidCalculation>> here =
                inputs().stream().map(input -> evaluate(model(), input)).toList();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(
                    here,
                    inputs().stream().map(input -> evaluate(model(), input)).toList());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    public void severalThreadsMayEvaluateAtOnce() throws Exception {
        EvaluationModel shared = model();
        List<EvaluationInput> inputs = inputs();
        List<Map<String, BidCalculation>> alone =
                inputs.stream().map(input -> evaluate(model(), input)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS * 2; thread++) {
                int from = thread;
                work.add(() -> {
                    // Each begins somewhere else, so that what one keeps would be met by another.
                    for (int i = 0; i < inputs.size(); i++) {
                        int at = (from + i) % inputs.size();
                        assertEquals(alone.get(at), evaluate(shared, inputs.get(at)));
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    public void everyNumberComesFromTheBidThePlanOrAnEarlierStepAndNothingIsLeftOut() {
        boolean absolute = model().descriptor().isAbsolute();
        for (EvaluationInput input : inputs()) {
            CalculationAudit audit = CalculationAudit.of(input, absolute);
            evaluate(model(), input)
                    .values()
                    .forEach(calculation ->
                            assertEquals(calculation.toString(), Optional.empty(), audit.check(calculation)));
        }
    }

    @Test
    public void allBidsAreComparedInOneUnit() {
        for (EvaluationInput input : inputs()) {
            assertEquals(
                    1,
                    evaluate(model(), input).values().stream()
                            .map(calculation -> calculation.total().unit())
                            .distinct()
                            .count());
        }
    }

    @Test
    public void nothingIsLostWhenStepsAreStored() {
        for (EvaluationInput input : inputs()) {
            evaluate(model(), input)
                    .values()
                    .forEach(calculation -> assertEquals(calculation, BidCalculation.fromTree(calculation.tree())));
        }
    }

    @Test
    public void stepsCanBeReadInBothLanguages() {
        for (EvaluationInput input : inputs()) {
            evaluate(model(), input)
                    .values()
                    .forEach(calculation -> calculation.steps().forEach(step -> {
                        assertShown(step.id(), step.label());
                        step.terms().forEach(term -> assertShown(step.id() + " " + term.symbol(), term.label()));
                    }));
        }
    }

    @Test
    public void anAbsoluteModelNeverLooksAtOtherBids() {
        if (!model().descriptor().isAbsolute()) {
            return;
        }
        for (EvaluationInput input : inputs()) {
            Map<String, BidCalculation> together = evaluate(model(), input);
            for (InputBid removed : input.bids()) {
                List<InputBid> rest =
                        input.bids().stream().filter(bid -> bid != removed).toList();
                if (!rest.isEmpty()) {
                    evaluate(model(), EvaluationInput.of(input.plan(), rest))
                            .forEach((bid, calculation) -> assertEquals(bid, together.get(bid), calculation));
                }
            }
        }
    }

    /** A price that makes no difference below a floor, or within an interval, is not lawful in Sweden (HFD 2022 ref. 41). */
    @Test
    public void ofTwoBidsThatAreElseAlikeTheLowerPriceComesFirst() {
        for (EvaluationInput input : inputs()) {
            if (input.plan().rounding().point() != RoundingPoint.NONE || !reckonsWithPrice(input)) {
                continue;
            }
            for (InputBid bid : input.bids()) {
                for (Exact factor :
                        List.of(Exact.of(99).dividedBy(Exact.HUNDRED), Exact.ONE.dividedBy(Exact.HUNDRED))) {
                    InputBid twin = InputBid.of(TWIN, bid.price().times(factor), bid.costs(), bid.scores());
                    assertTrue(bid + " and one at a lower price", better(input, twin, bid) > 0);
                }
            }
        }
    }

    @Test
    public void ofTwoBidsThatAreElseAlikeTheBetterNeverComesLast() {
        for (EvaluationInput input : inputs()) {
            for (InputBid bid : input.bids()) {
                for (ScoredRequirement requirement : input.plan().requirements().toList()) {
                    Map<RequirementId, Exact> scores = new TreeMap<>(bid.scores());
                    scores.put(requirement.id(), requirement.isSurcharge() ? Exact.ZERO : Exact.of(requirement.max()));
                    InputBid twin = InputBid.of(TWIN, bid.price(), bid.costs(), scores);
                    assertTrue(bid + " and one with the best " + requirement.id(), better(input, twin, bid) >= 0);
                }
            }
        }
    }

    @Test(timeout = 60_000)
    public void fortyBidsAreEvaluatedInAMinute() {
        EvaluationPlan plan = plans().get(0);
        List<InputBid> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(EvaluationSamples.bid(plan, "anbud-" + i, Exact.of(1_000_000L + i), i));
        }
        assertEquals(40, evaluate(model(), EvaluationInput.of(plan, many)).size());
    }

    private List<EvaluationPlan> plans() {
        ModelDescriptor descriptor = model().descriptor();
        List<EvaluationPlan> plans = new ArrayList<>();
        for (AwardGround ground : descriptor.grounds()) {
            for (Weighting weighting : descriptor.weightings()) {
                EvaluationPlan plan = EvaluationSamples.plan(descriptor, ground, weighting, parameters(weighting));
                plans.add(plan);
                for (RoundingPoint point : RoundingPoint.values()) {
                    plans.add(plan.toBuilder()
                            .rounding(RoundingRule.of(point, 1, RoundingMode.HALF_UP))
                            .build());
                }
            }
        }
        return plans;
    }

    private List<EvaluationInput> inputs() {
        return plans().stream()
                .flatMap(plan -> EvaluationSamples.inputs(plan).stream())
                .toList();
    }

    private boolean reckonsWithPrice(EvaluationInput input) {
        return evaluate(model(), input).values().stream()
                .flatMap(calculation -> calculation.steps().stream())
                .flatMap(step -> step.terms().stream())
                .anyMatch(term -> term.source().kind() == TermSource.Kind.PRICE);
    }

    /** Whether a bid that is added to some comes out better than one of them, or worse. */
    private int better(EvaluationInput input, InputBid twin, InputBid bid) {
        List<InputBid> more = new ArrayList<>(input.bids());
        more.add(twin);
        Map<String, BidCalculation> calculations = evaluate(model(), EvaluationInput.of(input.plan(), more));
        Exact one = calculations.get(twin.key()).result();
        Exact other = calculations.get(bid.key()).result();
        return model().descriptor().isLowestBest() ? other.compareTo(one) : one.compareTo(other);
    }

    private static Map<String, BidCalculation> evaluate(EvaluationModel model, EvaluationInput input) {
        List<BidCalculation> given = model.evaluate(input);
        assertNotNull("null instead of calculations", given);
        Map<String, BidCalculation> byBid = new HashMap<>();
        for (BidCalculation calculation : given) {
            assertNotNull("null among the calculations", calculation);
            assertEquals("two calculations of one bid", null, byBid.put(calculation.bid(), calculation));
        }
        assertEquals(
                new TreeMap<>(byBid).keySet(),
                new TreeMap<>(input.bids().stream().collect(Collectors.toMap(InputBid::key, bid -> bid))).keySet());
        return byBid;
    }

    private static List<Problem> errors(List<Problem> problems) {
        return problems.stream().filter(p -> p.severity() == Severity.ERROR).toList();
    }

    private static List<Object> facts(ModelDescriptor descriptor) {
        return List.of(
                descriptor.id(),
                descriptor.version(),
                descriptor.label(),
                descriptor.explanation(),
                descriptor.formula(),
                List.of(descriptor.isAbsolute(), descriptor.isLowestBest(), descriptor.usesCosts()),
                List.of(descriptor.grounds(), descriptor.units(), descriptor.weightings()),
                List.of(descriptor.takesSurcharges(), descriptor.conversion(), descriptor.priceWeight()),
                descriptor.parameters().stream().map(p -> p.parameter().tree()).toList(),
                descriptor.basis());
    }

    private static void assertShown(String name, LocalizedText text) {
        assertFalse(name + " is empty", text.in(LocalizedText.SWEDISH).isBlank());
        assertFalse(name + " is empty", text.in(Locale.ENGLISH).isBlank());
    }
}
