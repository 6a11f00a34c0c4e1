package se.sambruk.otp.evaluation.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.evaluation.Fixture.codes;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.LowBidRule;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.evaluation.Fixture;
import se.sambruk.otp.evaluation.model.AbsolutePoints;
import se.sambruk.otp.evaluation.model.LifeCycleCost;
import se.sambruk.otp.evaluation.model.LowestPrice;
import se.sambruk.otp.evaluation.model.PriceDeduction;
import se.sambruk.otp.evaluation.model.RelativePoints;
import se.sambruk.otp.testkit.EvaluationSamples;

public class PlanCheckTest {
    private static final EvaluationModel POINTS = new AbsolutePoints();
    private static final Map<String, String> VALUES = Map.of("price-points", "40", "zero-price", "2000000");

    private static List<Problem> check(EvaluationModel model, EvaluationPlan plan) {
        return PlanCheck.of(plan, model.descriptor(), model.check(plan));
    }

    private static EvaluationPlan.Builder points(Map<String, String> values, PlanCriterion... criteria) {
        return EvaluationSamples.bare(POINTS.descriptor(), AwardGround.BEST_RATIO, values)
                .criteria(List.of(criteria));
    }

    private static PlanCriterion criterion(String name, int... numbers) {
        return PlanCriterion.of(
                name,
                Arrays.stream(numbers)
                        .mapToObj(number -> Fixture.points(number, 20))
                        .toList());
    }

    private static void found(String code, EvaluationModel model, EvaluationPlan.Builder plan) {
        assertEquals(List.of(code), codes(check(model, plan.build())));
    }

    private static PlanCriterion weighted(String name, int number, String weight) {
        return criterion(name, number).weighted(new BigDecimal(weight));
    }

    private static EvaluationPlan.Builder percent(PlanCriterion... criteria) {
        return points(VALUES, criteria).weighting(Weighting.PERCENT);
    }

    @Test
    public void sound_plans_are_left_alone() {
        assertEquals(
                List.of(), check(POINTS, points(VALUES, criterion("Drift", 1)).build()));
        assertEquals(
                List.of(), check(POINTS, percent(weighted("Drift", 1, "60")).build()));
        assertEquals(List.of(), check(new PriceDeduction(), Fixture.deduction().build()));
        assertEquals(
                List.of(),
                check(
                        new LowestPrice(),
                        EvaluationSamples.bare(new LowestPrice().descriptor(), AwardGround.PRICE, Map.of())
                                .build()));
    }

    @Test
    public void a_relative_model_is_warned_of() {
        found("OTP-6529", new RelativePoints(), Fixture.relative());
    }

    @Test
    public void weights_that_do_not_make_a_hundred_with_the_prices_are_told_with_their_sum() {
        List<Problem> problems = check(
                POINTS,
                percent(weighted("Drift", 1, "30"), weighted("Stöd", 2, "29.5")).build());
        assertEquals(List.of("OTP-6518"), codes(problems));
        assertEquals(
                "Vikterna blir tillsammans 99,5 procent, inte 100 (LOU 16:6).",
                problems.get(0).message().toString());
    }

    @Test
    public void below_the_threshold_another_provision_is_cited() {
        EvaluationPlan directive = percent(weighted("Drift", 1, "30")).build();
        EvaluationPlan plan = EvaluationPlan.builder(
                        "prov", Regime.CHAPTER_19, directive.ground(), "SEK", directive.model())
                .weighting(Weighting.PERCENT)
                .criteria(directive.criteria())
                .tieBreak(TieBreak.LOWEST_PRICE)
                .build();
        assertTrue(check(POINTS, plan).get(0).message().toString().contains("(LOU 19:9)"));
    }

    @Test
    public void a_weight_that_is_missing_or_does_not_count_is_told() {
        found("OTP-6517", POINTS, percent(criterion("Drift", 1)));
        found("OTP-6520", POINTS, points(VALUES, weighted("Drift", 1, "60")));
    }

    @Test
    public void sub_criteria_share_what_their_criterion_weighs() {
        PlanCriterion group = PlanCriterion.group("Allt", List.of(weighted("A", 1, "40"), weighted("B", 2, "20")));
        assertEquals(
                List.of(),
                check(POINTS, percent(group.weighted(new BigDecimal("60"))).build()));
        assertEquals(List.of(), check(POINTS, percent(group).build()));
        found("OTP-6519", POINTS, percent(group.weighted(new BigDecimal("50"))));
    }

    @Test
    public void criteria_are_whole_and_known_by_their_names() {
        found("OTP-6513", POINTS, points(VALUES, criterion("Drift", 1), PlanCriterion.of("Tomt", List.of())));
        found("OTP-6514", POINTS, points(VALUES, criterion("Drift", 1), criterion("Drift", 2)));
        found("OTP-6515", POINTS, points(VALUES, criterion("Drift", 1), criterion("Stöd", 1)));
        found("OTP-6512", POINTS, points(VALUES));
    }

