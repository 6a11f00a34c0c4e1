package se.sambruk.otp.api.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Confidential;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;

/**
 * What came of evaluating bids by a plan: the order, every number and where it came from, what decided between equal bids, what should be
 * asked about. It has what an evaluation report, a court and a supplier's lawyer ask for, and can be reckoned once more from what stands in
 * it. It decides nothing: an award is the officer's act. Secret until the award decision. Immutable and thread-safe.
 */
public final class EvaluationOutcome extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-evaluation-outcome/1";

    private final EvaluationPlan plan;
    private final ContentHash bids;
    private final ContentHash sheet;
    private final PackVersion modelVersion;
    private final boolean absolute;
    private final boolean lowestWins;
    private final List<AwardedValue> values;
    private final List<BidResult> results;
    private final List<TieResolution> ties;
    private final List<LowBid> lowBids;

    private EvaluationOutcome(Builder builder) {
        this.plan = builder.plan;
        this.bids = builder.bids;
        this.sheet = builder.sheet;
        this.modelVersion = builder.modelVersion;
        this.absolute = builder.absolute;
        this.lowestWins = builder.lowestWins;
        this.values = List.copyOf(builder.values);
        this.results = List.copyOf(builder.results);
        this.ties = List.copyOf(builder.ties);
        this.lowBids = List.copyOf(builder.lowBids);
    }

    /**
     * @param plan the plan that bids were evaluated by
     * @param bids the hash of the bids, in the order of their keys
     * @param modelVersion the version of the model that reckoned
     */
    public static Builder builder(EvaluationPlan plan, ContentHash bids, PackVersion modelVersion) {
        return new Builder(plan, bids, modelVersion);
    }

    /**
     * Reads the canonical tree, and reckons every step once more.
     *
     * @throws IllegalArgumentException if it has another form; the message tells nothing of what stands there
     */
    public static EvaluationOutcome fromTree(Object tree) {
        return Confidential.read("outcome", () -> {
            TreeReader in = TreeReader.of(tree);
            if (!in.text("schema").equals(SCHEMA)) {
                throw new IllegalArgumentException("the schema should be " + SCHEMA);
            }
            Builder builder = builder(
                            in.get("plan", EvaluationPlan::fromTree),
                            new ContentHash(in.text("bids")),
                            PackVersion.of(in.text("model-version")))
                    .values(in.list("values", AwardedValue::fromTree))
                    .results(in.list("results", BidResult::fromTree))
                    .ties(in.list("ties", TieResolution::fromTree))
                    .lowBids(in.list("low-bids", LowBid::fromTree));
            in.findText("sheet").map(ContentHash::new).ifPresent(builder::sheet);
            builder.absolute = in.flag("absolute");
            builder.lowestWins = in.flag("lowest-wins");
            return builder.build();
        });
    }

    /** The plan that bids were evaluated by. */
    public EvaluationPlan plan() {
        return plan;
    }

    /** The hash of the bids, in the order of their keys: what was evaluated. */
    public ContentHash bids() {
        return bids;
    }

    /** The hash of the score sheet that the values come of: who gave what, when and why. Empty where values were settled elsewhere. */
    public Optional<ContentHash> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** The version of the model that reckoned. */
    public PackVersion modelVersion() {
        return modelVersion;
    }

    /** Whether each bid's result has been found to be the same when it was reckoned alone. */
    public boolean isAbsolute() {
        return absolute;
    }

    /** Whether the lowest result wins. */
    public boolean isLowestBest() {
        return lowestWins;
    }

    /** What bids have been given, and how it came about; by bid, and within it in the order of the plan. */
    public List<AwardedValue> values() {
        return values;
    }

    /** The bids by place, equal ones by key; then those that are not evaluated, by key. */
    public List<BidResult> results() {
        return results;
    }

    public Optional<BidResult> result(String bid) {
        return results.stream().filter(r -> r.bid().equals(bid)).findFirst();
    }

    /** The bid in the first place; empty if several share it. */
    public Optional<BidResult> first() {
        List<BidResult> first =
                results.stream().filter(result -> result.rank().orElse(0) == 1).toList();
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    /** Bids that came out equal, by place, and what decided between them. */
    public List<TieResolution> ties() {
        return ties;
    }

    /** Prices that the supplier should be asked about, by bid. */
    public List<LowBid> lowBids() {
        return lowBids;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("schema", SCHEMA)
                .put("plan", plan)
                .put("bids", bids)
                .put("sheet", sheet())
                .put("model-version", modelVersion)
                .put("values", values)
                .put("results", results)
                .put("ties", ties)
                .put("low-bids", lowBids);
        if (absolute) {
            out.put("absolute", true);
        }
        if (lowestWins) {
            out.put("lowest-wins", true);
        }
        return out.done();
    }

    /** Not even how many bids there are: that is secret too. */
    @Override
    public String toString() {
        return "EvaluationOutcome[" + plan.procurement() + "]";
    }

    /** Makes an {@link EvaluationOutcome}. Not thread-safe. */
    public static final class Builder {
        private final EvaluationPlan plan;
        private final ContentHash bids;
        private final PackVersion modelVersion;
        private final List<AwardedValue> values = new ArrayList<>();
        private final List<BidResult> results = new ArrayList<>();
        private final List<TieResolution> ties = new ArrayList<>();
        private final List<LowBid> lowBids = new ArrayList<>();
        private ContentHash sheet;
        private boolean absolute;
        private boolean lowestWins;

        private Builder(EvaluationPlan plan, ContentHash bids, PackVersion modelVersion) {
            this.plan = Objects.requireNonNull(plan);
            this.bids = Objects.requireNonNull(bids);
            this.modelVersion = Objects.requireNonNull(modelVersion);
        }

        /** The hash of the score sheet that the values come of. */
        public Builder sheet(ContentHash value) {
            sheet = Objects.requireNonNull(value);
            return this;
        }

        /** That each bid's result is the same when it is reckoned alone. */
        public Builder absolute() {
            absolute = true;
            return this;
        }

        /** That the lowest result wins. */
        public Builder lowestWins() {
            lowestWins = true;
            return this;
        }

        public Builder values(List<AwardedValue> more) {
            values.addAll(more);
            return this;
        }

        public Builder results(List<BidResult> more) {
            results.addAll(more);
            return this;
        }

        public Builder ties(List<TieResolution> more) {
            ties.addAll(more);
            return this;
        }

        public Builder lowBids(List<LowBid> more) {
            lowBids.addAll(more);
            return this;
        }

        public EvaluationOutcome build() {
            return new EvaluationOutcome(this);
        }
    }
}
