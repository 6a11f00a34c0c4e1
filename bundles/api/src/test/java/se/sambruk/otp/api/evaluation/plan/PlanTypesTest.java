package se.sambruk.otp.api.evaluation.plan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.text.LocalizedText;

public class PlanTypesTest {
    private static final LocalizedText TEXT = LocalizedText.of("Prov", "Sample");
    private static final StatedModel MODEL = StatedModel.of(
            "prov",
            PackVersion.of("1.2.3"),
            TEXT,
            "p",
            TEXT,
            List.of(
                    StatedParameter.of("tak", TEXT, ParameterType.DECIMAL, "SEK", "2000000"),
                    StatedParameter.of("fel", TEXT, ParameterType.DECIMAL, "", "NaN"),
                    StatedParameter.of("ord", TEXT, ParameterType.TEXT, "", "ja")));

    private static ScoredRequirement.Builder requirement() {
        Award award = Award.of(
                "Drift",
                AwardUnit.POINTS,
                BigDecimal.TEN,
                List.of(Award.Step.of(BigDecimal.TEN, "allt"), Award.Step.of(BigDecimal.ONE, "något")));
        return ScoredRequirement.builder(new RequirementId("PRV-UTV-001"), "Ett krav", award);
    }

    private static EvaluationPlan full() {
        return EvaluationPlan.builder("prov-2026", Regime.CHAPTER_19, AwardGround.BEST_RATIO, "EUR", MODEL)
                .specification(ContentHash.ofBytes(new byte[] {1}))
                .weighting(Weighting.PRIORITY)
                .priorityReason("Går inte att väga.")
                .criterion(PlanCriterion.group(
                                "Allt",
                                List.of(PlanCriterion.of(
                                                "Drift",
                                                List.of(requirement()
                                                        .interpolated(true)
                                                        .build()))
                                        .weighted(new BigDecimal("12.5"))))
                        .weighted(BigDecimal.TEN))
                .criterion(PlanCriterion.of(
                        "Stöd", List.of(requirement().surcharge(true).build())))
                .cost(CostItem.money("drift", "Drift", "EUR", 0, 100))
                .cost(CostItem.amount("el", "El", "kWh", Money.of(new BigDecimal("0.50"), "EUR"), 1, 1))
                .rounding(RoundingRule.of(RoundingPoint.EACH_CRITERION, 3, RoundingMode.HALF_EVEN))
                .tieBreak(TieBreak.LOWEST_PRICE)
                .tieBreak(TieBreak.criterion("Allt"))
                .tieBreak(TieBreak.lot("Två vittnen."))
                .panelRule(PanelRule.of(3, new BigDecimal("12.5")))
                .lowBidRule(LowBidRule.builder()
                        .belowMean(new BigDecimal("30"))
                        .belowMedian(new BigDecimal("25"))
                        .belowEstimate(BigDecimal.ZERO, Money.of(777_777, "EUR"))
                        .fewest(3)
                        .build())
                .build();
    }

    @Test
    public void nothing_is_lost_when_a_plan_is_stored() {
        EvaluationPlan plan = full();
        EvaluationPlan read = EvaluationPlan.fromTree(plan.tree());
        assertEquals(plan, read);
        assertEquals(plan.contentHash(), read.contentHash());
        assertEquals(plan, plan.toBuilder().build());
        assertTrue(read.leaves().get(0).requirements().get(0).isInterpolated());
        assertEquals(3, read.lowBidRule().fewest());
    }

    @Test
    public void any_change_of_a_plan_gives_it_another_hash() {
        EvaluationPlan plan = full();
        List<EvaluationPlan> changed = List.of(
                plan.toBuilder().weighting(Weighting.VALUES).build(),
                plan.toBuilder().rounding(RoundingRule.NONE).build(),
                plan.toBuilder().panelRule(PanelRule.USUAL).build(),
                plan.toBuilder().tieBreak(TieBreak.LOWEST_PRICE).build(),
                plan.published());
        changed.forEach(other -> assertFalse(other.contentHash().equals(plan.contentHash())));
    }

    @Test
    public void what_the_buyer_expects_to_pay_is_neither_published_nor_told() {
        EvaluationPlan plan = full();
        assertEquals(LowBidRule.NONE, plan.published().lowBidRule());
        assertEquals(plan.published(), plan.published().published());
        assertFalse(plan.toString().contains("777"));
        assertFalse(plan.lowBidRule().toString().contains("777"));
    }

    @Test
    public void numbers_are_given_of_parameters_that_are_numbers() {
        assertEquals(Optional.of(Exact.of(2_000_000)), full().number("tak"));
        assertEquals(Optional.empty(), full().number("fel"));
        assertEquals(Optional.empty(), full().number("ord"));
        assertEquals(Optional.empty(), full().number("saknas"));
    }

    @Test
    public void a_bid_is_given_a_step_or_what_lies_between_the_least_and_the_greatest() {
        ScoredRequirement steps = requirement().build();
        ScoredRequirement between = requirement().interpolated(true).build();
        for (Map.Entry<String, List<Boolean>> given : Map.of(
                        "10", List.of(true, true),
                        "1", List.of(true, true),
                        "5", List.of(false, true),
                        "31/3", List.of(false, false),
                        "0", List.of(false, false))
                .entrySet()) {
            Exact value = Exact.parse(given.getKey());
            assertEquals(given.getKey(), given.getValue(), List.of(steps.admits(value), between.admits(value)));
        }
    }

    @Test
    public void values_that_contradict_themselves_cannot_be() {
        assertThrows(IllegalArgumentException.class, () -> PlanCriterion.of(" ", List.of()));
        assertThrows(IllegalArgumentException.class, () -> PlanCriterion.of("Drift", List.of())
                .weighted(BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> CostItem.money("Drift", "Drift", "SEK", 0, 0));
        assertThrows(IllegalArgumentException.class, () -> CostItem.money("drift", "Drift", "SEK", 2, 1));
        assertThrows(IllegalArgumentException.class, () -> CostItem.money("drift", "Drift", "SEK", 0, 101));
        assertThrows(IllegalArgumentException.class, () -> PanelRule.of(0, BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> PanelRule.of(1, new BigDecimal("100.1")));
        assertThrows(IllegalArgumentException.class, () -> LowBidRule.builder().belowMean(BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> LowBidRule.builder().belowMean(new BigDecimal(100)));
        assertThrows(IllegalArgumentException.class, () -> LowBidRule.builder()
                .belowEstimate(BigDecimal.TEN, Money.of(0, "SEK")));
        assertThrows(
                IllegalArgumentException.class, () -> RoundingRule.of(RoundingPoint.TOTAL, 11, RoundingMode.HALF_UP));
        assertThrows(
                IllegalArgumentException.class,
                () -> RoundingRule.of(RoundingPoint.TOTAL, 2, RoundingMode.UNNECESSARY));
        assertThrows(
                IllegalArgumentException.class,
                () -> EvaluationPlan.builder("prov", Regime.DIRECTIVE, AwardGround.PRICE, "kr", MODEL));
    }
}
