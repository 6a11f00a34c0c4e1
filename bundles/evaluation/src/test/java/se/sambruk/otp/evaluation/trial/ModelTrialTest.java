package se.sambruk.otp.evaluation.trial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.evaluation.TestModel;
import se.sambruk.otp.evaluation.model.AbsolutePoints;
import se.sambruk.otp.evaluation.model.LifeCycleCost;
import se.sambruk.otp.evaluation.model.LowestPrice;
import se.sambruk.otp.evaluation.model.PriceDeduction;
import se.sambruk.otp.evaluation.model.RelativePoints;
import se.sambruk.otp.swap.lease.Origin;

public class ModelTrialTest {
    private static final Origin ORIGIN = new Origin("se.exempel.modell 1.0.0", "otp-plugin:modell", 17);
    private static final long MEBIBYTE = 1024 * 1024;

    private static void admit(EvaluationModel model, Duration time, long memory) throws InterruptedException {
        ModelJudge judge = new ModelJudge(new TrialLimits(time, memory, Duration.ofMillis(100)));
        ModelDescriptor descriptor = judge.describe(model, ORIGIN);
        judge.tryOut(model, descriptor, ORIGIN);
    }

    private static void admit(EvaluationModel model) throws InterruptedException {
        admit(model, Duration.ofSeconds(30), 512 * MEBIBYTE);
    }

    private static String refused(EvaluationModel model) {
        return told(assertThrows(ProblemException.class, () -> admit(model)));
    }

    private static String told(ProblemException thrown) {
        return thrown.problems().stream()
                .map(p -> p.code() + " " + p.message().in(Locale.ENGLISH))
                .reduce((one, other) -> one + " | " + other)
                .orElseThrow();
    }

    private static String evaluated(Function<EvaluationInput, List<BidCalculation>> evaluate) {
        return refused(TestModel.of(evaluate));
    }

    private static final String REFUSED =
            "OTP-6598 The model prov 1.0.0 from se.exempel.modell 1.0.0 was not taken into use: ";

    @Test
    public void every_shipped_model_passes() throws InterruptedException {
        for (EvaluationModel model : List.of(
                new PriceDeduction(),
                new AbsolutePoints(),
                new RelativePoints(),
                new LowestPrice(),
                new LifeCycleCost())) {
            admit(model);
        }
        admit(TestModel.sound("1.0.0"));
    }

    @Test
    public void one_that_throws_or_gives_rubbish_is_refused_with_what_was_found() {
        assertEquals(
                REFUSED + "it reckoned wrongly when it was tried, as stands below."
                        + " | OTP-6590 The model prov 1.0.0 from se.exempel.modell 1.0.0 stopped with a fault"
                        + " (IllegalStateException).",
                evaluated(input -> {
                    throw new IllegalStateException();
                }));
        assertTrue(evaluated(input -> List.of()).contains("OTP-6592"));
    }

    @Test
    public void one_that_says_it_is_absolute_and_is_not_is_refused() {
        assertTrue(evaluated(input -> TestModel.each(
                        input,
                        (i, bid) -> TestModel.total(i, bid, i.bids().get(0).price(), TermSource.PRICE)))
                .contains("OTP-6593"));
    }

    @Test
    public void one_that_comes_to_something_else_the_second_time_is_refused() {
        AtomicInteger turn = new AtomicInteger();
        assertEquals(
                REFUSED + "it reckoned twice and came to different things.",
                evaluated(input -> TestModel.each(input, (i, bid) -> {
                    BidCalculation.Builder calculation =
                            BidCalculation.builder(bid.key(), i.plan().rounding());
                    TestModel.sound(i, bid)
                            .steps()
                            .forEach(step -> calculation.add(CalculationStep.builder(
                                            step.id(),
                                            step.part(),
                                            LocalizedText.of("Steg " + turn.incrementAndGet()),
                                            step.formula(),
                                            step.unit())
                                    .terms(step.terms())));
                    return calculation.build();
                })));
    }

