package se.sambruk.otp.api.evaluation.panel;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * What one assessor gives a bid for a requirement, why, and when. A later one by the same assessor takes the place of an earlier, which
 * is kept. One without a motivation may be handed in, so that work in progress is not lost, but it does not count. Secret until the
 * award decision.
 */
public final class Score extends TreeValue {
    static final Comparator<Score> ORDER = Comparator.comparing(Score::bid)
            .thenComparing(Score::requirement)
            .thenComparing(Score::assessor)
            .thenComparing(Score::at)
            .thenComparing(Score::value)
            .thenComparing(Score::motivation);

    private final String assessor;
    private final String bid;
    private final RequirementId requirement;
    private final Exact value;
    private final String motivation;
    private final Instant at;

    private Score(String assessor, String bid, RequirementId requirement, Exact value, String motivation, Instant at) {
        this.assessor = Objects.requireNonNull(assessor);
        this.bid = Objects.requireNonNull(bid);
        this.requirement = Objects.requireNonNull(requirement);
        this.value = Objects.requireNonNull(value);
        this.motivation = Objects.requireNonNull(motivation);
        this.at = Objects.requireNonNull(at);
    }

    /**
     * @param assessor the assessor's key
     * @param bid the bid's key
     * @param value in the requirement's unit
     * @param motivation why, against the step of the published scale
     * @param at when, from a clock that is handed in
     */
    public static Score of(
            String assessor, String bid, RequirementId requirement, Exact value, String motivation, Instant at) {
        return new Score(assessor, bid, requirement, value, motivation, at);
    }

    static Score fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("assessor"),
                in.text("bid"),
                new RequirementId(in.text("requirement")),
                Exact.parse(in.text("value")),
                in.text("motivation", ""),
                Instant.parse(in.text("at")));
    }

    /** The assessor's key. */
    public String assessor() {
        return assessor;
    }

    /** The bid's key. */
    public String bid() {
        return bid;
    }

    public RequirementId requirement() {
        return requirement;
    }

    public Exact value() {
        return value;
    }

    /** Empty if none has been given. */
    public String motivation() {
        return motivation;
    }

    public boolean isMotivated() {
        return !motivation.isBlank();
    }

    public Instant at() {
        return at;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("assessor", assessor)
                .put("bid", bid)
                .put("requirement", requirement)
                .put("value", value)
                .putText("motivation", motivation)
                .put("at", at)
                .done();
    }

    /** Neither the value nor why. */
    @Override
    public String toString() {
        return "Score[" + assessor + ", " + bid + ", " + requirement + "]";
    }
}
