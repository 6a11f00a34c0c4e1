package se.sambruk.otp.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.CriterionSteps;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.text.LocalizedText;

/** The contract accepts a model that keeps it, and each of its tests fails for a model that breaks it in that respect. */
public class EvaluationModelContractTest {
    private static final LocalizedText TEXT = LocalizedText.of("Prov.", "Sample.");
    private static final String FORMULA = "Σ(k) − p / 1000";

    /** Points for quality, less a thousandth of the price. */
    private static class Plain implements EvaluationModel {
        LocalizedText label = TEXT;
        boolean absolute = true;
        String formula = FORMULA;

        @Override
        public ModelDescriptor descriptor() {
            ModelDescriptor.Builder builder = ModelDescriptor.builder("prov", PackVersion.of("1.0.0"))
                    .label(label)
                    .explanation(TEXT)
                    .formula(FORMULA)
                    .ground(AwardGround.BEST_RATIO)
                    .unit(AwardUnit.POINTS);
            return (absolute ? builder : builder.relative()).build();
        }

        @Override
        public List<BidCalculation> evaluate(EvaluationInput input) {
            List<BidCalculation> all = new ArrayList<>();
            for (InputBid bid : input.bids()) {
                BidCalculation.Builder calculation =
                        BidCalculation.builder(bid.key(), input.plan().rounding());
                List<CalculationTerm> criteria = criteria(calculation, input, bid);
                calculation.add(CalculationStep.builder("total", CalculationPart.TOTAL, name(), formula, "points")
                        .terms(criteria)
                        .term(price(input, bid)));
                all.add(calculation.build());
            }
            return all;
        }

        List<CalculationTerm> criteria(BidCalculation.Builder calculation, EvaluationInput input, InputBid bid) {
            return CriterionSteps.points(calculation, input, bid, "k");
        }

        LocalizedText name() {
            return TEXT;
        }

        CalculationTerm price(EvaluationInput input, InputBid bid) {
            return CalculationTerm.of("p", TEXT, bid.price(), "SEK", TermSource.PRICE);
        }
    }

    public abstract static class Trial extends EvaluationModelContract {
        @Override
        protected Map<String, String> parameters(Weighting weighting) {
            return Map.of();
        }

        @Override
        protected List<EvaluationExample> examples() {
            EvaluationPlan plan = EvaluationSamples.bare(new Plain().descriptor(), AwardGround.BEST_RATIO, Map.of())
                    .criterion(PlanCriterion.of(
                            "Prov",
                            List.of(EvaluationSamples.requirement(1, AwardUnit.POINTS, 20)
                                    .build())))
                    .build();
            return List.of(EvaluationExample.of(plan)
                    .bid("A", "3000", "12", "15")
                    .bid("B", "1000.50", "-1.0005", "0")
                    .build());
        }
    }

    private static Set<String> failures(Class<?> contract) {
        Result result = new JUnitCore().run(contract);
        assertEquals(16, result.getRunCount());
        Set<String> failures = new TreeSet<>();
        result.getFailures().forEach(f -> failures.add(f.getDescription().getMethodName()));
        return failures;
    }

    public static class Sound extends Trial {
        @Override
        protected EvaluationModel model() {
            return new Plain();
        }
    }

    @Test
    public void aModelThatKeepsTheContractPasses() {
        assertEquals(Set.of(), failures(Sound.class));
    }

    public static class Untranslated extends Trial {
        @Override
        protected EvaluationModel model() {
            Plain model = new Plain();
            model.label = LocalizedText.of("Prov", " ");
            return model;
        }
    }

    @Test
    public void aModelWithoutAnEnglishNameIsCaught() {
        assertEquals(Set.of("theDescriptionCanBeShownInBothLanguagesAndItsFormulaRead"), failures(Untranslated.class));
    }

    public static class Wrong extends Trial {
        @Override
        protected EvaluationModel model() {
            Plain model = new Plain();
            model.formula = "Σ(k) − p / 999";
            return model;
        }
    }

    @Test
    public void aModelThatReckonsOtherwiseThanByHandIsCaught() {
        assertEquals(Set.of("theExamplesComeToWhatTheyMust"), failures(Wrong.class));
    }

    public static class Without extends Sound {
        @Override
        protected List<EvaluationExample> examples() {
            return List.of();
        }
    }

    @Test
    public void atLeastOneExampleIsNeeded() {
        assertEquals(Set.of("theExamplesComeToWhatTheyMust"), failures(Without.class));
    }