    @Test
    public void one_that_does_not_end_is_left_behind_and_named() {
        CountDownLatch never = new CountDownLatch(1);
        TestModel hanging = TestModel.of(input -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        assertEquals(
                REFUSED + "it was not finished with the trial within 1 seconds.",
                told(assertThrows(
                        ProblemException.class, () -> admit(hanging, Duration.ofSeconds(1), 512 * MEBIBYTE))));
    }

    @Test
    public void one_that_accepts_no_plan_or_no_usual_bids_is_refused() {
        Problem no = Problem.of("XYZ-0001", Severity.ERROR, TestModel.TEXT, TestModel.TEXT);
        EvaluationModel choosy =
                new TestModel(TestModel.descriptor("1.0.0").build(), input -> TestModel.each(input, TestModel::sound)) {
                    @Override
                    public List<Problem> check(EvaluationPlan plan) {
                        return List.of(no);
                    }
                };
        assertEquals(REFUSED + "it accepted none of the plans that the trial has.", refused(choosy));
        EvaluationModel shy =
                new TestModel(TestModel.descriptor("1.0.0").build(), input -> TestModel.each(input, TestModel::sound)) {
                    @Override
                    public List<Problem> check(EvaluationInput input) {
                        return List.of(no);
                    }
                };
        assertEquals(REFUSED + "it cannot reckon with usual bids.", refused(shy));
    }

    @Test
    public void one_that_describes_itself_badly_is_refused_before_it_is_tried() {
        String unusable = "OTP-6597 An evaluation model from se.exempel.modell 1.0.0 cannot be used: ";
        assertEquals(unusable + "it lacks a description.", refused(new TestModel(null, input -> List.of())));
        AtomicInteger turn = new AtomicInteger();
        EvaluationModel changing = new TestModel(null, input -> List.of()) {
            @Override
            public ModelDescriptor descriptor() {
                return TestModel.descriptor("1.0." + turn.incrementAndGet()).build();
            }
        };
        assertEquals(unusable + "it describes itself differently each time (\"prov\").", refused(changing));
        ModelDescriptor blank = TestModel.descriptor("1.0.0")
                .label(LocalizedText.of("Prov", " "))
                .build();
        assertTrue(refused(new TestModel(blank, input -> List.of())).contains("lacks a name"));
        ModelDescriptor unreadable =
                TestModel.descriptor("1.0.0").formula("p +").build();
        assertTrue(refused(new TestModel(unreadable, input -> List.of())).contains("p +, cannot be read"));
        EvaluationModel throwing = new TestModel(null, input -> List.of()) {
            @Override
            public ModelDescriptor descriptor() {
                throw new LinkageError();
            }
        };
        assertEquals(unusable + "it stopped with a fault (LinkageError).", refused(throwing));
    }

    @Test
    public void one_by_which_a_lower_price_makes_no_difference_is_refused() {
        assertEquals(
                REFUSED
                        + "of two bids that are else alike the cheaper does not come first, as HFD 2022 ref. 41 demands.",
                evaluated(input -> TestModel.each(input, (i, bid) -> {
                    BidCalculation.Builder calculation =
                            BidCalculation.builder(bid.key(), i.plan().rounding());
                    BidCalculation sound = TestModel.sound(i, bid);
                    sound.steps(CalculationPart.CRITERION)
                            .forEach(step -> calculation.add(CalculationStep.builder(
                                            step.id(), step.part(), step.label(), step.formula(), step.unit())
                                    .terms(step.terms())));
                    // All prices below two million give the same.
                    calculation.add(CalculationStep.builder(
                                    "total",
                                    CalculationPart.TOTAL,
                                    TestModel.TEXT,
                                    "Σ(k) − max(p; 2000000) / 1000",
                                    "points")
                            .terms(sound.total().terms()));
                    return calculation.build();
                })));
    }
}
