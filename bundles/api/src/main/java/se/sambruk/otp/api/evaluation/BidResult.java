package se.sambruk.otp.api.evaluation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.evaluation.bid.BidStanding;

/** What came of one bid: its place and how it was reckoned, or why it was not evaluated. Secret until the award decision. */
public final class BidResult extends TreeValue {
    private final String bid;
    private final BidStanding standing;
    private final String reason;
    private final int rank;
    private final BidCalculation calculation;

    private BidResult(String bid, BidStanding standing, String reason, int rank, BidCalculation calculation) {
        this.bid = Objects.requireNonNull(bid);
        this.standing = Objects.requireNonNull(standing);
        this.reason = Objects.requireNonNull(reason);
        this.rank = rank;
        this.calculation = calculation;
        boolean evaluated = standing == BidStanding.EVALUATED;
        if (evaluated != (calculation != null) || evaluated != rank > 0) {
            throw new IllegalArgumentException(
                    "a bid that is evaluated has a rank and a calculation, and no other has");
        }
    }

    /**
     * @param rank from 1; bids that nothing tells apart have the same, and the next one that many more
     */
    public static BidResult ranked(int rank, BidCalculation calculation) {
        return new BidResult(calculation.bid(), BidStanding.EVALUATED, "", rank, calculation);
    }

    /** A bid that is not evaluated. */
    public static BidResult setAside(String bid, BidStanding standing, String reason) {
        return new BidResult(bid, standing, reason, 0, null);
    }

    static BidResult fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new BidResult(
                in.text("bid"),
                WireValue.of(BidStanding.class, in.text("standing")),
                in.text("reason", ""),
                in.integer("rank", 0),
                in.find("calculation", BidCalculation::fromTree).orElse(null));
    }

    /** The bid's key. */
    public String bid() {
        return bid;
    }

    public BidStanding standing() {
        return standing;
    }

    /** Why it is not evaluated; empty for one that is. */
    public String reason() {
        return reason;
    }

    /** From 1; bids that nothing tells apart have the same. Empty for one that is not evaluated. */
    public OptionalInt rank() {
        return rank > 0 ? OptionalInt.of(rank) : OptionalInt.empty();
    }

    /** Empty for one that is not evaluated. */
    public Optional<BidCalculation> calculation() {
        return Optional.ofNullable(calculation);
    }

    @Override
    protected Object buildTree() {
        TreeWriter out =
                new TreeWriter().put("bid", bid).put("standing", standing).putText("reason", reason);
        if (rank > 0) {
            out.put("rank", rank);
        }
        return out.put("calculation", calculation()).done();
    }

    /** The bid's key only. */
    @Override
    public String toString() {
        return "BidResult[" + bid + "]";
    }
}
