package se.sambruk.otp.evaluation.reckon;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.WrittenNumber;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.evaluation.Fixture;
import se.sambruk.otp.evaluation.model.AbsolutePoints;
import se.sambruk.otp.evaluation.model.LifeCycleCost;
import se.sambruk.otp.evaluation.model.LowestPrice;
import se.sambruk.otp.evaluation.model.PriceDeduction;
import se.sambruk.otp.evaluation.model.RelativePoints;
import se.sambruk.otp.testkit.EvaluationSamples;

/** Whatever the plan and the bids, with every model that comes with the platform. */
@RunWith(JUnitQuickcheck.class)
public class EvaluationPropertyTest {
    private static final List<EvaluationModel> ABSOLUTE =
            List.of(new PriceDeduction(), new AbsolutePoints(), new LowestPrice(), new LifeCycleCost());
    private static final BigDecimal NEAR = new BigDecimal("0.00000000000001");
    private static final EvaluationModel RELATIVE = new RelativePoints();

    private static List<EvaluationModel> all() {
        List<EvaluationModel> all = new ArrayList<>(ABSOLUTE);
        all.add(RELATIVE);
        return all;
    }

    private static EvaluationPlan plan(EvaluationModel model, Random random) {
        String id = model.descriptor().id();
        Map<String, String> values = new HashMap<>();
        if (id.endsWith("-points")) {
            values.put("price-points", Integer.toString(10 + random.nextInt(80)));
        }
        if (id.equals("absolute-points")) {
            values.put("zero-price", Integer.toString(1_000 + random.nextInt(2_000)));
            values.put("full-price", Integer.toString(random.nextInt(900)));
        }
        if (id.equals("life-cycle-cost")) {
            values.put("discount-rate", random.nextBoolean() ? "0" : "3.5");
        }
        AwardGround ground = model.descriptor().grounds().iterator().next();
        EvaluationPlan.Builder plan = EvaluationSamples.bare(model.descriptor(), ground, values)
                .rounding(RoundingRule.of(
                        RoundingPoint.values()[random.nextInt(4)], random.nextInt(4), RoundingMode.HALF_UP));
        if (model.descriptor().usesScores()) {
            criteria(model, random, values).forEach(plan::criterion);
            if (random.nextBoolean() && id.endsWith("-points")) {
                percent(plan, values.get("price-points"));
            }
        }
        if (model.descriptor().usesCosts()) {
            plan.cost(CostItem.money("underhall", "Underhåll", "SEK", 1, 1 + random.nextInt(9)))
                    .cost(CostItem.amount("el", "El", "kWh", Money.of(new BigDecimal("1.35"), "SEK"), 0, 4));
        }
        return plan.build();
    }

    private static List<PlanCriterion> criteria(EvaluationModel model, Random random, Map<String, String> values) {
        AwardUnit unit = model.descriptor().units().iterator().next();
        List<PlanCriterion> criteria = new ArrayList<>();
        int number = 1;
        for (int c = 0; c <= random.nextInt(3); c++) {
            List<ScoredRequirement> requirements = new ArrayList<>();
            for (int r = 0; r <= random.nextInt(4); r++) {
                requirements.add(EvaluationSamples.requirement(number++, unit, 4L * (1 + random.nextInt(30)))
                        .interpolated(random.nextBoolean())
                        .surcharge(model.descriptor().takesSurcharges() && random.nextInt(4) == 0)
                        .build());
            }
            criteria.add(PlanCriterion.of("Kriterium " + c, requirements));
        }
        return criteria;
    }

    /** Shares what the price leaves between criteria. */
    private static void percent(EvaluationPlan.Builder plan, String price) {
        List<PlanCriterion> criteria = plan.build().criteria();
        BigDecimal rest = BigDecimal.valueOf(100).subtract(new BigDecimal(price));
        List<PlanCriterion> weighted = new ArrayList<>();
        for (PlanCriterion criterion : criteria) {
            boolean last = weighted.size() == criteria.size() - 1;
            BigDecimal share = last ? rest : rest.divide(BigDecimal.valueOf(2));
            weighted.add(criterion.weighted(share));
            rest = rest.subtract(share);
        }
        plan.weighting(Weighting.PERCENT).criteria(weighted);
    }

