package se.sambruk.otp.api.evaluation.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * How bids will be evaluated: ground, criteria with what they weigh, model with its parameters, rounding, what decides between equal bids,
 * how assessors agree. Frozen when the documents are published; its content hash names it for ever, and stands in every outcome. Immutable
 * and thread-safe.
 *
 * <p>A plan may be faulty: it is told of by {@code EvaluationService.check}, so that a person can mend it, and nothing is evaluated by it.
 */
public final class EvaluationPlan extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-evaluation-plan/1";

    private final String procurement;
    private final Regime regime;
    private final ContentHash specification;
    private final AwardGround ground;
    private final String currency;
    private final StatedModel model;
    private final Weighting weighting;
    private final String priorityReason;
    private final List<PlanCriterion> criteria;
    private final List<CostItem> costs;
    private final RoundingRule rounding;
    private final List<TieBreak> tieBreaks;
    private final PanelRule panelRule;
    private final LowBidRule lowBidRule;
    private final Map<RequirementId, ScoredRequirement> byId = new HashMap<>();

    private EvaluationPlan(Builder builder) {
        this.procurement = builder.procurement;
        this.regime = builder.regime;
        this.specification = builder.specification;
        this.ground = builder.ground;
        this.currency = builder.currency;
        this.model = builder.model;
        this.weighting = builder.weighting;
        this.priorityReason = builder.priorityReason;
        this.criteria = List.copyOf(builder.criteria);
        this.costs = List.copyOf(builder.costs);
        this.rounding = builder.rounding;
        this.tieBreaks = List.copyOf(builder.tieBreaks);
        this.panelRule = builder.panelRule;
        this.lowBidRule = builder.lowBidRule;
        requirements().forEach(requirement -> byId.putIfAbsent(requirement.id(), requirement));
    }

    /**
     * @param procurement the procurement's id
     * @param currency what prices are compared in, by ISO 4217
     * @throws IllegalArgumentException if the currency has another form
     */
    public static Builder builder(
            String procurement, Regime regime, AwardGround ground, String currency, StatedModel model) {
        return new Builder(procurement, regime, ground, currency, model);
    }

    /** A plan for a specification, with the criteria that its evaluated requirements name. */
    public static Builder builder(Specification specification, AwardGround ground, String currency, StatedModel model) {
        Builder builder = builder(
                        specification.procurement().id(),
                        specification.procurement().regime(),
                        ground,
                        currency,
                        model)
                .specification(specification.contentHash());
        PlanCriterion.allOf(specification).forEach(builder::criterion);
        return builder;
    }

    /**
     * Reads the canonical tree.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static EvaluationPlan fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        if (!in.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("the schema should be " + SCHEMA + ", is " + in.text("schema"));
        }
        Builder builder = builder(
                        in.text("procurement"),
                        WireValue.of(Regime.class, in.text("regime")),
                        WireValue.of(AwardGround.class, in.text("ground")),
                        in.text("currency"),
                        in.get("model", StatedModel::fromTree))
                .weighting(WireValue.of(Weighting.class, in.text("weighting")))
                .priorityReason(in.text("priority-reason", ""))
                .rounding(in.get("rounding", RoundingRule::fromTree))
                .panelRule(in.get("panel", PanelRule::fromTree))
                .lowBidRule(in.find("low-bids", LowBidRule::fromTree).orElse(LowBidRule.NONE));
        in.findText("specification").map(ContentHash::new).ifPresent(builder::specification);
        in.list("criteria", PlanCriterion::fromTree).forEach(builder::criterion);
        in.list("costs", CostItem::fromTree).forEach(builder::cost);
        in.list("tie-breaks", TieBreak::fromTree).forEach(builder::tieBreak);
        return builder.build();
    }

    /** The procurement's id. */
    public String procurement() {
        return procurement;
    }

    public Regime regime() {
        return regime;
    }

    /** The hash of the specification that the requirements are of; empty for a plan without one. */
    public Optional<ContentHash> specification() {
        return Optional.ofNullable(specification);
    }

    public AwardGround ground() {
        return ground;
    }

    /** What prices are compared in. */
    public String currency() {
        return currency;
    }

    public StatedModel model() {
        return model;
    }

    public Weighting weighting() {
        return weighting;
    }

    /** Why criteria cannot be weighted, where they are in priority order; else empty. */
    public String priorityReason() {
        return priorityReason;
    }

    /** In the order of the documents; in falling order of importance where they are in priority order. */
    public List<PlanCriterion> criteria() {
        return criteria;
    }

    /** The criteria that have no sub-criteria, in order. */
    public List<PlanCriterion> leaves() {
        return criteria.stream().flatMap(PlanCriterion::leaves).toList();
    }

    /** Every criterion and sub-criterion, each before its parts. */
    public Stream<PlanCriterion> allCriteria() {
        return criteria.stream().flatMap(PlanCriterion::all);
    }

    /** Everything that is assessed, in order. */
    public Stream<ScoredRequirement> requirements() {
        return criteria.stream().flatMap(PlanCriterion::allRequirements);
    }

    public Optional<ScoredRequirement> requirement(RequirementId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The costs beside the price that count. */
    public List<CostItem> costs() {
        return costs;
    }

    public RoundingRule rounding() {
        return rounding;
    }

    /** What decides between equal bids, one after the other; empty if nothing does. */
    public List<TieBreak> tieBreaks() {
        return tieBreaks;
    }

    public PanelRule panelRule() {
        return panelRule;
    }

    /** When a price is so low that it is to be asked about. */
    public LowBidRule lowBidRule() {
        return lowBidRule;
    }

    /** The number that the documents state for a parameter of the model; empty where there is none, or it is no number. */
    public Optional<Exact> number(String parameter) {
        return model.parameter(parameter)
                .filter(stated -> stated.type() == ParameterType.DECIMAL || stated.type() == ParameterType.INTEGER)
                .filter(StatedParameter::isReadable)
                .map(stated -> Exact.parse(stated.value()));
    }

    /** What suppliers may see of it: without what the buyer expects to pay and when a price is asked about. Publishing twice is once. */
    public EvaluationPlan published() {
        return toBuilder().lowBidRule(LowBidRule.NONE).build();
    }

    /** A builder that starts from this plan. */
    public Builder toBuilder() {
        Builder builder = builder(procurement, regime, ground, currency, model)
                .weighting(weighting)
                .priorityReason(priorityReason)
                .rounding(rounding)
                .panelRule(panelRule)
                .lowBidRule(lowBidRule);
        builder.specification = specification;
        builder.criteria.addAll(criteria);
        builder.costs.addAll(costs);
        builder.tieBreaks.addAll(tieBreaks);
        return builder;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("schema", SCHEMA)
                .put("procurement", procurement)
                .put("regime", regime)
                .put("specification", specification())
                .put("ground", ground)
                .put("currency", currency)
                .put("model", model)
                .put("weighting", weighting)
                .putText("priority-reason", priorityReason)
                .put("criteria", criteria)
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
        return "EvaluationPlan[" + procurement + "]";
    }

    /** Makes an {@link EvaluationPlan}. Not thread-safe. */
    public static final class Builder {
        private final String procurement;
        private final Regime regime;
        private final AwardGround ground;
        private final String currency;
        private final StatedModel model;
        private final List<PlanCriterion> criteria = new ArrayList<>();
        private final List<CostItem> costs = new ArrayList<>();
        private final List<TieBreak> tieBreaks = new ArrayList<>();
        private ContentHash specification;
        private Weighting weighting = Weighting.VALUES;
        private String priorityReason = "";
        private RoundingRule rounding = RoundingRule.NONE;
        private PanelRule panelRule = PanelRule.USUAL;
        private LowBidRule lowBidRule = LowBidRule.NONE;

        private Builder(String procurement, Regime regime, AwardGround ground, String currency, StatedModel model) {
            this.procurement = Objects.requireNonNull(procurement);
            this.regime = Objects.requireNonNull(regime);
            this.ground = Objects.requireNonNull(ground);
            this.currency = Objects.requireNonNull(currency);
            this.model = Objects.requireNonNull(model);
            if (!Money.isCurrency(currency)) {
                throw new IllegalArgumentException("a currency is three letters, A–Z, got " + currency);
            }
        }

        public Builder specification(ContentHash value) {
            specification = Objects.requireNonNull(value);
            return this;
        }

        /** By what each can give at most, unless said otherwise. */
        public Builder weighting(Weighting value) {
            weighting = Objects.requireNonNull(value);
            return this;
        }

        public Builder priorityReason(String value) {
            priorityReason = Objects.requireNonNull(value);
            return this;
        }

        public Builder criterion(PlanCriterion value) {
            criteria.add(Objects.requireNonNull(value));
            return this;
        }

        /** Puts other criteria in the place of those that there are. */
        public Builder criteria(List<PlanCriterion> values) {
            criteria.clear();
            criteria.addAll(values);
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

        public Builder lowBidRule(LowBidRule value) {
            lowBidRule = Objects.requireNonNull(value);
            return this;
        }

        public EvaluationPlan build() {
            return new EvaluationPlan(this);
        }
    }
}
