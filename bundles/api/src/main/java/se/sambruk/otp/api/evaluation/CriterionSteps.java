package se.sambruk.otp.api.evaluation;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Formula;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.text.LocalizedText;

/** What criteria give a bid, reckoned in the way that all models have in common: what models that add up points begin with. */
public final class CriterionSteps {
    private static final Formula ONE = Formula.parse("s");
    private static final Formula SUM = Formula.parse("Σ(s)");
    private static final Formula SHARE = Formula.parse("w · Σ(s) / M");

    private CriterionSteps() {}

    /**
     * Adds a step for each criterion that has no sub-criteria: the sum of its points or, where criteria are weighted in per cent, that share
     * of its weight which its points are of the most that they could be.
     *
     * @param symbol what stands for a criterion's points in the step that goes on from them
     * @return their outcomes, to go on from
     */
    public static List<CalculationTerm> points(
            BidCalculation.Builder calculation, EvaluationInput input, InputBid bid, String symbol) {
        List<CalculationTerm> points = new ArrayList<>();
        for (PlanCriterion criterion : input.plan().leaves()) {
            CalculationStep.Builder step =
                    input.plan().weighting() == Weighting.PERCENT ? share(criterion) : step(criterion, SUM);
            values(calculation, input, bid, criterion.requirements(), "s").forEach(step::term);
            points.add(CalculationTerm.of(symbol, calculation.add(step)));
        }
        return points;
    }

    private static CalculationStep.Builder step(PlanCriterion criterion, Formula formula) {
        return CalculationStep.builder(
                        "criterion:" + criterion.name(),
                        CalculationPart.CRITERION,
                        LocalizedText.of(criterion.name()),
                        formula,
                        Units.POINTS)
                .about(criterion.name());
    }

    private static CalculationStep.Builder share(PlanCriterion criterion) {
        return step(criterion, SHARE)
                .term(CalculationTerm.of(
                        "w",
                        LocalizedText.of("Vikt", "Weight"),
                        criterion.weight().map(Exact::of).orElse(Exact.ZERO),
                        Units.PERCENT,
                        TermSource.weight(criterion.name())))
                .term(CalculationTerm.of(
                        "M",
                        LocalizedText.of("Högsta möjliga", "Highest possible"),
                        max(criterion),
                        Units.POINTS,
                        TermSource.max(criterion.name())));
    }

    /** The most that the requirements directly under a criterion can give together, in their unit. */
    public static Exact max(PlanCriterion criterion) {
        return criterion.requirements().stream()
                .map(requirement -> Exact.of(requirement.max()))
                .reduce(Exact.ZERO, Exact::plus);
    }

    /**
     * What a bid has been given for requirements, to be put into a formula. Where the plan rounds each value, one that this changes gets a
     * step of its own.
     *
     * @param symbol what stands for each of them
     */
    public static List<CalculationTerm> values(
            BidCalculation.Builder calculation,
            EvaluationInput input,
            InputBid bid,
            List<ScoredRequirement> requirements,
            String symbol) {
        RoundingRule rounding = input.plan().rounding();
        boolean roundsValues = rounding.point() == RoundingPoint.EACH_VALUE;
        List<CalculationTerm> terms = new ArrayList<>(requirements.size());
        for (ScoredRequirement requirement : requirements) {
            String id = requirement.id().value();
            LocalizedText title = requirement.label();
            String unit = requirement.unit() == AwardUnit.SEK ? "SEK" : Units.POINTS;
            Exact score = bid.score(requirement.id());
            CalculationTerm given = CalculationTerm.of(symbol, title, score, unit, TermSource.score(id));
            if (roundsValues && !rounding.round(score).equals(score)) {
                CalculationStep step =
                        calculation.add(CalculationStep.builder("value:" + id, CalculationPart.VALUE, title, ONE, unit)
                                .about(id)
                                .term(CalculationTerm.of("s", title, score, unit, TermSource.score(id))));
                terms.add(CalculationTerm.of(symbol, step));
            } else {
                terms.add(given);
            }
        }
        return terms;
    }
}
