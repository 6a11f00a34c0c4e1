package se.sambruk.otp.evaluation.simulation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.evaluation.Fixture.codes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.BeforeClass;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.simulation.OrderChange;
import se.sambruk.otp.api.evaluation.simulation.QualityWorth;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport.Count;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest.Range;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.evaluation.Fixture;
import se.sambruk.otp.evaluation.model.AbsolutePoints;
import se.sambruk.otp.evaluation.model.LifeCycleCost;
import se.sambruk.otp.evaluation.model.LowestPrice;
import se.sambruk.otp.evaluation.model.PriceDeduction;
import se.sambruk.otp.evaluation.model.RelativePoints;
import se.sambruk.otp.testkit.EvaluationSamples;

public class SimulationTest {
    private static Range range(String least, String greatest) {
        return new Range(new BigDecimal(least), new BigDecimal(greatest));
    }

    private static SimulationReport simulate(EvaluationModel model, SimulationRequest request)
            throws InterruptedException {
        return Simulation.of(request, Fixture.reckoner(model), SimulationLimits.USUAL);
    }

    private static SimulationReport relativeReport;
    private static SimulationReport deductionReport;

    @BeforeClass
    public static void simulateOnce() throws InterruptedException {
        relativeReport = simulateRelative();
        deductionReport = simulateDeduction();
    }

    private static SimulationReport relative() {
        return relativeReport;
    }

    private static SimulationReport deduction() {
        return deductionReport;
    }

    private static SimulationReport simulateRelative() throws InterruptedException {
        return simulate(
                new RelativePoints(),
                SimulationRequest.invented(Fixture.relative().build(), range("60", "140"))
                        .sets(100, 7)
                        .build());
    }

    private static SimulationReport simulateDeduction() throws InterruptedException {
        return simulate(
                new PriceDeduction(),
                SimulationRequest.invented(Fixture.deduction().build(), range("600000", "1400000"))
                        .sets(100, 7)
                        .build());
    }

    @Test
    public void with_relative_points_a_bid_that_falls_away_changes_the_order_of_others() throws Exception {
        SimulationReport report = relative();
        assertTrue(report.count(Count.ORDER_CHANGES) > 0);
        assertTrue(report.count(Count.FIRST_CHANGES) > 0);
        assertTrue(codes(report.problems()).contains("OTP-6580"));
        OrderChange smallest = report.examples().get(0);
        assertEquals(3, smallest.with().size());
        assertEquals(2, smallest.without().size());
        assertTrue(smallest.changesFirst());
        // What the example says can be looked up in it: the two that are left stand in the other order without the
        // third.
        List<String> before = smallest.with().stream()
                .map(bid -> bid.key())
                .filter(key -> !key.equals(smallest.removed()))
                .toList();
        assertNotEquals(
                before, smallest.without().stream().map(bid -> bid.key()).toList());
    }

    @Test
    public void with_an_absolute_model_it_never_does() throws Exception {
        SimulationReport report = deduction();
        assertTrue(report.count(Count.REMOVALS) > 1000);
        assertEquals(0, report.count(Count.ORDER_CHANGES));
        assertEquals(List.of(), report.examples());
        assertFalse(codes(report.problems()).contains("OTP-6580"));
    }

    private static Optional<Exact> worth(SimulationReport report, QualityWorth.Of of, String about, String price) {
        return report.worths().stream()
                .filter(w -> w.of() == of
                        && w.about().equals(about)
                        && w.price().toString().equals(price))
                .findFirst()
                .orElseThrow()
                .worth();
    }

    @Test
    public void a_price_deduction_is_worth_what_it_says() throws Exception {
        SimulationReport report = deduction();
        assertEquals(
                "200000",
                worth(report, QualityWorth.Of.CRITERION, "Drift", "1000000")
                        .orElseThrow()
                        .toString());
        assertEquals(
                "100000",
                worth(report, QualityWorth.Of.CRITERION, "Användbarhet", "1000000")
                        .orElseThrow()
                        .toString());
        assertEquals("75000", share(report, 25));
        assertEquals("300000", share(report, 100));
        assertEquals(
                List.of("50000", "50000", "50000", "50000"),
                report.worths().stream()
                        .filter(w -> w.of() == QualityWorth.Of.STEP && w.about().equals("PRV-UTV-001"))
                        .map(w -> w.worth().orElseThrow().toString())
                        .toList());
    }

