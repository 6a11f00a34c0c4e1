package se.sambruk.otp.evaluation.panel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.evaluation.Fixture.bid;
import static se.sambruk.otp.evaluation.Fixture.codes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.panel.Assessor;
import se.sambruk.otp.api.evaluation.panel.BidConflicts;
import se.sambruk.otp.api.evaluation.panel.Consensus;
import se.sambruk.otp.api.evaluation.panel.Panel;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.PanelReport;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PanelRule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.evaluation.Fixture;
import se.sambruk.otp.evaluation.model.PriceDeduction;

/** Two assessors, Ada and Bo, and bids A and B; DRIFT and USE are the two requirements. */
public class AssessmentTest {
    private static final RequirementId DRIFT = new RequirementId("PRV-UTV-001");
    private static final RequirementId USE = new RequirementId("PRV-UTV-002");
    private static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");
    private static final EvaluationPlan PLAN = Fixture.deduction().build();
    private static final List<Bid> BIDS = List.of(bid("A", "1000000"), bid("B", "900000"));

    private final List<Score> scores = new ArrayList<>();
    private final List<Consensus> agreed = new ArrayList<>();
    private EvaluationPlan plan = PLAN;
    private Panel panel = Panel.of(List.of(assessor("ada"), assessor("bo")));

    private static Assessor assessor(String key, String... criteria) {
        return Assessor.of(key, "Namn på " + key, List.of(criteria)).declaring(BidConflicts.none(NOON));
    }

    private void score(String who, String bid, RequirementId requirement, long value) {
        score(who, bid, requirement, value, "Visat i avsnitt 3.", 0);
    }

    private void score(String who, String bid, RequirementId requirement, long value, String why, int minutes) {
        scores.add(Score.of(who, bid, requirement, Exact.of(value), why, NOON.plusSeconds(60L * minutes)));
    }

    private void agree(long value, String why, int minutes, String... by) {
        agreed.add(Consensus.of("A", DRIFT, Exact.of(value), why, List.of(by), NOON.plusSeconds(60L * minutes)));
    }

    /** All else than what DRIFT gives A. */
    private void rest() {
        for (String who : List.of("ada", "bo")) {
            score(who, "A", USE, 50_000);
            score(who, "B", DRIFT, 0);
            score(who, "B", USE, 100_000);
        }
    }

    private PanelReport report() {
        return Assessment.of(plan, BIDS, panel, ScoreSheet.of(plan.contentHash(), scores, agreed));
    }

    private String drift(PanelReport report) {
        return report.items().stream()
                .filter(item -> item.bid().equals("A") && item.requirement().equals(DRIFT))
                .map(AssessmentTest::told)
                .findFirst()
                .orElseThrow();
    }

    private static String told(PanelItem item) {
        return item.state().wire()
                + item.value()
                        .map(v -> " " + v.value() + " " + v.settlement().wire())
                        .orElse("")
                + (item.missing().isEmpty() ? "" : " " + item.missing());
    }

