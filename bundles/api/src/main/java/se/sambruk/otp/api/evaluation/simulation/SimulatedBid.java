package se.sambruk.otp.api.evaluation.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;

/** A bid in a simulation: what it costs, what it has been given under each criterion, and what came of it. */
public final class SimulatedBid extends TreeValue {
    private final String key;
    private final Exact price;
    private final SortedMap<String, Exact> qualities;
    private final Exact result;

    private SimulatedBid(String key, Exact price, Map<String, Exact> qualities, Exact result) {
        this.key = Objects.requireNonNull(key);
        this.price = Objects.requireNonNull(price);
        this.qualities = Collections.unmodifiableSortedMap(new TreeMap<>(qualities));
        this.result = Objects.requireNonNull(result);
    }

    /**
     * @param price in the plan's currency
     * @param qualities what it has been given under each criterion without sub-criteria, by the criterion's name
     * @param result what it is compared by
     */
    public static SimulatedBid of(String key, Exact price, Map<String, Exact> qualities, Exact result) {
        return new SimulatedBid(key, price, qualities, result);
    }

    static SimulatedBid fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("key"),
                Exact.parse(in.text("price")),
                in.map("qualities", text -> Exact.parse((String) text)),
                Exact.parse(in.text("result")));
    }

    public String key() {
        return key;
    }

    public Exact price() {
        return price;
    }

    public SortedMap<String, Exact> qualities() {
        return qualities;
    }

    public Exact result() {
        return result;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("key", key)
                .put("price", price)
                .put("qualities", (Map<String, ?>) qualities)
                .put("result", result)
                .done();
    }

    /** Its key only, as it may be a real one. */
    @Override
    public String toString() {
        return "SimulatedBid[" + key + "]";
    }
}
