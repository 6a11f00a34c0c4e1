package se.sambruk.otp.api.evaluation.simulation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;

/**
 * What is to be tried: a plan on invented bids within ranges, or the bids that have been received. Invented bids come of a grid and of a
 * seed, so that the same request gives the same report on every machine. Immutable.
 */
public final class SimulationRequest {
    private static final int MOST_LEVELS = 20;
    private static final int MOST_BIDDERS = 20;
    private static final int MOST_SETS = 100_000;

    /**
     * Between what a number is invented.
     *
     * @param least at least 0
     * @param greatest not below the least
     */
    public record Range(BigDecimal least, BigDecimal greatest) {
        public Range {
            if (least.signum() < 0 || greatest.compareTo(least) < 0) {
                throw new IllegalArgumentException("a range goes from 0 or more to as much or more");
            }
        }
    }

    private final EvaluationPlan plan;
    private final EvaluationRequest real;
    private final Range prices;
    private final int priceLevels;
    private final int qualityLevels;
    private final int bidders;
    private final int sets;
    private final long seed;
    private final SortedMap<String, Range> costs;

    private SimulationRequest(Builder builder) {
        this.plan = builder.plan;
        this.real = builder.real;
        this.prices = builder.prices;
        this.priceLevels = builder.priceLevels;
        this.qualityLevels = builder.qualityLevels;
        this.bidders = builder.bidders;
        this.sets = builder.sets;
        this.seed = builder.seed;
        this.costs = Collections.unmodifiableSortedMap(new TreeMap<>(builder.costs));
    }

    /**
     * Invented bids.
     *
     * @param prices between which prices bids are expected; above 0
     */
    public static Builder invented(EvaluationPlan plan, Range prices) {
        if (prices.least().signum() <= 0) {
            throw new IllegalArgumentException("invented prices are above 0");
        }
        return new Builder(plan, null, prices);
    }

    /** The bids that have been received; nothing of them is changed. */
    public static SimulationRequest real(EvaluationRequest bids) {
        return new Builder(bids.plan(), bids, null).build();
    }

    public EvaluationPlan plan() {
        return plan;
    }

    /** The bids that have been received; empty where bids are invented. */
    public Optional<EvaluationRequest> real() {
        return Optional.ofNullable(real);
    }

    /** Empty where bids are not invented. */
    public Optional<Range> prices() {
        return Optional.ofNullable(prices);
    }

    /** How many prices there are in the grid, evenly over the range. */
    public int priceLevels() {
        return priceLevels;
    }

    /** How many qualities there are in the grid, from the worst step of every scale to the best. */
    public int qualityLevels() {
        return qualityLevels;
    }

    /** How many bids there are at most in a set that is drawn. */
    public int bidders() {
        return bidders;
    }

    /** How many sets of bids are drawn, beside those of the grid. */
    public int sets() {
        return sets;
    }

    public long seed() {
        return seed;
    }

    /** Between what bids state each cost of the plan, by its key. */
    public SortedMap<String, Range> costs() {
        return costs;
    }

    @Override
    public String toString() {
        return "SimulationRequest[" + plan.procurement() + (real == null ? ", invented]" : ", real]");
    }

    /** Makes a {@link SimulationRequest}. Not thread-safe. */
    public static final class Builder {
        private final EvaluationPlan plan;
        private final EvaluationRequest real;
        private final Range prices;
        private final Map<String, Range> costs = new TreeMap<>();
        private int priceLevels = 5;
        private int qualityLevels = 4;
        private int bidders = 6;
        private int sets = 500;
        private long seed = 1;

        private Builder(EvaluationPlan plan, EvaluationRequest real, Range prices) {
            this.plan = Objects.requireNonNull(plan);
            this.real = real;
            this.prices = prices;
        }

        /**
         * @param ofPrice from 2 to 20
         * @param ofQuality from 2 to 20
         */
        public Builder levels(int ofPrice, int ofQuality) {
            priceLevels = within(ofPrice, 2, MOST_LEVELS);
            qualityLevels = within(ofQuality, 2, MOST_LEVELS);
            return this;
        }

        /**
         * @param most how many bids are in a set at most, from 3 to 20; there are at least three
         */
        public Builder bidders(int most) {
            bidders = within(most, 3, MOST_BIDDERS);
            return this;
        }

        /**
         * @param drawn how many sets are drawn, from 0 to 100,000
         * @param from what they are drawn from: another seed gives other sets
         */
        public Builder sets(int drawn, long from) {
            sets = within(drawn, 0, MOST_SETS);
            seed = from;
            return this;
        }

        /** Between what bids state a cost of the plan. */
        public Builder cost(String key, Range range) {
            costs.put(Objects.requireNonNull(key), Objects.requireNonNull(range));
            return this;
        }

        private static int within(int value, int least, int most) {
            if (value < least || value > most) {
                throw new IllegalArgumentException("from " + least + " to " + most + ", got " + value);
            }
            return value;
        }

        public SimulationRequest build() {
            return new SimulationRequest(this);
        }
    }
}
