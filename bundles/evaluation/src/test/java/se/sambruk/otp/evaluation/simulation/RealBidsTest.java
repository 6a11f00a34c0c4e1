package se.sambruk.otp.evaluation.simulation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.evaluation.Fixture.bid;
import static se.sambruk.otp.evaluation.Fixture.codes;
import static se.sambruk.otp.evaluation.Fixture.values;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport.Count;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.evaluation.Fixture;
import se.sambruk.otp.evaluation.model.PriceDeduction;
import se.sambruk.otp.evaluation.model.RelativePoints;

public class RealBidsTest {
    private static SimulationReport simulate(EvaluationModel model, EvaluationPlan plan, String... rows)
            throws InterruptedException {
        List<Bid> bids = new ArrayList<>();
        List<AwardedValue> values = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(" ");
            bids.add(bid(parts[0], parts[1]));
            String[] given = new String[parts.length - 2];
            System.arraycopy(parts, 2, given, 0, given.length);
            values.addAll(values(plan, parts[0], given));
        }
        return Simulation.of(
                SimulationRequest.real(
                        EvaluationRequest.builder(plan, bids).values(values).build()),
                Fixture.reckoner(model),
                SimulationLimits.USUAL);
    }

    private static List<String> margins(SimulationReport report) {
        return report.margins().stream()
                .map(m -> m.bid() + (m.isFirst() ? " first" : "") + " "
                        + m.highest().map(Object::toString).orElse("–"))
                .toList();
    }

    @Test
    public void it_says_of_itself_that_bids_are_real() throws Exception {
        SimulationReport report =
                simulate(new PriceDeduction(), Fixture.deduction().build(), "A 800000 100000 0", "B 900000 50000 0");
        assertTrue(report.isOnRealBids());
        assertTrue(SimulationReport.fromTree(report.tree()).isOnRealBids());
        assertEquals(
                "Simuleringen är gjord på de anbud som har kommit in. Den ändrar inget, och ska antecknas.",
                report.conclusions().get(0).toString());
    }

    @Test
    public void it_tells_up_to_which_price_each_bid_would_win() throws Exception {
        // A comes to 700,000 and B to 850,000.
        SimulationReport report =
                simulate(new PriceDeduction(), Fixture.deduction().build(), "A 800000 100000 0", "B 900000 50000 0");
        assertEquals(List.of("A first 949999.99", "B 749999.99"), margins(report));
        assertEquals(0, report.count(Count.ORDER_CHANGES));
    }

    @Test
    public void a_bid_that_no_price_would_make_the_first_is_told_as_such() throws Exception {
        SimulationReport report =
                simulate(new PriceDeduction(), Fixture.deduction().build(), "A 200000 200000 100000", "B 900000 0 0");
        assertEquals("B –", margins(report).get(1));
    }

    @Test
    public void with_relative_points_the_third_bid_is_found_to_decide() throws Exception {
        SimulationReport report =
                simulate(new RelativePoints(), Fixture.relative().build(), "A 100 20", "B 140 33", "C 60 0");
        assertTrue(report.count(Count.FIRST_CHANGES) > 0);
        assertEquals("C", report.examples().get(0).removed());
        assertEquals(List.of("OTP-6580"), codes(report.problems()));
        assertTrue(report.margins().get(1).isFirst());
    }

    @Test
    public void neither_its_words_nor_its_problems_tell_of_bids() throws Exception {
        SimulationReport report =
                simulate(new RelativePoints(), Fixture.relative().build(), "A 101.37 20", "B 140.37 33", "C 60.37 0");
        String told = report + " " + report.conclusions() + report.problems() + report.examples() + report.margins();
        assertTrue(told, !told.contains(".37"));
    }

    @Test
    public void bids_with_faults_are_not_looked_at() {
        ProblemException thrown = assertThrows(
                ProblemException.class,
                () -> simulate(new PriceDeduction(), Fixture.deduction().build(), "A NaN 0 0"));
        assertEquals(List.of("OTP-6544"), codes(thrown.problems()));
    }

    @Test
    public void a_single_bid_has_no_order() throws Exception {
        SimulationReport report =
                simulate(new PriceDeduction(), Fixture.deduction().build(), "A 100000 0 0");
        assertEquals(0, report.count(Count.REMOVALS));
        assertEquals(List.of(), report.margins());
    }
}
