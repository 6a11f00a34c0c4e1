package se.sambruk.otp.api.evaluation.panel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.requirement.RequirementId;

/** That assessors who differed have agreed on what a bid is given for a requirement, and why. Secret until the award decision. */
public final class Consensus extends TreeValue {
    static final Comparator<Consensus> ORDER = Comparator.comparing(Consensus::bid)
            .thenComparing(Consensus::requirement)
            .thenComparing(Consensus::at)
            .thenComparing(Consensus::value)
            .thenComparing(Consensus::motivation)
            .thenComparing(consensus -> String.join("\n", consensus.by));

    private final String bid;
    private final RequirementId requirement;
    private final Exact value;
    private final String motivation;
    private final List<String> by;
    private final Instant at;

    private Consensus(
            String bid, RequirementId requirement, Exact value, String motivation, List<String> by, Instant at) {
        this.bid = Objects.requireNonNull(bid);
        this.requirement = Objects.requireNonNull(requirement);
        this.value = Objects.requireNonNull(value);
        this.motivation = Objects.requireNonNull(motivation);
        this.by = by.stream().sorted().distinct().toList();
        this.at = Objects.requireNonNull(at);
    }

    /**
     * @param bid the bid's key
     * @param value in the requirement's unit
     * @param motivation why this value, where they differed; may be handed in empty, but then it does not count
     * @param by the keys of those who agreed
     * @param at when
     */
    public static Consensus of(
            String bid, RequirementId requirement, Exact value, String motivation, List<String> by, Instant at) {
        return new Consensus(bid, requirement, value, motivation, by, at);
    }

    static Consensus fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("bid"),
                new RequirementId(in.text("requirement")),
                Exact.parse(in.text("value")),
                in.text("motivation", ""),
                in.texts("by"),
                Instant.parse(in.text("at")));
    }

    public String bid() {
        return bid;
    }

    public RequirementId requirement() {
        return requirement;
    }

    public Exact value() {
        return value;
    }

    public String motivation() {
        return motivation;
    }

    public boolean isMotivated() {
        return !motivation.isBlank();
    }

    /** The keys of those who agreed, sorted. */
    public List<String> by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("bid", bid)
                .put("requirement", requirement)
                .put("value", value)
                .putText("motivation", motivation)
                .put("by", by)
                .put("at", at)
                .done();
    }

    /** Neither the value nor why. */
    @Override
    public String toString() {
        return "Consensus[" + bid + ", " + requirement + "]";
    }
}
