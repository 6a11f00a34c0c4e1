package se.sambruk.otp.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelParameter;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.evaluation.plan.StatedParameter;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementId;

/** Made-up plans and bids to test evaluation models with. The same call always gives an equal value. */
public final class EvaluationSamples {
    /** What sample plans compare prices in. */
    public static final String CURRENCY = "SEK";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private EvaluationSamples() {}

    /**
     * A model as documents state it.
     *
     * @param values of its parameters, in their normal form; what is not there has its default
     */
    public static StatedModel stated(ModelDescriptor model, Map<String, String> values) {
        List<StatedParameter> parameters = new ArrayList<>();
        for (ModelParameter parameter : model.parameters()) {
            Optional.ofNullable(values.get(parameter.name()))
                    .or(() -> parameter.parameter().defaultValue())
                    .ifPresent(value -> parameters.add(StatedParameter.of(
                            parameter.name(),
                            parameter.label(),
                            parameter.parameter().type(),
                            parameter.unit(CURRENCY),
                            value)));
        }
        return StatedModel.of(
                model.id(), model.version(), model.label(), model.formula(), model.explanation(), parameters);
    }

    /**
     * A requirement with a scale of five even steps, from the most to nothing.
     *
     * @param number from 1; {@code PRV-UTV-001} and on
     * @param max the most that it can give, in the unit
     */
    public static ScoredRequirement.Builder requirement(int number, AwardUnit unit, long max) {
        BigDecimal most = BigDecimal.valueOf(max);
        List<Award.Step> scale = IntStream.rangeClosed(0, 4)
                .mapToObj(step -> Award.Step.of(
                        most.multiply(BigDecimal.valueOf(4L - step)).divide(BigDecimal.valueOf(4)),
                        4 - step + " av fyra prov"))
                .toList();
        return ScoredRequirement.builder(
                new RequirementId(String.format(Locale.ROOT, "PRV-UTV-%03d", number)),
                "Provat krav " + number,
                Award.of("Prov", unit, most, scale));
    }

    /**
     * A plan without criteria and costs, to be varied.
     *
     * @param values of the model's parameters
     */
    public static EvaluationPlan.Builder bare(ModelDescriptor model, AwardGround ground, Map<String, String> values) {
        return EvaluationPlan.builder("provupphandling-2026", Regime.DIRECTIVE, ground, CURRENCY, stated(model, values))
                .tieBreak(TieBreak.LOWEST_PRICE)
                .tieBreak(TieBreak.lot("Lotter dras inför två vittnen, och alla lotter visas efteråt."));
    }

    /**
     * A plan for a model, with three criteria of which two are sub-criteria where it reckons with what requirements give, and three costs where
     * it reckons with costs. Where criteria are weighted in per cent, they share evenly what the price leaves.
     *
     * @param values of the model's parameters
     */
    public static EvaluationPlan plan(
            ModelDescriptor model, AwardGround ground, Weighting weighting, Map<String, String> values) {
        EvaluationPlan.Builder plan = bare(model, ground, values).weighting(weighting);
        if (weighting == Weighting.PRIORITY) {
            plan.priorityReason("Kriterierna går inte att jämföra i tal.");
        }
        if (model.usesScores() && ground == AwardGround.BEST_RATIO) {
            AwardUnit unit = model.units().iterator().next();
            long scale = unit == AwardUnit.SEK ? 10_000 : 1;
            PlanCriterion operation = PlanCriterion.of(
                    "Drift",
                    List.of(
                            requirement(1, unit, 20 * scale).build(),
                            requirement(2, unit, 10 * scale).interpolated(true).build()));
            PlanCriterion use = PlanCriterion.of(
                    "Användbarhet", List.of(requirement(3, unit, 8 * scale).build()));
            PlanCriterion start = PlanCriterion.of(
                    "Införande", List.of(requirement(4, unit, 12 * scale).build()));
            plan.criteria(
                    weighting == Weighting.PERCENT
                            ? weighted(model, values, operation, use, start)
                            : List.of(operation, PlanCriterion.group("Övrigt", List.of(use, start))));
        }
        if (model.usesCosts()) {
            plan.cost(CostItem.money("underhall", "Underhåll per år", CURRENCY, 1, 5))
                    .cost(CostItem.amount("el", "Elförbrukning per år", "kWh", Money.of(2, CURRENCY), 0, 9))
                    .cost(CostItem.money("avveckling", "Avveckling", CURRENCY, 10, 10));
        }
        return plan.build();
    }

    private static List<PlanCriterion> weighted(
            ModelDescriptor model,
            Map<String, String> values,
            PlanCriterion first,
            PlanCriterion second,
            PlanCriterion third) {
        BigDecimal price =
                model.priceWeight().map(values::get).map(BigDecimal::new).orElse(BigDecimal.ZERO);
        BigDecimal half = HUNDRED.subtract(price).divide(BigDecimal.valueOf(2));
        BigDecimal quarter = half.divide(BigDecimal.valueOf(2));
        return List.of(
                first.weighted(half),
                PlanCriterion.group("Övrigt", List.of(second.weighted(quarter), third.weighted(quarter)))
                        .weighted(half));
    }

    /** Sets of bids by a plan: one, three, equal ones, many, with öre, with the best and the worst of everything. Prices are above 0. */
    public static List<EvaluationInput> inputs(EvaluationPlan plan) {
        List<InputBid> many = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            many.add(bid(plan, "anbud-" + i, Exact.of(800_000L + 91_733L * i % 900_000), i * 7));
        }
        Exact million = Exact.of(1_000_000);
        return List.of(
                EvaluationInput.of(plan, List.of(bid(plan, "ensam", million, 1))),
                EvaluationInput.of(
                        plan,
                        List.of(
                                bid(plan, "A", million, 2),
                                bid(plan, "B", Exact.of(1_400_000), 0),
                                bid(plan, "C", Exact.of(600_000), 4))),
                EvaluationInput.of(plan, List.of(bid(plan, "lika-1", million, 1), bid(plan, "lika-2", million, 1))),
                EvaluationInput.of(
                        plan,
                        List.of(
                                bid(plan, "oren", Exact.of(new BigDecimal("999999.99")), 3),
                                bid(plan, "bast", Exact.of(3_999_999), 0),
                                bid(plan, "samst", Exact.of(new BigDecimal("0.01")), 4))),
                EvaluationInput.of(plan, many));
    }

    /** A bid with a step of each requirement's scale, in a rotation that begins with a number, and costs in another. */
    public static InputBid bid(EvaluationPlan plan, String key, Exact price, int turn) {
        Map<RequirementId, Exact> scores = new TreeMap<>();
        int at = turn;
        for (ScoredRequirement requirement : plan.requirements().toList()) {
            List<Award.Step> scale = requirement.scale();
            scores.put(requirement.id(), Exact.of(scale.get(at % scale.size()).value()));
            at += turn % 3;
        }
        Map<String, Exact> costs = new TreeMap<>();
        for (CostItem item : plan.costs()) {
            costs.put(item.key(), Exact.of(1_250L * (at % 9)));
            at++;
        }
        return InputBid.of(key, price, costs, scores);
    }
}
