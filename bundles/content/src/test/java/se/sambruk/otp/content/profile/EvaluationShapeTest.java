package se.sambruk.otp.content.profile;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationTerms;
import se.sambruk.otp.api.evaluation.plan.LowBidRule;
import se.sambruk.otp.api.evaluation.plan.PanelRule;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.content.tree.Limits;

/** What a profile says of the evaluation comes out as it was meant, and its faults with their places. */
public class EvaluationShapeTest {
    private static final String PROFILE = """
            procurement:
              {id: a, title: T, buyer: {name: N}, acquisition: other, regime: "19", delivery: own, date: 2026-11-23}
            context: [kravmaster]
            select: [{}]
            document: {title: T}
            """;

    private static ProfileReading read(String sections) {
        return new ProfileParser(Limits.DEFAULT)
                .read("profil.yaml", new ByteArrayInputStream((PROFILE + sections).getBytes(StandardCharsets.UTF_8)));
    }

    private static Located<EvaluationTerms> terms(String sections) {
        ProfileReading reading = read(sections);
        assertEquals(List.of(), reading.problems());
        return reading.profile().orElseThrow().evaluation().orElseThrow();
    }

    private static List<String> told(String evaluation) {
        return read("evaluation:\n" + evaluation.indent(2)).problems().stream()
                .map(problem ->
                        problem.code() + " " + problem.location().orElseThrow().line())
                .toList();
    }

    @Test
    public void theLeastIsAGroundAndAModel() {
        Located<EvaluationTerms> terms = terms("evaluation: {ground: price, model: lowest-price}\n");
        assertEquals(
                EvaluationTerms.builder(AwardGround.PRICE, "SEK", "lowest-price")
                        .build(),
                terms.value());
        assertEquals(6, terms.location().line());
    }

    @Test
    public void everythingIsReadAndMoneyIsThatOfThePrices() {
        EvaluationTerms expected = EvaluationTerms.builder(AwardGround.BEST_RATIO, "EUR", "absolute-points")
                .parameter("price-points", "60")
                .parameter("zero-price", "1 250 000,50")
                .weighting(Weighting.PERCENT)
                .criterion(PlanCriterion.group(
                                "Användbarhet",
                                List.of(
                                        PlanCriterion.of("Sökning", List.of()).weighted(new BigDecimal("10")),
                                        PlanCriterion.of("Språk", List.of()).weighted(new BigDecimal("15.5"))))
                        .weighted(new BigDecimal("25.5")))
                .criterion(PlanCriterion.of("Drift", List.of()).weighted(new BigDecimal("14.5")))
                .interpolated(new RequirementId("OTP-DRI-003"))
                .surcharge(new RequirementId("OTP-DRI-004"))
                .cost(CostItem.amount("el", "El per år", "kWh", Money.of(new BigDecimal("1.5"), "EUR"), 1, 6))
                .cost(CostItem.money("byte", "Byte av utrustning", "EUR", 4, 4))
                .rounding(RoundingRule.of(RoundingPoint.TOTAL, 3, RoundingMode.HALF_EVEN))
                .tieBreak(TieBreak.LOWEST_PRICE)
                .tieBreak(TieBreak.criterion("Drift"))
                .tieBreak(TieBreak.lot("Två drar."))
                .panelRule(PanelRule.of(3, new BigDecimal("10")))
                .lowBidRule(LowBidRule.builder()
                        .belowMean(new BigDecimal("30"))
                        .belowMedian(new BigDecimal("25"))
                        .belowEstimate(new BigDecimal("40"), Money.of(4_800_000, "EUR"))
                        .fewest(4)
                        .build())
                .build();
        assertEquals(expected, terms("""
                price: {currency: EUR, items: [{id: P1, description: D, unit: st, volume: 1}]}
                evaluation:
                  ground: best-ratio
                  model: absolute-points
                  parameters: {price-points: 60, zero-price: "1 250 000,50"}
                  weighting: percent
                  criteria:
                    - {name: Användbarhet, weight: "25,5", parts: [{name: Sökning, weight: 10}, {name: Språk, weight: 15.5}]}
                    - {name: Drift, weight: 14.5}
                  between-steps: [OTP-DRI-003]
                  surcharges: [OTP-DRI-004]
                  costs:
                    - {key: el, label: El per år, unit: kWh, unit-cost: "1,50", first-year: 1, last-year: 6}
                    - {key: byte, label: Byte av utrustning, first-year: 4}
                  rounding: {point: total, places: 3, mode: half-even}
                  tie-breaks: [{kind: lowest-price}, {kind: criterion, criterion: Drift}, {kind: lot, procedure: Två drar.}]
                  panel: {assessors: 3, spread: 10}
                  low-bids: {below-mean: 30, below-median: 25, below-estimate: 40, estimate: 4 800 000, fewest: 4}
                """).value());
        assertEquals(
                Map.of(),
                terms("evaluation: {ground: price, model: lowest-price}\n")
                        .value()
                        .parameters());
    }

    @Test
    public void faultsAreToldWithTheirPlaces() {
        assertEquals(List.of("OTP-1102 7"), told("ground: price"));
        assertEquals(List.of("OTP-1322 8"), told("ground: price\nmodel: Lägsta pris"));
        String least = "ground: price\nmodel: lowest-price\n";
        assertEquals(List.of("OTP-1324 9"), told(least + "criteria: [{name: A, weight: 0}]"));
        assertEquals(List.of("OTP-1324 9"), told(least + "low-bids: {below-mean: 100}"));
        assertEquals(List.of("OTP-1102 9"), told(least + "low-bids: {below-estimate: 30}"));
        assertEquals(List.of("OTP-1344 9"), told(least + "low-bids: {estimate: 100}"));
        assertEquals(List.of("OTP-1330 9"), told(least + "low-bids: {below-estimate: 30, estimate: 0}"));
        assertEquals(List.of("OTP-1102 9"), told(least + "tie-breaks: [{kind: criterion}]"));
        assertEquals(List.of("OTP-1344 9"), told(least + "tie-breaks: [{kind: lowest-price, procedure: Lott}]"));
        assertEquals(List.of("OTP-1102 9"), told(least + "costs: [{key: el, label: El, unit: kWh, first-year: 1}]"));
        assertEquals(List.of("OTP-1325 9"), told(least + "costs: [{key: el, label: El, first-year: 3, last-year: 2}]"));
        assertEquals(List.of("OTP-1323 9"), told(least + "costs: [{key: Elen, label: El, first-year: 1}]"));
    }

    @Test
    public void criteriaHaveNoMoreThanTwoLevels() {
        assertEquals(
                List.of("OTP-1101 9"),
                told("ground: price\nmodel: lowest-price\n"
                        + "criteria: [{name: A, parts: [{name: B, parts: [{name: C}]}]}]"));
    }
}
