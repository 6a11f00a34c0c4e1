package se.sambruk.otp.api.evaluation.bid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.evaluation.arithmetic.Money;

/**
 * A bid, as far as it is evaluated by numbers: its price, with or without rows, and what it states for other costs. What it is worth
 * otherwise is given by assessors.
 *
 * <p>It is known by an opaque key in every message, list of problems and log; the supplier's name and the amounts are told only to who asks
 * for them, since bids are secret until the award decision (OSL 19:3). {@link #toString} tells the key alone. Immutable and thread-safe.
 */
public final class Bid extends TreeValue {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final String key;
    private final String supplier;
    private final BidStanding standing;
    private final String standingReason;
    private final WrittenNumber price;
    private final String currency;
    private final List<PriceRow> rows;
    private final String rowsDecision;
    private final SortedMap<String, WrittenNumber> costs;

    private Bid(Builder builder) {
        this.key = builder.key;
        this.supplier = builder.supplier;
        this.standing = builder.standing;
        this.standingReason = builder.standingReason;
        this.price = builder.price;
        this.currency = builder.currency;
        this.rows = List.copyOf(builder.rows);
        this.rowsDecision = builder.rowsDecision;
        this.costs = Collections.unmodifiableSortedMap(new TreeMap<>(builder.costs));
    }

    /** Whether a text can be a bid's key. */
    public static boolean isValidKey(String key) {
        return KEY.matcher(key).matches();
    }

    /**
     * @param key what messages name it by, such as {@code anbud-3}; nothing that tells who the supplier is. {@code A–Z}, {@code a–z},
     *     digits, {@code . _ -}, at most 40
     * @throws IllegalArgumentException if the key has another form
     */
    public static Builder builder(String key) {
        return new Builder(key);
    }

    /**
     * Reads the canonical tree.
     *
     * @throws IllegalArgumentException if it has another form; the message tells nothing of what stands there
     */
    public static Bid fromTree(Object tree) {
        return Confidential.read("bid", () -> {
            TreeReader in = TreeReader.of(tree);
            Builder builder = builder(in.text("key")).supplier(in.text("supplier", ""));
            in.find("price", WrittenNumber::fromTree).ifPresent(price -> builder.price(price, in.text("currency")));
            in.list("rows", PriceRow::fromTree).forEach(builder::row);
            in.map("costs", WrittenNumber::fromTree).forEach(builder::cost);
            return builder.rowsDecision(in.text("rows-decision", ""))
                    .standing(WireValue.of(BidStanding.class, in.text("standing")), in.text("standing-reason", ""))
                    .build();
        });
    }

    public String key() {
        return key;
    }

    /** The supplier's name; empty if it is not known here. Secret. */
    public String supplier() {
        return supplier;
    }

    public BidStanding standing() {
        return standing;
    }

    /** Whether it is evaluated. */
    public boolean isEvaluated() {
        return standing == BidStanding.EVALUATED;
    }

    /** Why it is not evaluated; empty for one that is. */
    public String standingReason() {
        return standingReason;
    }

    /** The price that it is compared by, as it was written; empty if it has none. Secret. */
    public Optional<WrittenNumber> price() {
        return Optional.ofNullable(price);
    }

    /** The price as an amount; empty if there is none, or it cannot be read. Secret. */
    public Optional<Money> money() {
        return price().flatMap(WrittenNumber::value)
                .flatMap(exact -> exact.decimal())
                .map(amount -> Money.of(amount, currency));
    }

    /** What the price is in, by ISO 4217; empty if there is no price. */
    public String currency() {
        return currency;
    }

    /** The rows that make the price; empty if only the price is known. Secret. */
    public List<PriceRow> rows() {
        return rows;
    }

    /** What has been decided where the rows do not give the price, and on what ground; empty if nothing has. */
    public String rowsDecision() {
        return rowsDecision;
    }

    /** What it states for each cost of the plan, by the cost's key. Secret. */
    public SortedMap<String, WrittenNumber> costs() {
        return costs;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("key", key)
                .putText("supplier", supplier)
                .put("standing", standing)
                .putText("standing-reason", standingReason)
                .put("price", price())
                .putText("currency", currency)
                .put("rows", rows)
                .putText("rows-decision", rowsDecision);
        return out.put("costs", (Map<String, ?>) costs).done();
    }

    /** Its key only. */
    @Override
    public String toString() {
        return "Bid[" + key + "]";
    }

    /** Makes a {@link Bid}. Not thread-safe. */
    public static final class Builder {
        private final String key;
        private final List<PriceRow> rows = new ArrayList<>();
        private final Map<String, WrittenNumber> costs = new TreeMap<>();
        private String supplier = "";
        private BidStanding standing = BidStanding.EVALUATED;
        private String standingReason = "";
        private WrittenNumber price;
        private String currency = "";
        private String rowsDecision = "";

        private Builder(String key) {
            if (!isValidKey(key)) {
                // Without the key: it may be the supplier's name.
                throw new IllegalArgumentException("a bid's key is A–Z, a–z, 0–9 and . _ -, at most 40");
            }
            this.key = key;
        }

        public Builder supplier(String value) {
            supplier = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param code the currency, by ISO 4217
         * @throws IllegalArgumentException if the currency has another form
         */
        public Builder price(WrittenNumber value, String code) {
            if (!Money.isCurrency(code)) {
                throw new IllegalArgumentException("a currency is three letters, A–Z");
            }
            price = Objects.requireNonNull(value);
            currency = code;
            return this;
        }

        public Builder price(Money value) {
            return price(WrittenNumber.of(value.amount()), value.currency());
        }

        public Builder row(PriceRow value) {
            rows.add(Objects.requireNonNull(value));
            return this;
        }

        /** What has been decided where the rows do not give the price: which of them holds, and on what ground. */
        public Builder rowsDecision(String value) {
            rowsDecision = Objects.requireNonNull(value);
            return this;
        }

        /** What it states for a cost of the plan. */
        public Builder cost(String costKey, WrittenNumber value) {
            costs.put(Objects.requireNonNull(costKey), Objects.requireNonNull(value));
            return this;
        }

        /**
         * That it is not evaluated.
         *
         * @param reason why; needed unless it is evaluated
         * @throws IllegalArgumentException if there is a reason where none is needed, or none where one is
         */
        public Builder standing(BidStanding value, String reason) {
            if ((value == BidStanding.EVALUATED) != reason.isBlank()) {
                throw new IllegalArgumentException(
                        "a bid that is not evaluated has a reason for that, and no other has");
            }
            standing = value;
            standingReason = reason;
            return this;
        }

        public Bid build() {
            return new Bid(this);
        }
    }
}