    private record World(EvaluationPlan plan, List<Bid> bids, List<AwardedValue> values) {
        EvaluationRequest request(List<Bid> some) {
            List<AwardedValue> theirs = values.stream()
                    .filter(v -> some.stream().anyMatch(bid -> bid.key().equals(v.bid())))
                    .toList();
            return EvaluationRequest.builder(plan, some).values(theirs).build();
        }
    }

    private static World world(EvaluationModel model, Random random) {
        EvaluationPlan plan = plan(model, random);
        List<Bid> bids = new ArrayList<>();
        List<AwardedValue> values = new ArrayList<>();
        for (int b = 0; b < 2 + random.nextInt(5); b++) {
            String key = "anbud-" + b;
            // Few prices, so that some are equal.
            BigDecimal price =
                    BigDecimal.valueOf(500 + 137L * random.nextInt(12)).add(new BigDecimal("0.05"));
            Bid.Builder bid =
                    Bid.builder(key).price(WrittenNumber.of(price), "SEK").supplier("Leverantör " + b);
            plan.costs().forEach(item -> bid.cost(item.key(), WrittenNumber.of(random.nextInt(1000))));
            bids.add(bid.build());
            plan.requirements()
                    .forEach(requirement ->
                            values.add(AwardedValue.stated(key, requirement.id(), value(requirement, random))));
        }
        return new World(plan, bids, values);
    }

    private static Exact value(ScoredRequirement requirement, Random random) {
        if (requirement.isInterpolated() && random.nextBoolean()) {
            return Exact.of(requirement.max())
                    .times(Exact.of(random.nextInt(998)))
                    .dividedBy(Exact.of(997));
        }
        List<Award.Step> scale = requirement.scale();
        return Exact.of(scale.get(random.nextInt(scale.size())).value());
    }

    private static EvaluationOutcome outcome(EvaluationModel model, EvaluationRequest request) {
        Evaluation evaluation = Fixture.evaluate(model, request);
        return evaluation.outcome().orElseThrow(() -> new AssertionError(evaluation.problems()));
    }

    private static Map<String, Exact> results(EvaluationOutcome outcome) {
        Map<String, Exact> results = new HashMap<>();
        outcome.results()
                .forEach(r -> results.put(r.bid(), r.calculation().orElseThrow().result()));
        return results;
    }

    @Property(trials = 60)
    public void with_an_absolute_model_no_bid_depends_on_another(long seed) {
        Random random = new Random(seed);
        for (EvaluationModel model : ABSOLUTE) {
            World world = world(model, random);
            EvaluationOutcome all = outcome(model, world.request(world.bids()));
            assertTrue(all.isAbsolute());
            for (Bid removed : world.bids()) {
                List<Bid> rest = world.bids().stream().filter(b -> b != removed).toList();
                EvaluationOutcome without = outcome(model, world.request(rest));
                without.results()
                        .forEach(result -> assertEquals(
                                all.result(result.bid()).orElseThrow().calculation(), result.calculation()));
                List<String> order = all.results().stream()
                        .map(r -> r.bid())
                        .filter(key -> !key.equals(removed.key()))
                        .toList();
                assertEquals(order, without.results().stream().map(r -> r.bid()).toList());
            }
        }
    }

    @Property(trials = 40)
    public void the_order_in_which_bids_and_values_come_makes_no_difference(long seed) {
        Random random = new Random(seed);
        for (EvaluationModel model : all()) {
            World world = world(model, random);
            EvaluationOutcome first = outcome(model, world.request(world.bids()));
            List<Bid> bids = new ArrayList<>(world.bids());
            List<AwardedValue> values = new ArrayList<>(world.values());
            Collections.shuffle(bids, random);
            Collections.shuffle(values, random);
            EvaluationOutcome shuffled = outcome(
                    model,
                    EvaluationRequest.builder(world.plan(), bids).values(values).build());
            assertEquals(first.contentHash(), shuffled.contentHash());
        }
    }

