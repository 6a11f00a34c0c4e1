package se.sambruk.otp.evaluation.reckon;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.evaluation.Fixture;
import se.sambruk.otp.evaluation.TestModel;
import se.sambruk.otp.testkit.EvaluationSamples;

/** A model is not believed: whatever it does is found, named, and told without anything of a bid. */
public class ReckonerTest {
    private static final String SECRET = "7654321";

    private static final EvaluationPlan PLAN = EvaluationSamples.bare(
                    TestModel.sound("1.0.0").descriptor(), AwardGround.BEST_RATIO, Map.of())
            .criterion(PlanCriterion.of("Drift", List.of(Fixture.points(1, 20), Fixture.points(2, 8))))
            .build();

    private static final EvaluationInput INPUT = EvaluationInput.of(
            PLAN,
            List.of(
                    EvaluationSamples.bid(PLAN, "A", Exact.of(Long.parseLong(SECRET)), 1),
                    EvaluationSamples.bid(PLAN, "B", Exact.of(9000), 2)));

    private static Problem refused(Function<EvaluationInput, List<BidCalculation>> evaluate) {
        return refused(TestModel.of(evaluate));
    }

    private static Problem refused(EvaluationModel model) {
        ProblemException thrown = assertThrows(
                ProblemException.class, () -> Fixture.reckoner(model).reckonSurely(INPUT));
        assertEquals(1, thrown.problems().size());
        StringWriter told = new StringWriter();
        thrown.printStackTrace(new PrintWriter(told));
        assertTrue(told.toString(), !told.toString().contains(SECRET));
        return thrown.problems().get(0);
    }

    private static Problem refused(Exact price, TermSource source) {
        return refused(input -> TestModel.each(input, (i, bid) -> TestModel.total(i, bid, price, source)));
    }

    @Test
    public void a_model_that_keeps_its_promises_is_heard() {
        Map<String, BidCalculation> calculations =
                Fixture.reckoner(TestModel.sound("1.0.0")).reckonSurely(INPUT);
        assertEquals(List.of("A", "B"), calculations.keySet().stream().sorted().toList());
    }

    @Test
    public void what_it_throws_is_told_by_its_type_and_never_by_its_words() {
        assertEquals(
                "OTP-6590",
                refused(input -> {
                            throw new IllegalStateException(
                                    "pris " + input.bids().get(0).price());
                        })
                        .code());
        Problem deep = refused(input -> {
            throw new NoClassDefFoundError(input.bids().get(0).price().toString());
        });
        assertTrue(deep.message().toString(), deep.message().toString().contains("NoClassDefFoundError"));
    }

    @Test
    public void endless_recursion_is_only_a_fault() {
        Function<EvaluationInput, List<BidCalculation>> endless = new Function<>() {
            @Override
            public List<BidCalculation> apply(EvaluationInput input) {
                return new ArrayList<>(this.apply(input));
            }
        };
        assertEquals("OTP-6590", refused(endless).code());
    }

    @Test
    public void a_problem_that_it_throws_is_not_passed_on() {
        Problem problem = refused(input -> {
            throw Problem.of("XYZ-0001", Severity.ERROR, LocalizedText.of("Pris " + SECRET), TestModel.TEXT)
                    .asException();
        });
        assertEquals("OTP-6590", problem.code());
    }

    @Test
    public void nothing_null_too_few_too_many_and_the_same_twice_are_refused() {
        assertEquals("OTP-6592", refused(input -> null).code());
        assertEquals("OTP-6592", refused(input -> List.of()).code());
        assertEquals(
                "OTP-6592",
                refused(input -> {
                            List<BidCalculation> given = new ArrayList<>(TestModel.each(input, TestModel::sound));
                            given.add(null);
                            return given;
                        })
                        .code());
        assertEquals(
                "OTP-6592",
                refused(input -> {
                            List<BidCalculation> given = new ArrayList<>(TestModel.each(input, TestModel::sound));
                            given.add(given.get(0));
                            return given;
                        })
                        .code());
        assertEquals(
                "OTP-6592",
                refused(input -> {
                            List<BidCalculation> given = new ArrayList<>(TestModel.each(input, TestModel::sound));
                            given.add(TestModel.sound(
                                    input,
                                    InputBid.of(
                                            "X",
                                            Exact.ONE,
                                            Map.of(),
                                            input.bids().get(0).scores())));
                            return given;
                        })
                        .code());
    }

    @Test
    public void a_price_that_is_not_the_bids_is_found() {
        assertEquals("OTP-6593", refused(Exact.of(1), TermSource.PRICE).code());
    }