    @Test
    public void where_all_give_the_same_that_is_the_value() {
        rest();
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 150_000);
        PanelReport report = report();
        assertEquals("settled 150000 equal", drift(report));
        assertTrue(report.isComplete());
        assertEquals(List.of(), report.problems());
        assertEquals(4, report.values().size());
    }

    @Test
    public void where_they_differ_they_must_agree() {
        rest();
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 100_000);
        PanelReport report = report();
        assertEquals("consensus-needed", drift(report));
        assertEquals(List.of("OTP-6574"), codes(report.problems()));
        assertEquals("50000", report.items().get(0).spread().orElseThrow().toString());
    }

    @Test
    public void what_they_agree_on_and_give_reasons_for_is_the_value() {
        rest();
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 100_000);
        agree(100_000, "Två av fyra prov är visade; bilagan om det tredje saknas.", 5, "bo", "ada");
        PanelReport report = report();
        assertEquals("settled 100000 consensus", drift(report));
        assertEquals(List.of(), report.problems());
        assertEquals(
                List.of("ada", "bo"),
                report.items().get(0).consensus().orElseThrow().by());
    }

    private void disagreeing(String code) {
        PanelReport report = report();
        assertEquals("consensus-needed", drift(report));
        assertEquals(List.of(code, "OTP-6574"), codes(report.problems()));
    }

    @Test
    public void an_agreement_counts_only_with_reasons_on_the_scale_by_all_and_until_one_changes_their_mind() {
        rest();
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 100_000);
        agree(100_000, " ", 5, "ada", "bo");
        disagreeing("OTP-6575");
        agree(120_000, "Mellan.", 6, "ada", "bo");
        disagreeing("OTP-6576");
        agree(100_000, "Vi två.", 7, "ada");
        disagreeing("OTP-6578");
        agree(100_000, "Vi tre.", 8, "ada", "bo", "cia");
        disagreeing("OTP-6578");
        agree(100_000, "Enade.", 9, "ada", "bo");
        assertEquals("settled 100000 consensus", drift(report()));
        score("ada", "A", DRIFT, 200_000, "Ny läsning.", 10);
        disagreeing("OTP-6577");
    }

    @Test
    public void a_score_without_reasons_is_kept_and_does_not_count() {
        rest();
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 150_000, "  ", 0);
        PanelReport report = report();
        assertEquals("incomplete [bo]", drift(report));
        assertEquals(List.of("OTP-6565", "OTP-6572"), codes(report.problems()));
        assertEquals(
                "bo har bedömt anbudet A utan att ange skäl för 1 krav: PRV-UTV-001.",
                report.problems().get(0).message().toString());
    }

    @Test
    public void a_score_is_a_step_of_the_published_scale() {
        rest();
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 149_999);
        assertEquals(List.of("OTP-6566", "OTP-6572"), codes(report().problems()));
    }

    @Test
    public void the_latest_score_counts_and_a_draft_takes_its_place_too() {
        rest();
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 0);
        score("bo", "A", DRIFT, 150_000, "Läst om bilaga 4.", 3);
        assertEquals("settled 150000 equal", drift(report()));
        score("bo", "A", DRIFT, 100_000, "", 4);
        assertEquals("incomplete [bo]", drift(report()));
    }

    @Test
    public void two_scores_with_one_time_contradict_each_other() {
        rest();
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 0);
        score("bo", "A", DRIFT, 150_000);
        assertEquals(List.of("OTP-6570", "OTP-6572"), codes(report().problems()));
    }

    @Test
    public void who_has_declared_a_conflict_may_not_assess_that_bid_and_may_assess_others() {
        Assessor conflicted =
                assessor("cia").declaring(BidConflicts.of(NOON, Map.of("A", "Har arbetat hos leverantören.")));
        panel = Panel.of(List.of(assessor("ada"), assessor("bo"), conflicted));
        rest();
        for (String bid : List.of("A", "B")) {
            score("cia", bid, DRIFT, 0);
            score("cia", bid, USE, bid.equals("A") ? 50_000 : 100_000);
        }
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 150_000);
        PanelReport report = report();
        assertEquals("settled 150000 equal", drift(report));
        assertTrue(report.isComplete());
        assertEquals(List.of("OTP-6567"), codes(report.problems()));
        assertEquals(
                "cia har anmält jäv som rör anbudet A, men har bedömt det för 2 krav: PRV-UTV-001, PRV-UTV-002.",
                report.problems().get(0).message().toString());
    }

    @Test
    public void a_conflict_that_leaves_too_few_is_told() {
        panel = Panel.of(
                List.of(assessor("ada"), assessor("bo").declaring(BidConflicts.of(NOON, Map.of("A", "Släkt.")))));
        rest();
        score("ada", "A", DRIFT, 150_000);
        PanelReport report = report();
        assertFalse(report.isComplete());
        assertTrue(codes(report.problems()).contains("OTP-6571"));
    }

    @Test
    public void everybody_says_whether_there_is_a_conflict() {
        panel = Panel.of(List.of(assessor("ada"), Assessor.of("bo", "Bo Ek", List.of())));
        rest();
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 150_000);
        assertEquals(List.of("OTP-6568"), codes(report().problems()));
    }

    @Test
    public void who_assesses_one_criterion_has_nothing_to_do_with_others() {
        panel = Panel.of(List.of(assessor("ada"), assessor("bo"), assessor("cia", "Drift")));
        rest();
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 150_000);
        score("cia", "A", DRIFT, 150_000);
        score("cia", "A", USE, 50_000);
        PanelReport report = report();
        assertEquals(
                List.of("B PRV-UTV-001"),
                report.leftFor("cia")
                        .map(item -> item.bid() + " " + item.requirement())
                        .toList());
        assertEquals(List.of("OTP-6569", "OTP-6572"), codes(report.problems()));
    }

    @Test
    public void a_stranger_and_something_unknown_are_told_of() {
        rest();
        score("ada", "A", DRIFT, 150_000);
        score("bo", "A", DRIFT, 150_000);
        score("dan", "A", DRIFT, 0);
        score("ada", "X", DRIFT, 0);
        score("ada", "A", new RequirementId("PRV-UTV-099"), 0);
        PanelReport report = report();
        assertEquals(List.of("OTP-6569", "OTP-6579", "OTP-6579"), codes(report.problems()));
        assertTrue(report.isComplete());
    }

    @Test
    public void a_bid_that_is_not_evaluated_asks_for_nothing() {
        List<Bid> bids = List.of(
                BIDS.get(0),
                Bid.builder("B")
                        .standing(BidStanding.REJECTED, "Krav ej uppfyllt.")
                        .build());
        PanelReport report = Assessment.of(plan, bids, panel, ScoreSheet.of(plan.contentHash(), scores, agreed));
        assertEquals(
                List.of("A", "A"), report.items().stream().map(PanelItem::bid).toList());
    }

    @Test
    public void the_mean_is_taken_only_where_the_scale_is_interpolated_and_the_spread_is_small() {
        EvaluationPlan points = Fixture.relative()
                .panelRule(PanelRule.of(2, BigDecimal.valueOf(10)))
                .build();
        // A tenth of 50 points.
        assertEquals("settled 32.5 mean", told(points, 30, 35));
        assertEquals("consensus-needed", told(points, 30, 36));
        EvaluationPlan steps = Fixture.deduction()
                .panelRule(PanelRule.of(2, BigDecimal.valueOf(100)))
                .build();
        assertEquals("consensus-needed", told(steps, 100_000, 150_000));
    }

    private String told(EvaluationPlan with, long one, long other) {
        List<Score> two = List.of(
                Score.of("ada", "A", DRIFT, Exact.of(one), "Skäl.", NOON),
                Score.of("bo", "A", DRIFT, Exact.of(other), "Skäl.", NOON));
        return told(Assessment.of(with, List.of(BIDS.get(0)), panel, ScoreSheet.of(with, two))
                .items()
                .get(0));
    }

    @Test
    public void one_assessor_is_enough_where_the_plan_says_so() {
        plan = PLAN.toBuilder().panelRule(PanelRule.of(1, BigDecimal.ZERO)).build();
        panel = Panel.of(List.of(assessor("ada")));
        score("ada", "A", DRIFT, 150_000);
        assertEquals("settled 150000 single", drift(report()));
    }

    @Test
    public void scores_by_another_plan_are_refused() {
        PanelReport report = Assessment.of(
                PLAN, BIDS, panel, ScoreSheet.of(Fixture.relative().build(), List.of()));
        assertEquals(List.of("OTP-6564"), codes(report.problems()));
    }

    @Test
    public void bids_are_evaluated_by_what_the_panel_has_come_to_and_not_before() {
        rest();
        score("ada", "A", DRIFT, 150_000);
        ScoreSheet unfinished = ScoreSheet.of(PLAN, scores);
        Evaluation evaluation = Fixture.evaluate(
                new PriceDeduction(),
                EvaluationRequest.builder(PLAN, BIDS)
                        .assessed(panel, unfinished)
                        .build());
        assertTrue(evaluation.outcome().isEmpty());
        assertEquals(List.of("OTP-6573", "OTP-6572"), codes(evaluation.problems()));
        score("bo", "A", DRIFT, 150_000);
        Evaluation finished = Fixture.evaluate(
                new PriceDeduction(),
                EvaluationRequest.builder(PLAN, BIDS)
                        .assessed(panel, ScoreSheet.of(PLAN, scores))
                        .build());
        // Both come to 800,000, and B costs less.
        assertEquals(
                List.of("1 B 800000", "2 A 800000"),
                Fixture.ranks(finished.outcome().orElseThrow()));
        assertEquals(
                ScoreSheet.of(PLAN, scores).contentHash(),
                finished.outcome().orElseThrow().sheet().orElseThrow());
        assertEquals(
                "equal",
                finished.outcome().orElseThrow().values().get(0).settlement().wire());
    }

    @Test
    public void no_problem_tells_a_value_or_a_reason() {
        rest();
        score("ada", "A", DRIFT, 149_321, "Hemligt skäl.", 0);
        score("bo", "A", DRIFT, 149_321, "Hemligt skäl.", 0);
        PanelReport report = report();
        for (Problem problem : report.problems()) {
            assertTrue(
                    problem.toString(),
                    !problem.toString().contains("321") && !problem.toString().contains("Hemligt"));
        }
        assertTrue(!report.toString().contains("321") && !scores.toString().contains("Hemligt"));
    }
}