    @Property(trials = 40)
    public void the_results_are_those_of_arithmetic_done_by_other_means(long seed) {
        Random random = new Random(seed);
        for (EvaluationModel model : all()) {
            World world = world(model, random);
            EvaluationPlan exact =
                    world.plan().toBuilder().rounding(RoundingRule.NONE).build();
            World unrounded = new World(exact, world.bids(), world.values());
            Map<String, Exact> results = results(outcome(model, unrounded.request(world.bids())));
            for (Bid bid : world.bids()) {
                BigDecimal expected = Oracle.of(exact, world.bids(), bid, world.values());
                BigDecimal told = results.get(bid.key()).decimal(20, RoundingMode.HALF_UP);
                assertTrue(
                        model.descriptor().id() + ": " + told + " is not " + expected,
                        expected.subtract(told).abs().compareTo(NEAR) < 0);
            }
        }
    }

    @Property(trials = 40)
    public void whoever_has_the_steps_alone_comes_to_the_same_total(long seed) {
        Random random = new Random(seed);
        for (EvaluationModel model : all()) {
            World world = world(model, random);
            EvaluationOutcome outcome = outcome(model, world.request(world.bids()));
            EvaluationOutcome stored = EvaluationOutcome.fromTree(outcome.tree());
            assertEquals(outcome, stored);
            stored.results()
                    .forEach(result -> replay(result.calculation().orElseThrow().steps()));
        }
    }

    /** Reckons step by step, with nothing but the formulas, the terms and the outcomes of earlier steps. */
    private static void replay(List<CalculationStep> steps) {
        Map<String, Exact> earlier = new HashMap<>();
        for (CalculationStep step : steps) {
            Map<String, List<Exact>> numbers = new HashMap<>();
            for (CalculationTerm term : step.terms()) {
                Exact number = term.source().kind() == TermSource.Kind.STEP
                        ? earlier.get(term.source().ref())
                        : term.value();
                numbers.computeIfAbsent(term.symbol(), s -> new ArrayList<>()).add(number);
            }
            Exact reckoned = step.formula().evaluate(numbers);
            assertEquals(step.exact(), reckoned);
            earlier.put(
                    step.id(), step.rounding().map(rule -> rule.round(reckoned)).orElse(reckoned));
            assertEquals(step.result(), earlier.get(step.id()));
        }
    }

    @Property(trials = 40)
    public void numbers_are_rounded_where_the_plan_says_and_nowhere_else(long seed) {
        Random random = new Random(seed);
        for (EvaluationModel model : all()) {
            World world = world(model, random);
            EvaluationPlan plan = world.plan();
            outcome(model, world.request(world.bids())).results().forEach(result -> {
                for (CalculationStep step : result.calculation().orElseThrow().steps()) {
                    if (plan.rounding().appliesTo(step.part())) {
                        assertEquals(plan.rounding().round(step.exact()), step.result());
                    } else {
                        assertEquals(step.exact(), step.result());
                    }
                }
            });
        }
    }

    @Property(trials = 40)
    public void neither_problems_nor_what_things_say_of_themselves_tell_names_or_prices(long seed) {
        Random random = new Random(seed);
        for (EvaluationModel model : all()) {
            World world = world(model, random);
            Evaluation evaluation = Fixture.evaluate(model, world.request(world.bids()));
            EvaluationOutcome outcome = evaluation.outcome().orElseThrow();
            List<Object> said = new ArrayList<>(evaluation.problems());
            said.addAll(world.bids());
            said.addAll(world.values());
            said.add(world.request(world.bids()));
            said.add(outcome);
            said.addAll(outcome.results());
            said.addAll(outcome.ties());
            outcome.results()
                    .forEach(r -> said.addAll(r.calculation().orElseThrow().steps()));
            for (Bid bid : world.bids()) {
                String price = bid.price().orElseThrow().written();
                for (Object one : said) {
                    assertTrue(
                            !one.toString().contains(price) && !one.toString().contains(bid.supplier()));
                }
            }
            assertNotEquals(0, said.size());
        }
    }

