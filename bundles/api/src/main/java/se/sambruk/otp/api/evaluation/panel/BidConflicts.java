package se.sambruk.otp.api.evaluation.panel;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.bid.Confidential;

/**
 * That an assessor has told of conflicts of interest (jäv), or that there are none. An assessor may not assess a bid that is named here.
 *
 * <p>This is what assessing a bid needs to know. What somebody declares for the whole of a case, and how that is judged, is a {@link
 * se.sambruk.otp.api.casefile.people.ConflictDeclaration} in its log, which tells of a supplier and not of a bid.
 */
public final class BidConflicts extends TreeValue {
    private final Instant at;
    private final SortedMap<String, String> conflicts;

    private BidConflicts(Instant at, Map<String, String> conflicts) {
        this.at = Objects.requireNonNull(at);
        this.conflicts = Collections.unmodifiableSortedMap(new TreeMap<>(conflicts));
    }

    /**
     * @param at when it was made
     * @param conflicts what the conflict is, by the key of the bid; empty if there are none
     */
    public static BidConflicts of(Instant at, Map<String, String> conflicts) {
        return new BidConflicts(at, conflicts);
    }

    /** That there are none. */
    public static BidConflicts none(Instant at) {
        return of(at, Map.of());
    }

    static BidConflicts fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return Confidential.read(
                "declaration", () -> of(Instant.parse(in.text("at")), in.map("conflicts", String.class::cast)));
    }

    public Instant at() {
        return at;
    }

    /** What the conflict is, by the key of the bid. */
    public SortedMap<String, String> conflicts() {
        return conflicts;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("at", at)
                .put("conflicts", (Map<String, ?>) conflicts)
                .done();
    }

    /** When it was made, and not what it says. */
    @Override
    public String toString() {
        return "BidConflicts[" + at + "]";
    }
}