    private static String share(SimulationReport report, long percent) {
        return report.worths().stream()
                .filter(w -> w.of() == QualityWorth.Of.SHARE && w.to().equals(Exact.of(percent)))
                .findFirst()
                .flatMap(QualityWorth::worth)
                .orElseThrow()
                .toString();
    }

    @Test
    public void an_absolute_point_is_worth_the_same_at_every_price() throws Exception {
        EvaluationPlan plan = EvaluationSamples.bare(
                        new AbsolutePoints().descriptor(),
                        AwardGround.BEST_RATIO,
                        Map.of("price-points", "40", "zero-price", "2000000"))
                .criterion(PlanCriterion.of("Drift", List.of(Fixture.points(1, 20))))
                .build();
        SimulationReport report = simulate(
                new AbsolutePoints(),
                SimulationRequest.invented(plan, range("500000", "1500000"))
                        .sets(50, 1)
                        .build());
        // 2 000 000 kronor for 40 points.
        assertEquals(
                "50000",
                worth(report, QualityWorth.Of.UNIT, "Drift", "1000000")
                        .orElseThrow()
                        .toString());
        assertEquals(
                "1000000",
                worth(report, QualityWorth.Of.CRITERION, "Drift", "1000000")
                        .orElseThrow()
                        .toString());
    }

    @Test
    public void with_relative_points_a_point_is_worth_more_the_higher_the_price_until_no_price_outweighs_it()
            throws Exception {
        SimulationReport report = relative();
        // One point more: 50 · 60 / p' = 50 · 60 / p − 1, to the hundredth below.
        assertEquals(
                "1.22",
                worth(report, QualityWorth.Of.UNIT, "Kvalitet", "60")
                        .orElseThrow()
                        .toString());
        assertEquals(
                "3.44",
                worth(report, QualityWorth.Of.UNIT, "Kvalitet", "100")
                        .orElseThrow()
                        .toString());
        assertEquals(
                "6.85",
                worth(report, QualityWorth.Of.UNIT, "Kvalitet", "140")
                        .orElseThrow()
                        .toString());
        // All 50 points at once: the price has no more to give.
        assertEquals(Optional.empty(), worth(report, QualityWorth.Of.CRITERION, "Kvalitet", "100"));
        assertTrue(codes(report.problems()).contains("OTP-6584"));
    }

    @Test
    public void the_same_request_gives_the_same_report_and_another_seed_other_sets() throws Exception {
        assertEquals(relative(), simulateRelative());
        SimulationReport other = simulate(
                new RelativePoints(),
                SimulationRequest.invented(Fixture.relative().build(), range("60", "140"))
                        .sets(100, 8)
                        .build());
        assertNotEquals(relative(), other);
        assertEquals(7, relative().seed());
    }

    @Test
    public void nothing_is_lost_when_a_report_is_stored() throws Exception {
        SimulationReport report = relative();
        assertEquals(report, SimulationReport.fromTree(report.tree()));
        assertFalse(report.isOnRealBids());
    }

    @Test
    public void it_is_told_in_plain_words() throws Exception {
        List<String> told = deduction().conclusions().stream()
                .map(text -> text.toString().replace('\u00a0', ' '))
                .toList();
        assertEquals("Utvärderingen är prövad på 1 240 uppsättningar påhittade anbud.", told.get(0));
        assertTrue(told.get(1), told.get(1).startsWith("I ingen av dem ändrades ordningen mellan de andra"));
        assertTrue(
                told.toString(),
                told.contains("Från sämst till bäst under ”Drift” är värt 200 000 kr, vid alla priser som prövades."));
    }