    @Test
    public void a_number_from_nowhere_is_found() {
        assertEquals(
                "OTP-6593", refused(Exact.of(1), TermSource.parameter("okand")).code());
        assertEquals("OTP-6593", refused(Exact.of(1), TermSource.step("senare")).code());
        assertEquals("OTP-6593", refused(Exact.of(1), TermSource.cost("el")).code());
        assertEquals(
                "OTP-6593", refused(Exact.of(1), TermSource.weight("Drift")).code());
        assertEquals("OTP-6593", refused(Exact.of(1), TermSource.max("Drift")).code());
        assertEquals("OTP-6593", refused(Exact.of(1), TermSource.year(3)).code());
        assertEquals(
                "OTP-6593",
                refused(Exact.of(1), new TermSource(TermSource.Kind.PLAN, "annat"))
                        .code());
        assertEquals(
                "OTP-6593",
                refused(Exact.of(1), TermSource.score("inte ett id")).code());
    }

    @Test
    public void a_model_that_says_it_is_absolute_has_nothing_from_other_bids() {
        assertEquals(
                "OTP-6593", refused(Exact.of(9000), TermSource.LOWEST_PRICE).code());
        // Found by reckoning each bid alone, when the steps themselves say nothing of it.
        Problem hidden = refused(input -> input.bids().size() == 1
                ? TestModel.each(input, TestModel::sound)
                : TestModel.each(input, (i, bid) -> odd(i, bid)));
        assertEquals("OTP-6594", hidden.code());
    }

    /** A calculation in which the price counts more, by a formula of its own. */
    private static BidCalculation odd(EvaluationInput input, InputBid bid) {
        BidCalculation sound = TestModel.sound(input, bid);
        BidCalculation.Builder calculation =
                BidCalculation.builder(bid.key(), input.plan().rounding());
        sound.steps(CalculationPart.CRITERION)
                .forEach(step -> calculation.add(
                        CalculationStep.builder(step.id(), step.part(), step.label(), step.formula(), step.unit())
                                .terms(step.terms())));
        calculation.add(
                CalculationStep.builder("total", CalculationPart.TOTAL, TestModel.TEXT, "Σ(k) − p / 500", "points")
                        .terms(sound.total().terms()));
        return calculation.build();
    }

    @Test
    public void rounding_that_the_plan_does_not_state_is_found() {
        RoundingRule own = RoundingRule.of(RoundingPoint.TOTAL, 0, RoundingMode.UP);
        assertEquals(
                "OTP-6595",
                refused(input -> TestModel.each(
                                input,
                                (i, bid) -> TestModel.sound(
                                        EvaluationInput.of(
                                                i.plan().toBuilder()
                                                        .rounding(own)
                                                        .build(),
                                                i.bids()),
                                        bid)))
                        .code());
    }

    @Test
    public void a_requirement_that_is_not_reckoned_with_is_found() {
        Problem problem = refused(input -> TestModel.each(input, (i, bid) -> {
            BidCalculation.Builder calculation =
                    BidCalculation.builder(bid.key(), i.plan().rounding());
            calculation.add(CalculationStep.builder("total", CalculationPart.TOTAL, TestModel.TEXT, "0 − p", "points")
                    .term(CalculationTerm.of("p", TestModel.TEXT, bid.price(), "SEK", TermSource.PRICE)));
            return calculation.build();
        }));
        assertEquals("OTP-6596", problem.code());
        assertTrue(problem.message().toString().startsWith("Modellen prov 1.0.0 från prov 1.0.0 "));
    }

    @Test
    public void what_it_finds_wrong_with_bids_is_passed_on_unless_it_tells_a_price() {
        assertEquals(1, checked("Anbudet A går inte att räkna med.").size());
        for (String told :
                List.of("Priset 7654321 är fel.", "Priset 7 654 321 är fel.", "Priset 7.654.321,00 är fel.")) {
            ProblemException thrown = assertThrows(ProblemException.class, () -> checked(told));
            assertEquals("OTP-6592", thrown.problems().get(0).code());
        }
    }

    private static List<Problem> checked(String told) {
        EvaluationModel model =
                new TestModel(TestModel.descriptor("1.0.0").build(), input -> TestModel.each(input, TestModel::sound)) {
                    @Override
                    public List<Problem> check(EvaluationInput input) {
                        return List.of(Problem.of("XYZ-0001", Severity.ERROR, LocalizedText.of(told), TestModel.TEXT));
                    }
                };
        return Fixture.reckoner(model).check(INPUT);
    }

    @Test
    public void a_list_that_the_model_goes_on_changing_is_read_once() {
        List<BidCalculation> shared = new ArrayList<>();
        TestModel model = TestModel.of(input -> {
            shared.clear();
            shared.addAll(TestModel.each(input, TestModel::sound));
            return shared;
        });
        Map<String, BidCalculation> first = Fixture.reckoner(model).reckon(INPUT);
        shared.clear();
        assertEquals(2, first.size());
    }
}