    public static class Peeking extends Trial {
        @Override
        protected EvaluationModel model() {
            return new Plain() {
                @Override
                CalculationTerm price(EvaluationInput input, InputBid bid) {
                    Exact lowest = input.bids().stream()
                            .map(InputBid::price)
                            .reduce(Exact::min)
                            .orElseThrow();
                    return CalculationTerm.of(
                            "p",
                            TEXT,
                            bid.price().minus(lowest),
                            "SEK",
                            new TermSource(TermSource.Kind.OTHER_BIDS, "x"));
                }
            };
        }
    }

    @Test
    public void aModelThatSaysItIsAbsoluteAndLooksAtOthersIsCaught() {
        Set<String> failures = failures(Peeking.class);
        assertTrue(failures.contains("anAbsoluteModelNeverLooksAtOtherBids"));
        assertTrue(failures.contains("everyNumberComesFromTheBidThePlanOrAnEarlierStepAndNothingIsLeftOut"));
    }

    public static class Floor extends Trial {
        @Override
        protected EvaluationModel model() {
            Plain model = new Plain();
            model.formula = "Σ(k) − max(p; 900) / 1000";
            return model;
        }
    }

    @Test
    public void aModelWithAFloorForThePriceIsCaught() {
        assertEquals(Set.of("ofTwoBidsThatAreElseAlikeTheLowerPriceComesFirst"), failures(Floor.class));
    }

    public static class Perverse extends Trial {
        @Override
        protected EvaluationModel model() {
            Plain model = new Plain();
            model.formula = "0 − Σ(k) − p / 1000";
            return model;
        }

        @Override
        protected List<EvaluationExample> examples() {
            EvaluationPlan plan = super.examples().get(0).input().plan();
            return List.of(
                    EvaluationExample.of(plan).bid("A", "3000", "-18", "15").build());
        }
    }

    @Test
    public void aModelByWhichBetterIsWorseIsCaught() {
        assertEquals(Set.of("ofTwoBidsThatAreElseAlikeTheBetterNeverComesLast"), failures(Perverse.class));
    }

    public static class Forgetful extends Trial {
        @Override
        protected EvaluationModel model() {
            return new Plain() {
                @Override
                List<CalculationTerm> criteria(
                        BidCalculation.Builder calculation, EvaluationInput input, InputBid bid) {
                    List<CalculationTerm> all = super.criteria(
                            BidCalculation.builder(bid.key(), input.plan().rounding()), input, bid);
                    return all.size() > 1 ? List.of() : super.criteria(calculation, input, bid);
                }
            };
        }
    }

    @Test
    public void aModelThatForgetsARequirementIsCaught() {
        assertEquals(
                Set.of("everyNumberComesFromTheBidThePlanOrAnEarlierStepAndNothingIsLeftOut"),
                failures(Forgetful.class));
    }

    public static class Counting extends Trial {
        private final AtomicInteger counted = new AtomicInteger();

        @Override
        protected EvaluationModel model() {
            return new Plain() {
                @Override
                LocalizedText name() {
                    return LocalizedText.of("Nr " + counted.incrementAndGet());
                }
            };
        }
    }

    @Test
    public void aModelThatCountsWhatItHasEvaluatedIsCaught() {
        assertTrue(failures(Counting.class)
                .containsAll(Set.of(
                        "theSameBidsGiveTheSameStepsInWhateverOrderTheyCome", "severalThreadsMayEvaluateAtOnce")));
    }

    public static class Localized extends Trial {
        @Override
        protected EvaluationModel model() {
            return new Plain() {
                @Override
                LocalizedText name() {
                    return LocalizedText.of("pris".toUpperCase(Locale.getDefault()));
                }
            };
        }
    }

    @Test
    public void aModelThatFollowsTheMachinesLanguageIsCaught() {
        assertEquals(Set.of("nothingComesFromTheMachine"), failures(Localized.class));
    }

    public static class Absent extends Trial {
        @Override
        protected EvaluationModel model() {
            return new Plain() {
                @Override
                public List<BidCalculation> evaluate(EvaluationInput input) {
                    List<BidCalculation> all = super.evaluate(input);
                    return all.subList(0, Math.min(2, all.size()));
                }
            };
        }
    }

    @Test
    public void aModelThatLeavesOutABidIsCaught() {
        assertTrue(failures(Absent.class).contains("fortyBidsAreEvaluatedInAMinute"));
    }
}
