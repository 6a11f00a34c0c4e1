package se.sambruk.otp.assessment;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationTerms;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.testkit.Samples;

/** A plan is sound by itself and goes with what is asked for. */
public class PlansTest {
    private final Plans plans = new Plans(new DirectEvaluation());

    private List<String> told(Specification specification) throws InterruptedException {
        return plans.check(specification).stream()
                .map(problem -> problem.severity() + " " + problem.code())
                .toList();
    }

    private static Specification costing(String key, PriceSchedule prices) {
        Specification bare = Specification.builder(
                        Samples.procurement(TenderedCase.ID).build(), Samples.documentFacts())
                .prices(prices)
                .build();
        return Procurements.planned(
                bare,
                EvaluationTerms.builder(AwardGround.COST, "SEK", "life-cycle-cost")
                        .tieBreak(TieBreak.LOWEST_PRICE)
                        .cost(CostItem.money(key, "Drift per år", "SEK", 1, 6)));
    }

    @Test
    public void whereNothingIsSaidThatIsToldOnlyIfSomethingIsEvaluated() throws Exception {
        assertEquals(List.of("INFO OTP-6401"), told(Samples.specification()));
        assertEquals(List.of(), told(Samples.emptySpecification()));
    }

    @Test
    public void aSoundPlanGoesWithItsPrices() throws Exception {
        assertEquals(List.of(), told(Procurements.sample()));
    }

    @Test
    public void aPlanNeedsPricesOfItsOwnCurrencyThatAreCompared() throws Exception {
        assertEquals(
                List.of("INFO OTP-6402"),
                told(Samples.withEvaluation(Samples.specification())).stream()
                        .filter(code -> code.contains("OTP-64"))
                        .toList());
        PriceSchedule euro = PriceSchedule.builder("EUR")
                .item(PriceItem.builder("P", "Allt", "st", BigDecimal.ONE).build())
                .build();
        assertEquals(
                "ERROR OTP-6404",
                told(Samples.withPrices(Procurements.sample(), euro)).get(0));
        PriceSchedule idle = PriceSchedule.builder("SEK")
                .item(PriceItem.builder("P", "Allt", "st", BigDecimal.ONE)
                        .notEvaluated()
                        .build())
                .build();
        assertEquals(
                "ERROR OTP-6403",
                told(Samples.withPrices(Procurements.sample(), idle)).get(0));
    }

    @Test
    public void whatCountsAsACostIsAskedFor() throws Exception {
        PriceSchedule asked = PriceSchedule.builder("SEK")
                .item(PriceItem.builder("P", "Allt", "st", BigDecimal.ONE).build())
                .item(PriceItem.builder("Drift", "Drift per år", "år", BigDecimal.ONE)
                        .notEvaluated()
                        .build())
                .build();
        assertEquals(List.of(), told(costing("drift", asked)));
        assertEquals(List.of("ERROR OTP-6408"), told(costing("energi", asked)));
    }

    @Test
    public void theWorstComesFirst() throws Exception {
        List<Problem> problems = plans.check(
                Procurements.sample(EvaluationTerms.builder(AwardGround.BEST_RATIO, "SEK", "lowest-price")));
        assertEquals(
                problems.stream().map(Problem::severity).sorted().toList(),
                problems.stream().map(Problem::severity).toList());
    }
}
