package se.sambruk.otp.api.evaluation;

import java.math.BigDecimal;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.quality.Basis;

/**
 * That a bid's price lies below a threshold that was set in advance: a proposal to ask the supplier to explain it (LOU 16:7). It is no
 * finding that the bid is abnormally low, and nothing is rejected by it. Secret until the award decision.
 */
public final class LowBid extends TreeValue {
    /** What the price was compared with. */
    public enum Against implements WireValue {
        /** The mean of the other bids' prices. */
        MEAN("mean"),
        /** The median of the other bids' prices. */
        MEDIAN("median"),
        /** What the buyer expected to pay. */
        ESTIMATE("estimate");

        private final String wire;

        Against(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    private final String bid;
    private final Against against;
    private final BigDecimal threshold;
    private final CalculationStep calculation;
    private final Basis basis;

    private LowBid(String bid, Against against, BigDecimal threshold, CalculationStep calculation, Basis basis) {
        this.bid = Objects.requireNonNull(bid);
        this.against = Objects.requireNonNull(against);
        this.threshold = Objects.requireNonNull(threshold);
        this.calculation = Objects.requireNonNull(calculation);
        this.basis = Objects.requireNonNull(basis);
    }

    /**
     * @param bid its key
     * @param threshold in per cent
     * @param calculation how far below it lies, in per cent
     * @param basis what a question rests on under the procurement's regime
     */
    public static LowBid of(
            String bid, Against against, BigDecimal threshold, CalculationStep calculation, Basis basis) {
        return new LowBid(bid, against, threshold, calculation, basis);
    }

    static LowBid fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("bid"),
                WireValue.of(Against.class, in.text("against")),
                new BigDecimal(in.text("threshold")),
                in.get("calculation", CalculationStep::fromTree),
                in.get("basis", Basis::fromTree));
    }

    public String bid() {
        return bid;
    }

    public Against against() {
        return against;
    }

    /** In per cent. */
    public BigDecimal threshold() {
        return threshold;
    }

    /** How far below it lies, in per cent, and how that was reckoned. */
    public CalculationStep calculation() {
        return calculation;
    }

    public Basis basis() {
        return basis;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("bid", bid)
                .put("against", against)
                .put("threshold", threshold.toPlainString())
                .put("calculation", calculation)
                .put("basis", basis)
                .done();
    }

    /** The bid's key only. */
    @Override
    public String toString() {
        return "LowBid[" + bid + "]";
    }
}
