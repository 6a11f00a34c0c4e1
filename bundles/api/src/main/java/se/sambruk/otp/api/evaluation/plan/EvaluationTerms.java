package se.sambruk.otp.api.evaluation.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * What an officer writes of how bids will be evaluated, beside what the requirements say themselves: ground, model with values for its parameters,
 * weights, costs, rounding, rules for ties, assessors and low bids. With a specification and what the model says of itself it becomes an {@link
 * EvaluationPlan}. Immutable.
 */
public final class EvaluationTerms extends TreeValue {
    private final AwardGround ground;
    private final String currency;
    private final String model;
    private final SortedMap<String, String> parameters;
    private final Weighting weighting;
    private final String priorityReason;
    private final List<PlanCriterion> criteria;
    private final SortedSet<RequirementId> interpolated;
    private final SortedSet<RequirementId> surcharges;
    private final List<CostItem> costs;
    private final RoundingRule rounding;
    private final List<TieBreak> tieBreaks;
    private final PanelRule panelRule;
    private final LowBidRule lowBidRule;

    private EvaluationTerms(Builder builder) {
        this.ground = builder.ground;
        this.currency = builder.currency;
        this.model = builder.model;
        this.parameters = Collections.unmodifiableSortedMap(new TreeMap<>(builder.parameters));
        this.weighting = builder.weighting;
        this.priorityReason = builder.priorityReason;
        this.criteria = List.copyOf(builder.criteria);
        this.interpolated = Collections.unmodifiableSortedSet(new TreeSet<>(builder.interpolated));
        this.surcharges = Collections.unmodifiableSortedSet(new TreeSet<>(builder.surcharges));
        this.costs = List.copyOf(builder.costs);
        this.rounding = builder.rounding;
        this.tieBreaks = List.copyOf(builder.tieBreaks);
        this.panelRule = builder.panelRule;
        this.lowBidRule = builder.lowBidRule;
    }

    /**
     * @param currency what prices are compared in, by ISO 4217
     * @param model the id of an evaluation model
     * @throws IllegalArgumentException if the currency has another form
     */
    public static Builder builder(AwardGround ground, String currency, String model) {
        return new Builder(ground, currency, model);
    }

    /** What prices are compared in. */
    public String currency() {
        return currency;
    }

    /** The id of the model. */
    public String model() {
        return model;
    }

    /** Values of the model's parameters, as somebody wrote them. */
    public SortedMap<String, String> parameters() {
        return parameters;
    }

    /** The requirements that the terms say something of: that values between steps are given, or that they cost. */
    public SortedSet<RequirementId> named() {
        SortedSet<RequirementId> named = new TreeSet<>(interpolated);
        named.addAll(surcharges);
        return named;
    }

    /**
     * The plan that comes of these terms and what a specification's requirements say: criteria in the order of the terms, and then those that
     * requirements name and the terms do not. It does not name the specification, so that it stays the same plan when something is changed that
     * bids are not evaluated by.
     *
     * @param stated the model as it describes itself, with the values of {@link #parameters}
     */
    public EvaluationPlan plan(Specification specification, StatedModel stated) {
        EvaluationPlan.Builder plan = EvaluationPlan.builder(
                        specification.procurement().id(),
                        specification.procurement().regime(),
                        ground,
                        currency,
                        stated)
                .weighting(weighting)
                .priorityReason(priorityReason)
                .rounding(rounding)
                .panelRule(panelRule)
                .lowBidRule(lowBidRule);
        Map<String, List<ScoredRequirement>> byCriterion = scored(specification);
        for (PlanCriterion criterion : criteria) {
            plan.criterion(criterion.filled(byCriterion));
        }
        criteria.stream().flatMap(PlanCriterion::all).map(PlanCriterion::name).forEach(byCriterion::remove);
        byCriterion.forEach((name, requirements) -> plan.criterion(PlanCriterion.of(name, requirements)));
        costs.forEach(plan::cost);
        tieBreaks.forEach(plan::tieBreak);
        return plan.build();
    }

