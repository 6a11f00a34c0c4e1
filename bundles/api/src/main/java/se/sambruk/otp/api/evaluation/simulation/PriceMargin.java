package se.sambruk.otp.api.evaluation.simulation;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;

/** How far a real bid is from another outcome: the highest price at which it would stand in the first place alone, all else as it is. */
public final class PriceMargin extends TreeValue {
    private final String bid;
    private final boolean first;
    private final Exact highest;

    private PriceMargin(String bid, boolean first, Exact highest) {
        this.bid = Objects.requireNonNull(bid);
        this.first = first;
        this.highest = highest;
    }

    /**
     * @param first whether it stands in the first place as it is
     * @param highest the highest price at which it does; empty if it does at none, or at any
     */
    public static PriceMargin of(String bid, boolean first, Optional<Exact> highest) {
        return new PriceMargin(bid, first, highest.orElse(null));
    }

    static PriceMargin fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("bid"), in.flag("first"), in.findText("highest").map(Exact::parse));
    }

    public String bid() {
        return bid;
    }

    /** Whether it stands in the first place, alone, as it is. */
    public boolean isFirst() {
        return first;
    }

    /** The highest price at which it does, in the plan's currency; empty if it does at none, or, for one that does now, at any. */
    public Optional<Exact> highest() {
        return Optional.ofNullable(highest);
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter().put("bid", bid).put("highest", highest());
        if (first) {
            out.put("first", true);
        }
        return out.done();
    }

    /** The bid's key only. */
    @Override
    public String toString() {
        return "PriceMargin[" + bid + "]";
    }
}
