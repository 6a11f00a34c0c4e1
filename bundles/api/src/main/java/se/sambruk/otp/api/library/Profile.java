package se.sambruk.otp.api.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.evaluation.plan.EvaluationTerms;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Setting;

/** What a procurement officer writes: which library, which requirements, what is adapted, and why. */
public final class Profile extends TreeValue {
    private final ProcurementFacts procurement;
    private final DocumentFacts document;
    private final List<ContextEntry> context;
    private final List<String> precedence;
    private final List<Located<SelectionRule>> select;
    private final List<Located<SelectionRule>> deselect;
    private final List<Located<String>> parameterSets;
    private final List<Located<Setting>> settings;
    private final List<Located<Amendment>> amendments;
    private final PriceSchedule prices;
    private final Located<EvaluationTerms> evaluation;
    private final List<Located<LintSuppression>> lintSuppressions;

    private Profile(Builder builder) {
        this.procurement = builder.procurement;
        this.document = builder.document;
        this.context = List.copyOf(builder.context);
        this.precedence = List.copyOf(builder.precedence);
        this.select = List.copyOf(builder.select);
        this.deselect = List.copyOf(builder.deselect);
        this.parameterSets = List.copyOf(builder.parameterSets);
        this.settings = List.copyOf(builder.settings);
        this.amendments = List.copyOf(builder.amendments);
        this.prices = builder.prices;
        this.evaluation = builder.evaluation;
        this.lintSuppressions = List.copyOf(builder.lintSuppressions);
    }

    public static Builder builder(ProcurementFacts procurement, DocumentFacts document) {
        return new Builder(procurement, document);
    }

    public ProcurementFacts procurement() {
        return procurement;
    }

    public DocumentFacts document() {
        return document;
    }

    /** The packs that the procurement builds on. Their order does not matter; their layers do. */
    public List<ContextEntry> context() {
        return context;
    }

    /** Packs of one layer that would else conflict: a later one goes before an earlier. */
    public List<String> precedence() {
        return precedence;
    }

    /** A requirement that any rule matches is selected. */
    public List<Located<SelectionRule>> select() {
        return select;
    }

    /** A requirement that any rule matches is left out. Each has a reason. */
    public List<Located<SelectionRule>> deselect() {
        return deselect;
    }

    /**
     * The sets of ready levels that the procurement starts from: a set's id, or {@code pack/id} where several packs have one of
     * that id. What a later one says goes before an earlier, and {@link #settings} before all.
     */
    public List<Located<String>> parameterSets() {
        return parameterSets;
    }

    public List<Located<Setting>> settings() {
        return settings;
    }

    /** Amendments for this procurement alone. */
    public List<Located<Amendment>> amendments() {
        return amendments;
    }

    /** What prices are asked for, if any are. */
    public Optional<PriceSchedule> prices() {
        return Optional.ofNullable(prices);
    }

    /** How bids will be evaluated, if that is said here. */
    public Optional<Located<EvaluationTerms>> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    /** What rules find in the texts of this procurement, and its officer means to leave. */
    public List<Located<LintSuppression>> lintSuppressions() {
        return lintSuppressions;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("procurement", procurement)
                .put("document", document)
                .put("context", context)
                .put("precedence", precedence)
                .put("select", values(select))
                .put("deselect", values(deselect))
                .put("parameter-sets", values(parameterSets))
                .put("set", values(settings))
                .put("amendments", values(amendments))
                .put("prices", prices())
                .put("evaluation", evaluation().map(Located::value))
                .put("lint-suppressions", values(lintSuppressions))
                .done();
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }

    /** Makes a {@link Profile}. Not thread-safe. */
    public static final class Builder {
        private final ProcurementFacts procurement;
        private final DocumentFacts document;
        private final List<ContextEntry> context = new ArrayList<>();
        private final List<Located<SelectionRule>> select = new ArrayList<>();
        private final List<Located<SelectionRule>> deselect = new ArrayList<>();
        private final List<Located<String>> parameterSets = new ArrayList<>();
        private final List<Located<Setting>> settings = new ArrayList<>();
        private final List<Located<Amendment>> amendments = new ArrayList<>();
        private final List<Located<LintSuppression>> lintSuppressions = new ArrayList<>();
        private List<String> precedence = List.of();
        private PriceSchedule prices;
        private Located<EvaluationTerms> evaluation;

        private Builder(ProcurementFacts procurement, DocumentFacts document) {
            this.procurement = Objects.requireNonNull(procurement);
            this.document = Objects.requireNonNull(document);
        }

        public Builder context(ContextEntry value) {
            context.add(value);
            return this;
        }

        public Builder precedence(List<String> packs) {
            precedence = List.copyOf(packs);
            return this;
        }

        public Builder select(Located<SelectionRule> value) {
            select.add(value);
            return this;
        }

        public Builder deselect(Located<SelectionRule> value) {
            deselect.add(value);
            return this;
        }

        public Builder parameterSet(Located<String> name) {
            parameterSets.add(name);
            return this;
        }

        public Builder setting(Located<Setting> value) {
            settings.add(value);
            return this;
        }

        public Builder amendment(Located<Amendment> value) {
            amendments.add(value);
            return this;
        }

        public Builder prices(PriceSchedule value) {
            prices = Objects.requireNonNull(value);
            return this;
        }

        public Builder evaluation(Located<EvaluationTerms> value) {
            evaluation = Objects.requireNonNull(value);
            return this;
        }

        public Builder lintSuppression(Located<LintSuppression> value) {
            lintSuppressions.add(value);
            return this;
        }

        public Profile build() {
            return new Profile(this);
        }
    }
}
