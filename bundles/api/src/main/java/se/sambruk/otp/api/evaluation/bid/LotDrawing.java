package se.sambruk.otp.api.evaluation.bid;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** That lots have been drawn between bids that came out equal, by the procedure that the documents state. The platform draws none. */
public final class LotDrawing extends TreeValue {
    private final List<String> order;
    private final List<String> drawnBy;
    private final Instant at;
    private final String record;

    private LotDrawing(List<String> order, List<String> drawnBy, Instant at, String record) {
        this.order = List.copyOf(order);
        this.drawnBy = List.copyOf(drawnBy);
        this.at = Objects.requireNonNull(at);
        this.record = Objects.requireNonNull(record);
        if (order.size() < 2 || new HashSet<>(order).size() != order.size()) {
            throw new IllegalArgumentException("lots are drawn between two bids or more, each once");
        }
        if (drawnBy.isEmpty() || record.isBlank()) {
            throw new IllegalArgumentException("a drawing tells who drew and witnessed, and how it was done");
        }
    }

    /**
     * @param order the keys of all bids between which lots were drawn, as they came
     * @param drawnBy who drew, and who was present; at least one
     * @param record how it was done
     * @throws IllegalArgumentException if a bid is there twice, or anything is missing
     */
    public static LotDrawing of(List<String> order, List<String> drawnBy, Instant at, String record) {
        return new LotDrawing(order, drawnBy, at, record);
    }

    public static LotDrawing fromTree(Object tree) {
        return Confidential.read("drawing of lots", () -> {
            TreeReader in = TreeReader.of(tree);
            return of(in.texts("order"), in.texts("drawn-by"), Instant.parse(in.text("at")), in.text("record"));
        });
    }

    /** The keys of the bids, as they came. */
    public List<String> order() {
        return order;
    }

    public List<String> drawnBy() {
        return drawnBy;
    }

    public Instant at() {
        return at;
    }

    public String record() {
        return record;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("order", order)
                .put("drawn-by", drawnBy)
                .put("at", at)
                .put("record", record)
                .done();
    }

    /** Neither between which nor how many. */
    @Override
    public String toString() {
        return "LotDrawing[" + at + "]";
    }
}