    @Test
    public void that_the_price_decides_almost_always_is_warned_of() throws Exception {
        EvaluationPlan plan = EvaluationSamples.bare(
                        new PriceDeduction().descriptor(), AwardGround.BEST_RATIO, Map.of())
                .criterion(PlanCriterion.of("Drift", List.of(Fixture.kronor(1, 4_000))))
                .build();
        SimulationReport report = simulate(
                new PriceDeduction(),
                SimulationRequest.invented(plan, range("600000", "1400000")).build());
        assertTrue(codes(report.problems()).containsAll(List.of("OTP-6581", "OTP-6583")));
    }

    @Test
    public void that_quality_decides_almost_always_is_warned_of() throws Exception {
        EvaluationPlan plan = EvaluationSamples.bare(
                        new PriceDeduction().descriptor(), AwardGround.BEST_RATIO, Map.of())
                .criterion(PlanCriterion.of("Drift", List.of(Fixture.kronor(1, 40_000_000))))
                .build();
        SimulationReport report = simulate(
                new PriceDeduction(),
                SimulationRequest.invented(plan, range("600000", "1400000")).build());
        assertTrue(codes(report.problems()).contains("OTP-6582"));
    }

    @Test
    public void a_sound_plan_is_not_warned_of() throws Exception {
        assertEquals(List.of(), codes(deduction().problems()));
    }

    @Test
    public void costs_are_invented_within_their_ranges_and_must_have_them() throws Exception {
        EvaluationPlan plan = EvaluationSamples.bare(new LifeCycleCost().descriptor(), AwardGround.COST, Map.of())
                .cost(CostItem.money("drift", "Drift per år", "SEK", 1, 5))
                .build();
        SimulationRequest.Builder request =
                SimulationRequest.invented(plan, range("100000", "200000")).sets(20, 1);
        ProblemException thrown =
                assertThrows(ProblemException.class, () -> simulate(new LifeCycleCost(), request.build()));
        assertEquals(List.of("OTP-6587"), codes(thrown.problems()));
        SimulationReport report = simulate(
                new LifeCycleCost(),
                request.cost("drift", range("1000", "30000")).build());
        assertTrue(report.count(Count.SETS) > 20);
    }

    @Test
    public void a_plan_on_price_alone_can_be_tried_too() throws Exception {
        EvaluationPlan plan = EvaluationSamples.bare(new LowestPrice().descriptor(), AwardGround.PRICE, Map.of())
                .build();
        SimulationReport report = simulate(
                new LowestPrice(),
                SimulationRequest.invented(plan, range("1", "2")).build());
        assertEquals(0, report.count(Count.CONTESTED));
        assertEquals(List.of(), report.worths());
    }

    @Test
    public void a_faulty_plan_is_not_tried() {
        EvaluationPlan plan = Fixture.deduction()
                .criterion(PlanCriterion.of("Tomt", List.of()))
                .build();
        ProblemException thrown = assertThrows(
                ProblemException.class,
                () -> simulate(
                        new PriceDeduction(),
                        SimulationRequest.invented(plan, range("1", "2")).build()));
        assertEquals(List.of("OTP-6513"), codes(thrown.problems()));
    }

    @Test
    public void more_than_the_limits_allow_is_refused_before_anything_is_done() {
        SimulationRequest request = SimulationRequest.invented(
                        Fixture.deduction().build(), range("1", "2"))
                .sets(100_000, 1)
                .build();
        ProblemException thrown = assertThrows(ProblemException.class, () -> simulate(new PriceDeduction(), request));
        assertEquals(List.of("OTP-6586"), codes(thrown.problems()));
    }

    @Test
    public void what_is_left_out_for_being_too_much_is_said() throws Exception {
        SimulationReport report = Simulation.of(
                SimulationRequest.invented(Fixture.deduction().build(), range("600000", "1400000"))
                        .sets(0, 1)
                        .build(),
                Fixture.reckoner(new PriceDeduction()),
                new SimulationLimits(200_000, 3));
        assertEquals(3, report.worths().size());
        assertTrue(report.conclusions().stream()
                .anyMatch(text -> text.toString().startsWith("12 värden i pengar är inte uträknade")));
    }

    @Test
    public void who_is_interrupted_stops() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, SimulationTest::simulateDeduction);
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
