package se.sambruk.otp.api.evaluation.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.bid.Confidential;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * What a simulation found. It says of itself whether bids were invented or real; what is found on real ones is secret until the award
 * decision. Immutable and thread-safe.
 */
public final class SimulationReport extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-simulation/1";

    /** What was counted. */
    public enum Count {
        /** Sets of bids that were evaluated. */
        SETS("sets"),
        /** How often a bid was taken away, and the order of the others looked at. */
        REMOVALS("removals"),
        /** Of those, how often the order of others changed. */
        ORDER_CHANGES("order-changes"),
        /** Of those, how often another bid won although the one that was taken away had not. */
        FIRST_CHANGES("first-changes"),
        /** Sets in which the lowest price and the best quality are not the same bid's, and so there is something to weigh. */
        CONTESTED("contested"),
        /** Of those, sets that a bid with the lowest price wins. */
        LOWEST_PRICE_WINS("lowest-price-wins"),
        /** Of those, sets that a bid with the best quality wins. */
        BEST_QUALITY_WINS("best-quality-wins"),
        /** Sets whose first place several bids share by their results. */
        SHARED_FIRST("shared-first");

        private final String key;

        Count(String key) {
            this.key = key;
        }
    }

    private final ContentHash plan;
    private final boolean real;
    private final long seed;
    private final Map<Count, Integer> counts;
    private final List<OrderChange> examples;
    private final List<QualityWorth> worths;
    private final List<PriceMargin> margins;
    private final List<LocalizedText> conclusions;
    private final List<Problem> problems;

    private SimulationReport(Builder builder) {
        this.plan = builder.plan;
        this.real = builder.real;
        this.seed = builder.seed;
        this.counts = new EnumMap<>(builder.counts);
        this.examples = List.copyOf(builder.examples);
        this.worths = List.copyOf(builder.worths);
        this.margins = List.copyOf(builder.margins);
        this.conclusions = List.copyOf(builder.conclusions);
        this.problems = List.copyOf(builder.problems);
    }

    /**
     * @param plan the plan's hash
     * @param real whether the bids are real; else invented
     */
    public static Builder builder(ContentHash plan, boolean real) {
        return new Builder(plan, real);
    }

    /**
     * Reads the canonical tree. Problems are not in it: they are told when it is made.
     *
     * @throws IllegalArgumentException if it has another form; the message tells nothing of what stands there
     */
    public static SimulationReport fromTree(Object tree) {
        return Confidential.read("simulation", () -> {
            TreeReader in = TreeReader.of(tree);
            if (!in.text("schema").equals(SCHEMA)) {
                throw new IllegalArgumentException("the schema should be " + SCHEMA);
            }
            Builder builder = builder(new ContentHash(in.text("plan")), in.flag("real"))
                    .seed(Long.parseLong(in.text("seed")))
                    .examples(in.list("examples", OrderChange::fromTree))
                    .worths(in.list("worths", QualityWorth::fromTree))
                    .margins(in.list("margins", PriceMargin::fromTree));
            TreeReader counts = in.get("counts", TreeReader::of);
            for (Count count : Count.values()) {
                builder.count(count, counts.integer(count.key, 0));
            }
            in.list("conclusions", node -> LocalizedText.of(texts(node))).forEach(builder::conclusion);
            return builder.build();
        });
    }

    private static Map<String, String> texts(Object node) {
        return TreeReader.of(Map.of("texts", node)).map("texts", String.class::cast);
    }

    /** The hash of the plan that was tried. */
    public ContentHash plan() {
        return plan;
    }

    /**
     * Whether bids were real: then whoever asked for it logs that, as secret as the bids, though simulations are open in the log of a case
     * otherwise. Else they were invented.
     */
    public boolean isOnRealBids() {
        return real;
    }

    /** What invented sets were drawn from. */
    public long seed() {
        return seed;
    }

    public int count(Count what) {
        return counts.getOrDefault(what, 0);
    }

    /** The smallest examples of changed orders; none if there is none. */
    public List<OrderChange> examples() {
        return examples;
    }

    /** What better quality is worth in money, in the order of the plan. */
    public List<QualityWorth> worths() {
        return worths;
    }

    /** How far real bids are from another outcome, by key; empty for invented ones. */
    public List<PriceMargin> margins() {
        return margins;
    }

    /** What it comes to, in plain words, one sentence or two each; they tell neither names nor amounts of real bids. */
    public List<LocalizedText> conclusions() {
        return conclusions;
    }

    /** What should be looked at before the plan is published. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    protected Object buildTree() {
        TreeWriter numbers = new TreeWriter();
        for (Count count : Count.values()) {
            numbers.put(count.key, count(count));
        }
        TreeWriter out = new TreeWriter()
                .put("schema", SCHEMA)
                .put("plan", plan)
                .put("seed", Long.toString(seed))
                .put("counts", (Object) numbers.done())
                .put("examples", examples)
                .put("worths", worths)
                .put("margins", margins)
                .put(
                        "conclusions",
                        conclusions.stream().map(LocalizedText::byLanguage).toList());
        if (real) {
            out.put("real", true);
        }
        return out.done();
    }

    @Override
    public String toString() {
        return "SimulationReport[" + (real ? "real" : "invented") + "]";
    }

    /** Makes a {@link SimulationReport}. Not thread-safe. */
    public static final class Builder {
        private final ContentHash plan;
        private final boolean real;
        private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
        private final List<OrderChange> examples = new ArrayList<>();
        private final List<QualityWorth> worths = new ArrayList<>();
        private final List<PriceMargin> margins = new ArrayList<>();
        private final List<LocalizedText> conclusions = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private long seed;

        private Builder(ContentHash plan, boolean real) {
            this.plan = Objects.requireNonNull(plan);
            this.real = real;
        }

        public Builder seed(long value) {
            seed = value;
            return this;
        }

        public Builder count(Count what, int number) {
            counts.put(what, number);
            return this;
        }

        public Builder examples(List<OrderChange> more) {
            examples.addAll(more);
            return this;
        }

        public Builder worths(List<QualityWorth> more) {
            worths.addAll(more);
            return this;
        }

        public Builder margins(List<PriceMargin> more) {
            margins.addAll(more);
            return this;
        }

        public Builder conclusion(LocalizedText sentence) {
            conclusions.add(Objects.requireNonNull(sentence));
            return this;
        }

        public Builder problem(Problem value) {
            problems.add(Objects.requireNonNull(value));
            return this;
        }

        public SimulationReport build() {
            return new SimulationReport(this);
        }
    }
}
