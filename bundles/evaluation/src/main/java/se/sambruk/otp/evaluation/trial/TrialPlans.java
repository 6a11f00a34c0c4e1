package se.sambruk.otp.evaluation.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelParameter;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.evaluation.check.PlanCheck;
import se.sambruk.otp.evaluation.check.Statement;
import se.sambruk.otp.evaluation.reckon.Reckoner;

/** Plans that a model is tried by: for each ground and way of weighting that it takes, with values of its parameters that it accepts. */
final class TrialPlans {
    private static final String CURRENCY = "SEK";
    /** How many combinations of values are tried before it is said that none is accepted. */
    private static final int COMBINATIONS = 200;

    private static final BigDecimal PRICE_WEIGHT = BigDecimal.valueOf(40);

    private final ModelDescriptor model;
    private final Reckoner reckoner;

    private TrialPlans(ModelDescriptor model, Reckoner reckoner) {
        this.model = model;
        this.reckoner = reckoner;
    }

    /** Empty if the model accepts none that was tried. */
    static List<EvaluationPlan> of(ModelDescriptor model, Reckoner reckoner) {
        TrialPlans trial = new TrialPlans(model, reckoner);
        List<EvaluationPlan> plans = new ArrayList<>();
        for (AwardGround ground : model.grounds()) {
            for (Weighting weighting : model.weightings()) {
                Optional<EvaluationPlan> accepted = trial.combinations(weighting)
                        .map(values -> trial.plan(ground, weighting, values))
                        .filter(trial::isAccepted)
                        .findFirst();
                accepted.ifPresent(plan -> {
                    plans.add(plan);
                    for (RoundingPoint point : RoundingPoint.values()) {
                        plans.add(plan.toBuilder()
                                .rounding(RoundingRule.of(point, 1, RoundingMode.HALF_EVEN))
                                .build());
                    }
                });
            }
        }
        return plans;
    }

    private boolean isAccepted(EvaluationPlan plan) {
        return PlanCheck.of(plan, model, reckoner.check(plan)).stream()
                .noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private EvaluationPlan plan(AwardGround ground, Weighting weighting, Map<String, String> values) {
        StatedModel stated = Statement.of(model, values, CURRENCY);
        EvaluationPlan.Builder plan = EvaluationPlan.builder("prov-2026", Regime.DIRECTIVE, ground, CURRENCY, stated)
                .weighting(weighting)
                .tieBreak(TieBreak.LOWEST_PRICE)
                .tieBreak(TieBreak.lot("Lotter dras inför två vittnen."));
        if (weighting == Weighting.PRIORITY) {
            plan.priorityReason("Prov.");
        }
        if (model.usesScores() && ground == AwardGround.BEST_RATIO) {
            criteria(weighting).forEach(plan::criterion);
        }
        if (model.usesCosts()) {
            plan.cost(CostItem.money("underhall", "Underhåll per år", CURRENCY, 1, 5))
                    .cost(CostItem.amount("el", "Elförbrukning per år", "kWh", Money.of(2, CURRENCY), 0, 9))
                    .cost(CostItem.money("avveckling", "Avveckling", CURRENCY, 10, 10));
        }
        return plan.build();
    }

    private List<PlanCriterion> criteria(Weighting weighting) {
        AwardUnit unit = model.units().iterator().next();
        PlanCriterion first = PlanCriterion.of("Drift", List.of(requirement(1, unit, 20), requirement(2, unit, 5)));
        PlanCriterion second = PlanCriterion.of("Användbarhet", List.of(requirement(3, unit, 8)));
        PlanCriterion third = PlanCriterion.of("Införande", List.of(requirement(4, unit, 12)));
        if (weighting != Weighting.PERCENT) {
            return List.of(first, PlanCriterion.group("Övrigt", List.of(second, third)));
        }
        BigDecimal rest = model.priceWeight().isPresent()
                ? BigDecimal.valueOf(100).subtract(PRICE_WEIGHT)
                : BigDecimal.valueOf(100);
        BigDecimal half = rest.divide(BigDecimal.valueOf(2));
        BigDecimal quarter = half.divide(BigDecimal.valueOf(2));
        return List.of(
                first.weighted(half),
                PlanCriterion.group("Övrigt", List.of(second.weighted(quarter), third.weighted(quarter)))
                        .weighted(half));
    }

    private static ScoredRequirement requirement(int number, AwardUnit unit, long max) {
        long most = unit == AwardUnit.SEK ? max * 10_000 : max;
        Award award = Award.of(
                "",
                unit,
                BigDecimal.valueOf(most),
                List.of(
                        Award.Step.of(BigDecimal.valueOf(most), "allt"),
                        Award.Step.of(BigDecimal.valueOf(most).divide(BigDecimal.valueOf(2)), "hälften"),
                        Award.Step.of(BigDecimal.ZERO, "inget")));
        return ScoredRequirement.builder(new RequirementId("PRO-PRV-00" + number), "Prov " + number, award)
                .interpolated(number == 2)
                .build();
    }

    /** Values of the parameters, the likeliest combination first. */
    private Stream<Map<String, String>> combinations(Weighting weighting) {
        Stream<Map<String, String>> all = Stream.of(Map.of());
        for (ModelParameter parameter : model.parameters()) {
            if (parameter.isRequired()) {
                List<String> candidates = candidates(parameter, weighting);
                all = all.flatMap(values -> candidates.stream().map(candidate -> {
                    Map<String, String> more = new LinkedHashMap<>(values);
                    more.put(parameter.name(), candidate);
                    return more;
                }));
            }
        }
        return all.limit(COMBINATIONS);
    }

    private List<String> candidates(ModelParameter parameter, Weighting weighting) {
        if (weighting == Weighting.PERCENT
                && model.priceWeight().filter(parameter.name()::equals).isPresent()) {
            return List.of(PRICE_WEIGHT.toPlainString());
        }
        Parameter bounds = parameter.parameter();
        boolean money = bounds.unit().filter(ModelParameter.MONEY::equals).isPresent();
        Stream<String> usual =
                switch (bounds.type()) {
                    case DECIMAL, INTEGER ->
                        money ? Stream.of("3000000", "1000", "0") : Stream.of("50", "10", "1", "0");
                    case CHOICE -> bounds.choices().stream();
                    case DATE -> Stream.of("2026-01-01");
                    case TEXT -> Stream.of("prov");
                };
        Stream<String> bound = bounds.type() == ParameterType.TEXT
                ? Stream.empty()
                : Stream.of(bounds.min(), bounds.max()).flatMap(Optional::stream);
        return Stream.of(bounds.defaultValue().stream(), usual, bound)
                .flatMap(values -> values)
                .filter(value -> bounds.rejects(value).isEmpty())
                .distinct()
                .toList();
    }
}
