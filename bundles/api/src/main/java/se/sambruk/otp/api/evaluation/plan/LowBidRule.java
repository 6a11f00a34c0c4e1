package se.sambruk.otp.api.evaluation.plan;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.bid.Confidential;

/**
 * When a bid is so low that its supplier should be asked about it (LOU 16:7). Set before bids are opened, so that all are treated alike,
 * and never shown to suppliers. A bid below a threshold is proposed for a question and nothing else.
 */
public final class LowBidRule extends TreeValue {
    /** Nothing is looked for. */
    public static final LowBidRule NONE = new LowBidRule(new Builder());

    private static final int FEWEST = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal belowMean;
    private final BigDecimal belowMedian;
    private final BigDecimal belowEstimate;
    private final Money estimate;
    private final int fewest;

    private LowBidRule(Builder builder) {
        this.belowMean = builder.belowMean;
        this.belowMedian = builder.belowMedian;
        this.belowEstimate = builder.belowEstimate;
        this.estimate = builder.estimate;
        this.fewest = builder.fewest;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static LowBidRule fromTree(Object tree) {
        return Confidential.read("rule for low bids", () -> {
            TreeReader in = TreeReader.of(tree);
            Builder builder = builder().fewest(in.integer("fewest", FEWEST));
            in.findText("below-mean").map(BigDecimal::new).ifPresent(builder::belowMean);
            in.findText("below-median").map(BigDecimal::new).ifPresent(builder::belowMedian);
            in.find("estimate", Money::fromTree)
                    .ifPresent(money -> builder.belowEstimate(new BigDecimal(in.text("below-estimate")), money));
            return builder.build();
        });
    }

    /** By how many per cent a price may lie below the mean of the others'. */
    public Optional<BigDecimal> belowMean() {
        return Optional.ofNullable(belowMean);
    }

    /** By how many per cent a price may lie below the median of the others'. */
    public Optional<BigDecimal> belowMedian() {
        return Optional.ofNullable(belowMedian);
    }

    /** By how many per cent a price may lie below the {@link #estimate}. */
    public Optional<BigDecimal> belowEstimate() {
        return Optional.ofNullable(belowEstimate);
    }

    /** What the buyer expects to pay. Secret. */
    public Optional<Money> estimate() {
        return Optional.ofNullable(estimate);
    }

    /** How many other bids there must be for a mean or a median to say anything. */
    public int fewest() {
        return fewest;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("below-mean", belowMean().map(BigDecimal::toPlainString))
                .put("below-median", belowMedian().map(BigDecimal::toPlainString))
                .put("below-estimate", belowEstimate().map(BigDecimal::toPlainString))
                .put("estimate", estimate().map(Money::tree));
        if (fewest != FEWEST) {
            out.put("fewest", fewest);
        }
        return out.done();
    }

    /** Nothing of the estimate. */
    @Override
    public String toString() {
        return "LowBidRule";
    }

    /** Makes a {@link LowBidRule}. Not thread-safe. */
    public static final class Builder {
        private BigDecimal belowMean;
        private BigDecimal belowMedian;
        private BigDecimal belowEstimate;
        private Money estimate;
        private int fewest = FEWEST;

        private Builder() {}

        /**
         * @param percent above 0 and below 100
         */
        public Builder belowMean(BigDecimal percent) {
            belowMean = checked(percent);
            return this;
        }

        /**
         * @param percent above 0 and below 100
         */
        public Builder belowMedian(BigDecimal percent) {
            belowMedian = checked(percent);
            return this;
        }

        /**
         * @param percent from 0, below 100
         * @param expected what the buyer expects to pay, above 0
         */
        public Builder belowEstimate(BigDecimal percent, Money expected) {
            if (percent.signum() != 0) {
                checked(percent);
            }
            if (expected.amount().signum() <= 0) {
                throw new IllegalArgumentException("an estimate is above 0");
            }
            belowEstimate = percent;
            estimate = expected;
            return this;
        }

        /**
         * @param others at least 1
         */
        public Builder fewest(int others) {
            if (others < 1) {
                throw new IllegalArgumentException("at least one other bid, got " + others);
            }
            fewest = others;
            return this;
        }

        private static BigDecimal checked(BigDecimal percent) {
            if (percent.signum() <= 0 || percent.compareTo(HUNDRED) >= 0) {
                throw new IllegalArgumentException("a threshold lies between 0 and 100 per cent, got " + percent);
            }
            return Objects.requireNonNull(percent);
        }

        public LowBidRule build() {
            return new LowBidRule(this);
        }
    }
}
