package se.sambruk.otp.evaluation.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.evaluation.Fixture.bid;
import static se.sambruk.otp.evaluation.Fixture.codes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.bid.PriceRow;
import se.sambruk.otp.api.evaluation.bid.WrittenNumber;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.evaluation.Fixture;
import se.sambruk.otp.evaluation.model.LifeCycleCost;
import se.sambruk.otp.testkit.EvaluationSamples;

public class BidCheckTest {
    private static final EvaluationPlan PLAN = Fixture.deduction().build();
    private static final Bid SOUND = bid("sund", "1 000 000");

    private static List<String> found(Bid bid) {
        return codes(BidCheck.of(PLAN, List.of(SOUND, bid)));
    }

    private static Bid.Builder priced(String price) {
        return Bid.builder("A").price(WrittenNumber.of(price), "SEK");
    }

    private static PriceRow row(int number, String amount) {
        return PriceRow.of(Integer.toString(number), "Rad", WrittenNumber.of(amount));
    }

    @Test
    public void prices_as_people_write_them_are_read() {
        for (String price : List.of("1250000", "1 250 000", "1\u00a0250\u00a0000,50", "1250000.5", "0", " 99,9 ")) {
            assertEquals(price, List.of(), found(priced(price).build()));
        }
    }

    @Test
    public void what_is_no_number_is_never_taken_for_one() {
        for (String price : List.of(
                "",
                " ",
                "NaN",
                "Infinity",
                "-",
                "1e6",
                "0x10",
                "1.250.000",
                "1,250,000",
                "gratis",
                "=1+1",
                "12 kr",
                "٣",
                "1/3",
                "9".repeat(19),
                "9".repeat(5000))) {
            assertEquals(price, List.of("OTP-6544"), found(priced(price).build()));
        }
    }

    @Test
    public void a_separator_that_may_stand_for_thousands_is_asked_about() {
        assertEquals(List.of("OTP-6547"), found(priced("1.250").build()));
        assertEquals(List.of(), found(priced("1,2505").build()));
        Bid reckoned = Bid.builder("A")
                .price(Money.of(new BigDecimal("1000000.125"), "SEK"))
                .build();
        assertEquals(List.of(), found(reckoned));
        assertEquals(List.of(), found(Bid.fromTree(reckoned.tree())));
        assertEquals(List.of(), found(priced("1,25").build()));
    }

    @Test
    public void a_price_below_zero_none_and_one_in_another_currency_are_told() {
        assertEquals(List.of("OTP-6545"), found(priced("-1").build()));
        assertEquals(List.of("OTP-6545"), found(priced("\u22121").build()));
        assertEquals(List.of("OTP-6543"), found(Bid.builder("A").build()));
        assertEquals(
                List.of("OTP-6546"),
                found(Bid.builder("A").price(WrittenNumber.of("1000"), "EUR").build()));
    }

    @Test
    public void rows_give_the_price_that_is_stated() {
        assertEquals(
                List.of(),
                found(priced("300,30")
                        .row(row(1, "100,10"))
                        .row(row(2, "200,20"))
                        .build()));
        assertEquals(
                List.of("OTP-6549"),
                found(priced("300").row(row(1, "100,10")).row(row(2, "200,20")).build()));
        assertEquals(
                List.of("OTP-6548"),
                found(priced("300").row(row(1, "300")).row(row(2, "–")).build()));
    }

    @Test
    public void a_row_comes_to_its_quantity_times_its_price() {
        PriceRow right = PriceRow.of(
                "1", "Licenser", WrittenNumber.of("3"), WrittenNumber.of("33,33"), WrittenNumber.of("99,99"));
        PriceRow wrong =
                PriceRow.of("1", "Licenser", WrittenNumber.of("3"), WrittenNumber.of("33,33"), WrittenNumber.of("100"));
        assertEquals(List.of(), found(priced("99,99").row(right).build()));
        assertEquals(List.of("OTP-6550"), found(priced("100").row(wrong).build()));
    }

    @Test
    public void once_it_has_been_decided_what_holds_the_bid_is_evaluated_and_the_decision_told() {
        List<Problem> problems = BidCheck.of(
                PLAN,
                List.of(
                        SOUND,
                        priced("300")
                                .row(row(1, "100"))
                                .rowsDecision("Enligt avsnitt 4.2 gäller angiven totalsumma.")
                                .build()));
        assertEquals(List.of("OTP-6551"), codes(problems));
        assertEquals(Severity.INFO, problems.get(0).severity());
    }

    @Test
    public void bids_that_are_not_evaluated_are_not_looked_at() {
        Bid rejected = Bid.builder("A")
                .standing(BidStanding.EXCLUDED, "Brottsdömd företrädare.")
                .build();
        assertEquals(List.of(), found(rejected));
        assertEquals(List.of("OTP-6541"), codes(BidCheck.of(PLAN, List.of(rejected))));
        assertEquals(List.of("OTP-6541"), codes(BidCheck.of(PLAN, List.of())));
    }

    @Test
    public void two_bids_with_one_key_are_told() {
        assertEquals(List.of("OTP-6542"), codes(BidCheck.of(PLAN, List.of(SOUND, SOUND))));
    }

    @Test
    public void costs_of_the_plan_are_there_and_others_are_told_of() {
        EvaluationPlan plan = EvaluationSamples.bare(new LifeCycleCost().descriptor(), AwardGround.COST, Map.of())
                .cost(CostItem.money("drift", "Drift per år", "SEK", 1, 5))
                .build();
        Bid sound = priced("1").cost("drift", WrittenNumber.of("5")).build();
        Bid other = Bid.builder("B")
                .price(WrittenNumber.of("1"), "SEK")
                .cost("drfit", WrittenNumber.of("5"))
                .build();
        Bid negative = Bid.builder("C")
                .price(WrittenNumber.of("1"), "SEK")
                .cost("drift", WrittenNumber.of("-5"))
                .build();
        assertEquals(
                List.of("OTP-6552", "OTP-6552", "OTP-6553"), codes(BidCheck.of(plan, List.of(sound, other, negative))));
    }

    @Test
    public void no_problem_tells_a_price_or_a_name() {
        Bid bid = priced("98765,432")
                .supplier("Hemliga Leverantören AB")
                .row(row(1, "87654,32"))
                .row(row(2, "obegripligt"))
                .build();
        for (Problem problem : BidCheck.of(PLAN, List.of(SOUND, bid))) {
            String told = problem.toString() + problem.describe(Locale.ENGLISH);
            assertTrue(told, !told.contains("765") && !told.contains("Hemliga") && !told.contains("obegripligt"));
        }
    }
}
