package se.sambruk.otp.api.evaluation.panel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.requirement.RequirementId;

/** Where the assessment of one bid for one requirement stands. Secret until the award decision. Immutable. */
public final class PanelItem {
    private final String bid;
    private final RequirementId requirement;
    private final PanelState state;
    private final List<Score> scores;
    private final List<String> missing;
    private final Consensus consensus;
    private final AwardedValue value;

    private PanelItem(Builder builder) {
        this.bid = builder.bid;
        this.requirement = builder.requirement;
        this.state = builder.state;
        this.scores = List.copyOf(builder.scores);
        this.missing = List.copyOf(builder.missing);
        this.consensus = builder.consensus;
        this.value = builder.value;
        if ((state == PanelState.SETTLED) != (value != null)) {
            throw new IllegalArgumentException("what is settled has a value, and nothing else has");
        }
    }

    public static Builder builder(String bid, RequirementId requirement, PanelState state) {
        return new Builder(bid, requirement, state);
    }

    public String bid() {
        return bid;
    }

    public RequirementId requirement() {
        return requirement;
    }

    public PanelState state() {
        return state;
    }

    /** The scores that count: the latest of each assessor who may assess it. */
    public List<Score> scores() {
        return scores;
    }

    /** The keys of those who are to assess it and have not. */
    public List<String> missing() {
        return missing;
    }

    /** The difference between the greatest and the least score; empty if there is none. */
    public Optional<Exact> spread() {
        return scores.stream()
                .map(Score::value)
                .reduce(Exact::max)
                .map(greatest -> greatest.minus(
                        scores.stream().map(Score::value).reduce(Exact::min).orElse(greatest)));
    }

    /** What was agreed, where that is what counts. */
    public Optional<Consensus> consensus() {
        return Optional.ofNullable(consensus);
    }

    /** What the bid is given; empty unless it is settled. */
    public Optional<AwardedValue> value() {
        return Optional.ofNullable(value);
    }

    /** What is settled, as it is kept with an evaluation. */
    Object tree() {
        return new TreeWriter()
                .put("bid", bid)
                .put("requirement", requirement)
                .put("scores", scores)
                .put("consensus", consensus())
                .put("value", value)
                .done();
    }

    static PanelItem fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder item = builder(in.text("bid"), new RequirementId(in.text("requirement")), PanelState.SETTLED)
                .scores(in.list("scores", Score::fromTree))
                .value(in.get("value", AwardedValue::fromTree));
        in.find("consensus", Consensus::fromTree).ifPresent(item::consensus);
        return item.build();
    }

    /** Why the bid is given that: what was agreed, where that counts, and else what each assessor gave as the reason, each once; names nobody. */
    public List<String> motivations() {
        return consensus == null
                ? scores.stream()
                        .map(Score::motivation)
                        .filter(said -> !said.isBlank())
                        .distinct()
                        .toList()
                : List.of(consensus.motivation());
    }

    /** Neither scores nor value. */
    @Override
    public String toString() {
        return "PanelItem[" + bid + ", " + requirement + ", " + state.wire() + "]";
    }

    /** Makes a {@link PanelItem}. Not thread-safe. */
    public static final class Builder {
        private final String bid;
        private final RequirementId requirement;
        private final PanelState state;
        private List<Score> scores = List.of();
        private List<String> missing = List.of();
        private Consensus consensus;
        private AwardedValue value;

        private Builder(String bid, RequirementId requirement, PanelState state) {
            this.bid = Objects.requireNonNull(bid);
            this.requirement = Objects.requireNonNull(requirement);
            this.state = Objects.requireNonNull(state);
        }

        public Builder scores(List<Score> values) {
            scores = values;
            return this;
        }

        public Builder missing(List<String> assessors) {
            missing = assessors;
            return this;
        }

        public Builder consensus(Consensus given) {
            consensus = Objects.requireNonNull(given);
            return this;
        }

        public Builder value(AwardedValue given) {
            value = Objects.requireNonNull(given);
            return this;
        }

        /**
         * @throws IllegalArgumentException if it is settled without a value, or has one without being settled
         */
        public PanelItem build() {
            return new PanelItem(this);
        }
    }
}