    /** The models once more, in decimals of fifty digits and without steps. */
    private static final class Oracle {
        private static final MathContext FIFTY = new MathContext(50);

        static BigDecimal of(EvaluationPlan plan, List<Bid> bids, Bid bid, List<AwardedValue> values) {
            BigDecimal price = price(bid);
            return switch (plan.model().id()) {
                case "lowest-price" -> price;
                case "price-deduction" -> deducted(plan, bid, values, price);
                case "absolute-points" -> {
                    BigDecimal zero = number(plan, "zero-price");
                    BigDecimal full = number(plan, "full-price");
                    yield number(plan, "price-points")
                            .multiply(zero.subtract(price))
                            .divide(zero.subtract(full), FIFTY)
                            .add(points(plan, bid, values));
                }
                case "relative-points" ->
                    number(plan, "price-points")
                            .multiply(bids.stream()
                                    .map(Oracle::price)
                                    .min(BigDecimal::compareTo)
                                    .orElseThrow())
                            .divide(price, FIFTY)
                            .add(points(plan, bid, values));
                default -> price.add(costs(plan, bid));
            };
        }

        private static BigDecimal price(Bid bid) {
            return new BigDecimal(bid.price().orElseThrow().written());
        }

        private static BigDecimal number(EvaluationPlan plan, String name) {
            return new BigDecimal(plan.model().parameter(name).orElseThrow().value());
        }

        private static BigDecimal value(ScoredRequirement requirement, Bid bid, List<AwardedValue> values) {
            return values.stream()
                    .filter(v -> v.bid().equals(bid.key()) && v.requirement().equals(requirement.id()))
                    .findFirst()
                    .orElseThrow()
                    .value()
                    .decimal(50, RoundingMode.HALF_UP);
        }

        private static BigDecimal deducted(EvaluationPlan plan, Bid bid, List<AwardedValue> values, BigDecimal price) {
            BigDecimal sum = price;
            for (ScoredRequirement requirement : plan.requirements().toList()) {
                BigDecimal value = value(requirement, bid, values);
                sum = requirement.isSurcharge() ? sum.add(value) : sum.subtract(value);
            }
            return sum;
        }

        private static BigDecimal points(EvaluationPlan plan, Bid bid, List<AwardedValue> values) {
            BigDecimal sum = BigDecimal.ZERO;
            for (PlanCriterion criterion : plan.leaves()) {
                BigDecimal given = BigDecimal.ZERO;
                BigDecimal most = BigDecimal.ZERO;
                for (ScoredRequirement requirement : criterion.requirements()) {
                    given = given.add(value(requirement, bid, values));
                    most = most.add(requirement.max());
                }
                sum = sum.add(
                        plan.weighting() == Weighting.PERCENT
                                ? given.multiply(criterion.weight().orElseThrow())
                                        .divide(most, FIFTY)
                                : given);
            }
            return sum;
        }

        private static BigDecimal costs(EvaluationPlan plan, Bid bid) {
            BigDecimal rate = number(plan, "discount-rate").movePointLeft(2).add(BigDecimal.ONE);
            BigDecimal sum = BigDecimal.ZERO;
            for (CostItem item : plan.costs()) {
                BigDecimal stated = new BigDecimal(bid.costs().get(item.key()).written());
                BigDecimal each = item.unitCost().map(Money::amount).orElse(BigDecimal.ONE);
                for (int year = item.firstYear(); year <= item.lastYear(); year++) {
                    sum = sum.add(stated.multiply(each).divide(rate.pow(year), FIFTY));
                }
            }
            return sum;
        }
    }
}
