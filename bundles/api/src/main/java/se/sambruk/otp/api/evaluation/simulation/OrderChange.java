package se.sambruk.otp.api.evaluation.simulation;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** An example of that the order of some bids changes when another, which has nothing to do with them, is no longer there. */
public final class OrderChange extends TreeValue {
    private final String removed;
    private final List<SimulatedBid> with;
    private final List<SimulatedBid> without;
    private final boolean changesFirst;

    private OrderChange(String removed, List<SimulatedBid> with, List<SimulatedBid> without, boolean changesFirst) {
        this.removed = Objects.requireNonNull(removed);
        this.with = List.copyOf(with);
        this.without = List.copyOf(without);
        this.changesFirst = changesFirst;
    }

    /**
     * @param removed the key of the bid that falls away
     * @param with all bids, best first
     * @param without those that are left, best first
     * @param changesFirst whether another bid wins although the one that fell away had not won
     */
    public static OrderChange of(
            String removed, List<SimulatedBid> with, List<SimulatedBid> without, boolean changesFirst) {
        return new OrderChange(removed, with, without, changesFirst);
    }

    static OrderChange fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("removed"),
                in.list("with", SimulatedBid::fromTree),
                in.list("without", SimulatedBid::fromTree),
                in.flag("changes-first"));
    }

    /** The key of the bid that falls away. */
    public String removed() {
        return removed;
    }

    /** All bids, best first, with their results while it was there. */
    public List<SimulatedBid> with() {
        return with;
    }

    /** Those that are left, best first, with their results without it. */
    public List<SimulatedBid> without() {
        return without;
    }

    /** Whether another bid wins although the one that fell away had not won. */
    public boolean changesFirst() {
        return changesFirst;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out =
                new TreeWriter().put("removed", removed).put("with", with).put("without", without);
        if (changesFirst) {
            out.put("changes-first", true);
        }
        return out.done();
    }

    @Override
    public String toString() {
        return "OrderChange[" + removed + "]";
    }
}