    @Test
    public void a_requirement_has_a_scale_that_can_be_read_in_one_way() {
        found("OTP-6521", POINTS, points(VALUES, scaled(20)));
        found("OTP-6525", POINTS, points(VALUES, scaled(20, 20, 10, 10, 0)));
        found("OTP-6526", POINTS, points(VALUES, scaled(20, 20, 10)));
        found("OTP-6526", POINTS, points(VALUES, scaled(20, 10, 0)));
        Award wordless = Award.of(
                "Drift",
                AwardUnit.POINTS,
                BigDecimal.TEN,
                List.of(Award.Step.of(BigDecimal.TEN, "allt"), Award.Step.of(BigDecimal.ZERO, " ")));
        found(
                "OTP-6527",
                POINTS,
                points(
                        VALUES,
                        PlanCriterion.of(
                                "Drift",
                                List.of(ScoredRequirement.builder(new RequirementId("PRV-UTV-001"), "Prov", wordless)
                                        .build()))));
    }

    private static PlanCriterion scaled(int max, int... values) {
        List<Award.Step> scale = Arrays.stream(values)
                .mapToObj(value -> Award.Step.of(BigDecimal.valueOf(value), "steg " + value))
                .toList();
        Award award = Award.of("Drift", AwardUnit.POINTS, BigDecimal.valueOf(max), scale);
        return PlanCriterion.of(
                "Drift",
                List.of(ScoredRequirement.builder(new RequirementId("PRV-UTV-001"), "Prov", award)
                        .build()));
    }

    @Test
    public void what_a_requirement_is_valued_in_fits_the_model() {
        PlanCriterion inKronor = PlanCriterion.of("Drift", List.of(Fixture.kronor(1, 1000)));
        found("OTP-6522", POINTS, points(VALUES, inKronor));
        EvaluationPlan.Builder inPoints = EvaluationSamples.bare(
                        new PriceDeduction().descriptor(), AwardGround.BEST_RATIO, Map.of())
                .criterion(criterion("Drift", 1));
        found("OTP-6540", new PriceDeduction(), inPoints);
        found(
                "OTP-6524",
                POINTS,
                points(
                        VALUES,
                        PlanCriterion.of(
                                "Drift",
                                List.of(EvaluationSamples.requirement(1, AwardUnit.POINTS, 4)
                                        .surcharge(true)
                                        .build()))));
        EvaluationPlan kronor = Fixture.deduction().build();
        EvaluationPlan euro = EvaluationPlan.builder("prov", Regime.DIRECTIVE, kronor.ground(), "EUR", kronor.model())
                .criteria(kronor.criteria())
                .tieBreak(TieBreak.LOWEST_PRICE)
                .build();
        assertEquals(List.of("OTP-6523", "OTP-6523"), codes(check(new PriceDeduction(), euro)));
    }

    @Test
    public void criteria_where_the_price_alone_counts_are_refused() {
        found(
                "OTP-6511",
                new LowestPrice(),
                EvaluationSamples.bare(new LowestPrice().descriptor(), AwardGround.PRICE, Map.of())
                        .criterion(criterion("Drift", 1)));
        found(
                "OTP-6509",
                new LowestPrice(),
                EvaluationSamples.bare(new LowestPrice().descriptor(), AwardGround.COST, Map.of()));
    }

    @Test
    public void order_of_priority_has_reasons_and_a_model_that_takes_it() {
        EvaluationPlan.Builder plan = points(VALUES, criterion("Drift", 1)).weighting(Weighting.PRIORITY);
        assertEquals(List.of("OTP-6510", "OTP-6528"), codes(check(POINTS, plan.build())));
    }

    @Test
    public void parameters_are_there_readable_and_within_bounds() {
        found("OTP-6504", POINTS, points(Map.of("price-points", "40"), criterion("Drift", 1)));
        found("OTP-6507", POINTS, points(Map.of("price-points", "0", "zero-price", "1"), criterion("Drift", 1)));
        found("OTP-6506", POINTS, written("NaN"));
        found("OTP-6506", POINTS, written("fyrtio"));
        found("OTP-6506", POINTS, written("1e9"));
        found("OTP-6508", new LifeCycleCost(), costed(Map.of("discount-rate", "31")));
        StatedModel stated = Statement.of(
                POINTS.descriptor(), Map.of("price-points", "40", "zero-price", "2 000 000", "golv", "700000"), "SEK");
        assertEquals("2000000", stated.parameter("zero-price").orElseThrow().value());
        found(
                "OTP-6505",
                POINTS,
                EvaluationPlan.builder("prov", Regime.DIRECTIVE, AwardGround.BEST_RATIO, "SEK", stated)
                        .criterion(criterion("Drift", 1))
                        .tieBreak(TieBreak.LOWEST_PRICE));
    }

    private static EvaluationPlan.Builder written(String pricePoints) {
        StatedModel stated =
                Statement.of(POINTS.descriptor(), Map.of("price-points", pricePoints, "zero-price", "2000000"), "SEK");
        return EvaluationPlan.builder("prov", Regime.DIRECTIVE, AwardGround.BEST_RATIO, "SEK", stated)
                .criterion(criterion("Drift", 1))
                .tieBreak(TieBreak.LOWEST_PRICE);
    }

