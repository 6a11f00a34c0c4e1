package se.sambruk.otp.api.evaluation.panel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.bid.Confidential;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;

/**
 * What has been given and agreed, by one assessor or many: all that ever was, so that it can be told who did what and when. Sheets are put
 * together in any order, any number of times, with the same outcome; nothing is lost by it. Secret until the award decision. Immutable and
 * thread-safe.
 */
public final class ScoreSheet extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-score-sheet/1";

    private final ContentHash plan;
    private final List<Score> scores;
    private final List<Consensus> agreed;

    private ScoreSheet(ContentHash plan, Collection<Score> scores, Collection<Consensus> agreed) {
        this.plan = Objects.requireNonNull(plan);
        TreeSet<Score> sortedScores = new TreeSet<>(Score.ORDER);
        sortedScores.addAll(scores);
        this.scores = List.copyOf(sortedScores);
        TreeSet<Consensus> sortedAgreed = new TreeSet<>(Consensus.ORDER);
        sortedAgreed.addAll(agreed);
        this.agreed = List.copyOf(sortedAgreed);
    }

    /**
     * @param plan the hash of the plan that bids are assessed by
     */
    public static ScoreSheet of(ContentHash plan, Collection<Score> scores, Collection<Consensus> agreed) {
        return new ScoreSheet(plan, scores, agreed);
    }

    public static ScoreSheet of(EvaluationPlan plan, Collection<Score> scores) {
        return of(plan.contentHash(), scores, List.of());
    }

    /**
     * Reads the canonical tree.
     *
     * @throws IllegalArgumentException if it has another form; the message tells nothing of what stands there
     */
    public static ScoreSheet fromTree(Object tree) {
        return Confidential.read("score sheet", () -> {
            TreeReader in = TreeReader.of(tree);
            if (!in.text("schema").equals(SCHEMA)) {
                throw new IllegalArgumentException("the schema should be " + SCHEMA);
            }
            return of(
                    new ContentHash(in.text("plan")),
                    in.list("scores", Score::fromTree),
                    in.list("agreed", Consensus::fromTree));
        });
    }

    /** The hash of the plan that bids are assessed by. */
    public ContentHash plan() {
        return plan;
    }

    /** By bid, requirement, assessor and time. */
    public List<Score> scores() {
        return scores;
    }

    /** By bid, requirement and time. */
    public List<Consensus> agreed() {
        return agreed;
    }

    /** This sheet with one more score. */
    public ScoreSheet with(Score score) {
        List<Score> more = new ArrayList<>(scores);
        more.add(score);
        return of(plan, more, agreed);
    }

    /** This sheet with one more agreement. */
    public ScoreSheet with(Consensus consensus) {
        List<Consensus> more = new ArrayList<>(agreed);
        more.add(consensus);
        return of(plan, scores, more);
    }

    /**
     * All that stands in either.
     *
     * @throws IllegalArgumentException if the other is for another plan
     */
    public ScoreSheet merge(ScoreSheet other) {
        if (!other.plan.equals(plan)) {
            throw new IllegalArgumentException("sheets for different plans are not put together");
        }
        List<Score> allScores = new ArrayList<>(scores);
        allScores.addAll(other.scores);
        List<Consensus> allAgreed = new ArrayList<>(agreed);
        allAgreed.addAll(other.agreed);
        return of(plan, allScores, allAgreed);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("schema", SCHEMA)
                .put("plan", plan)
                .put("scores", scores)
                .put("agreed", agreed)
                .done();
    }

    /** For which plan, and neither what nor how much, which tells how many bids there are. */
    @Override
    public String toString() {
        return "ScoreSheet[" + plan.abbreviated() + "]";
    }
}