    private Map<String, List<ScoredRequirement>> scored(Specification specification) {
        Map<String, List<ScoredRequirement>> byCriterion = new LinkedHashMap<>();
        for (SpecifiedRequirement specified : specification.requirements()) {
            RequirementId id = specified.requirement().id();
            specified.requirement().award().map(Award::criterion).ifPresent(criterion -> byCriterion
                    .computeIfAbsent(criterion, name -> new ArrayList<>())
                    .add(ScoredRequirement.builder(specified, specification.locale())
                            .interpolated(interpolated.contains(id))
                            .surcharge(surcharges.contains(id))
                            .build()));
        }
        return byCriterion;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("ground", ground)
                .put("currency", currency)
                .put("model", model)
                .put("parameters", (Map<String, ?>) parameters)
                .put("weighting", weighting)
                .putText("priority-reason", priorityReason)
                .put("criteria", criteria)
                .put("between-steps", List.copyOf(interpolated))
                .put("surcharges", List.copyOf(surcharges))
                .put("costs", costs)
                .put("rounding", rounding)
                .put("tie-breaks", tieBreaks)
                .put("panel", panelRule);
        if (!lowBidRule.equals(LowBidRule.NONE)) {
            out.put("low-bids", lowBidRule);
        }
        return out.done();
    }

    /** Nothing of what the buyer expects to pay. */
    @Override
    public String toString() {
        return "EvaluationTerms[" + model + "]";
    }

    /** Makes {@link EvaluationTerms}. Not thread-safe. */
    public static final class Builder {
        private final AwardGround ground;
        private final String currency;
        private final String model;
        private final Map<String, String> parameters = new TreeMap<>();
        private final List<PlanCriterion> criteria = new ArrayList<>();
        private final List<RequirementId> interpolated = new ArrayList<>();
        private final List<RequirementId> surcharges = new ArrayList<>();
        private final List<CostItem> costs = new ArrayList<>();
        private final List<TieBreak> tieBreaks = new ArrayList<>();
        private Weighting weighting = Weighting.VALUES;
        private String priorityReason = "";
        private RoundingRule rounding = RoundingRule.NONE;
        private PanelRule panelRule = PanelRule.USUAL;
        private LowBidRule lowBidRule = LowBidRule.NONE;

        private Builder(AwardGround ground, String currency, String model) {
            this.ground = Objects.requireNonNull(ground);
            this.currency = Objects.requireNonNull(currency);
            this.model = Objects.requireNonNull(model);
            if (!Money.isCurrency(currency)) {
                throw new IllegalArgumentException("a currency is three letters, A–Z, got " + currency);
            }
        }

        /** The value of one of the model's parameters, as somebody wrote it. */
        public Builder parameter(String name, String value) {
            parameters.put(Objects.requireNonNull(name), Objects.requireNonNull(value));
            return this;
        }

        /** By what each can give at most, unless said otherwise. */
        public Builder weighting(Weighting value) {
            weighting = Objects.requireNonNull(value);
            return this;
        }

        /** Why criteria cannot be weighted, where they are in priority order. */
        public Builder priorityReason(String value) {
            priorityReason = Objects.requireNonNull(value);
            return this;
        }

        /**
         * A criterion with its weight or its sub-criteria; what counts under it the requirements say themselves, by its name.
         *
         * @param value without requirements
         */
        public Builder criterion(PlanCriterion value) {
            criteria.add(Objects.requireNonNull(value));
            return this;
        }

        /** That bids between two steps of a requirement's scale are given a value between theirs. */
        public Builder interpolated(RequirementId requirement) {
            interpolated.add(Objects.requireNonNull(requirement));
            return this;
        }

        /** That what a requirement can give is added to the price instead of taken from it. */
        public Builder surcharge(RequirementId requirement) {
            surcharges.add(Objects.requireNonNull(requirement));
            return this;
        }

        public Builder cost(CostItem value) {
            costs.add(Objects.requireNonNull(value));
            return this;
        }

        /** None, unless said otherwise. */
        public Builder rounding(RoundingRule value) {
            rounding = Objects.requireNonNull(value);
            return this;
        }

        /** Adds what decides where nothing before it has. */
        public Builder tieBreak(TieBreak value) {
            tieBreaks.add(Objects.requireNonNull(value));
            return this;
        }

        /** {@link PanelRule#USUAL}, unless said otherwise. */
        public Builder panelRule(PanelRule value) {
            panelRule = Objects.requireNonNull(value);
            return this;
        }

        /** None, unless said otherwise. Never in what suppliers are given. */
        public Builder lowBidRule(LowBidRule value) {
            lowBidRule = Objects.requireNonNull(value);
            return this;
        }

        public EvaluationTerms build() {
            return new EvaluationTerms(this);
        }
    }
}