    private static EvaluationPlan.Builder costed(Map<String, String> values) {
        return EvaluationSamples.bare(new LifeCycleCost().descriptor(), AwardGround.COST, values)
                .cost(CostItem.money("drift", "Drift per år", "SEK", 1, 5));
    }

    @Test
    public void costs_say_what_is_stated_and_what_it_costs() {
        assertEquals(List.of(), check(new LifeCycleCost(), costed(Map.of()).build()));
        found(
                "OTP-6531",
                new LifeCycleCost(),
                EvaluationSamples.bare(new LifeCycleCost().descriptor(), AwardGround.COST, Map.of()));
        found("OTP-6532", new LifeCycleCost(), costed(Map.of()).cost(CostItem.money("drift", "Drift", "SEK", 1, 1)));
        found("OTP-6533", new LifeCycleCost(), costed(Map.of()).cost(CostItem.money("el", "El", "kWh", 1, 1)));
        found("OTP-6533", new LifeCycleCost(), costed(Map.of()).cost(CostItem.money("el", "", "SEK", 1, 1)));
        found(
                "OTP-6534",
                new LifeCycleCost(),
                costed(Map.of()).cost(CostItem.amount("el", "El", "kWh", Money.of(1, "EUR"), 1, 1)));
        found("OTP-6530", POINTS, points(VALUES, criterion("Drift", 1)).cost(CostItem.money("a", "A", "SEK", 0, 0)));
    }

    @Test
    public void what_decides_between_equal_bids_is_stated_and_can_decide() {
        EvaluationPlan sound = points(VALUES, criterion("Drift", 1)).build();
        EvaluationPlan.Builder bare = EvaluationPlan.builder(
                        "prov", Regime.DIRECTIVE, sound.ground(), "SEK", sound.model())
                .criteria(sound.criteria());
        found("OTP-6535", POINTS, bare.build().toBuilder());
        found("OTP-6536", POINTS, bare.build().toBuilder().tieBreak(TieBreak.criterion("Drfit")));
        found("OTP-6537", POINTS, bare.build().toBuilder().tieBreak(TieBreak.lot("")));
        found(
                "OTP-6538",
                POINTS,
                bare.build().toBuilder().tieBreak(TieBreak.lot("Två vittnen.")).tieBreak(TieBreak.LOWEST_PRICE));
        found(
                "OTP-6538",
                POINTS,
                bare.build().toBuilder().tieBreak(TieBreak.LOWEST_PRICE).tieBreak(TieBreak.LOWEST_PRICE));
    }

    @Test
    public void a_criterion_with_points_and_kronor_does_not_decide_between_equal_bids() {
        EvaluationPlan.Builder plan = EvaluationPlan.builder(
                        "prov",
                        Regime.DIRECTIVE,
                        AwardGround.BEST_RATIO,
                        "SEK",
                        EvaluationSamples.stated(new PriceDeduction().descriptor(), Map.of("point-value", "1000")))
                .criterion(PlanCriterion.of("Blandat", List.of(Fixture.points(1, 4), Fixture.kronor(2, 4000))))
                .tieBreak(TieBreak.criterion("Blandat"));
        found("OTP-6589", new PriceDeduction(), plan);
    }

    @Test
    public void an_estimate_in_another_currency_is_told_of_without_the_amount() {
        List<Problem> problems = check(
                POINTS,
                points(VALUES, criterion("Drift", 1))
                        .lowBidRule(LowBidRule.builder()
                                .belowEstimate(BigDecimal.TEN, Money.of(1_234_567, "EUR"))
                                .build())
                        .build());
        assertEquals(List.of("OTP-6534"), codes(problems));
        assertTrue(!problems.get(0).toString().contains("567"));
    }

    @Test
    public void a_model_that_reckons_otherwise_than_was_published_is_refused_and_another_version_told_of() {
        EvaluationPlan plan = points(VALUES, criterion("Drift", 1)).build();
        ModelDescriptor later = descriptor("1.1.0", POINTS.descriptor().formula());
        assertEquals(List.of("OTP-6502"), codes(PlanCheck.of(plan, later, List.of())));
        ModelDescriptor other = descriptor("1.0.1", "P · L / p + Σ(k)");
        assertEquals(List.of("OTP-6503"), codes(PlanCheck.of(plan, other, List.of())));
    }

    private static ModelDescriptor descriptor(String version, String formula) {
        ModelDescriptor.Builder builder = ModelDescriptor.builder("absolute-points", PackVersion.of(version))
                .label(POINTS.descriptor().label())
                .explanation(POINTS.descriptor().explanation())
                .formula(formula)
                .ground(AwardGround.BEST_RATIO)
                .unit(AwardUnit.POINTS);
        POINTS.descriptor().parameters().forEach(builder::parameter);
        return builder.build();
    }

    @Test
    public void problems_are_told_in_english_too() {
        Problem problem =
                check(POINTS, percent(weighted("Drift", 1, "29.5")).build()).get(0);
        assertEquals(
                "The weights make 69.5 per cent together, not 100 (LOU 16:6).",
                problem.message().in(Locale.ENGLISH));
    }
}
