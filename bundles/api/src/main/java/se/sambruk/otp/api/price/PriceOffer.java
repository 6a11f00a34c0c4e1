package se.sambruk.otp.api.price;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * One supplier's prices as they are kept and compared. The same prices are the same value and have the same content hash. {@link #toString}
 * tells none of them.
 */
public final class PriceOffer extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-price-offer/1";

    private final String procurement;
    private final ContentHash published;
    private final ContentHash schedule;
    private final Map<SupplierField, String> supplier;
    private final Map<String, BigDecimal> prices;
    private final Map<String, String> refused;

    private PriceOffer(Builder builder) {
        this.procurement = builder.procurement;
        this.published = builder.published;
        this.schedule = builder.schedule;
        this.supplier = Collections.unmodifiableMap(new EnumMap<>(builder.supplier));
        this.prices = Collections.unmodifiableMap(new LinkedHashMap<>(builder.prices));
        this.refused = Collections.unmodifiableMap(new LinkedHashMap<>(builder.refused));
    }

    /**
     * @param procurement its id
     * @param published the hash of the published specification that the prices are to
     * @param schedule the hash of the {@link PriceSchedule}
     */
    public static Builder builder(String procurement, ContentHash published, ContentHash schedule) {
        return new Builder(procurement, published, schedule);
    }

    /**
     * @throws IllegalArgumentException if it has another form
     */
    public static PriceOffer fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        if (!in.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("the schema should be " + SCHEMA + ", is " + in.text("schema"));
        }
        Builder builder = builder(
                in.text("procurement"), new ContentHash(in.text("published")), new ContentHash(in.text("schedule")));
        in.map("supplier", String.class::cast)
                .forEach((field, text) -> builder.supplier(WireValue.of(SupplierField.class, field), text));
        in.map("prices", String.class::cast).forEach((item, price) -> builder.price(item, new BigDecimal(price)));
        in.map("refused", String.class::cast).forEach(builder::refused);
        return builder.build();
    }

    public String procurement() {
        return procurement;
    }

    public ContentHash published() {
        return published;
    }

    public ContentHash schedule() {
        return schedule;
    }

    /** What the supplier tells of itself, as far as it does. */
    public Map<SupplierField, String> supplier() {
        return supplier;
    }

    /** Unit prices, not negative, by the items' ids; only those that are given and could be taken. */
    public Map<String, BigDecimal> prices() {
        return prices;
    }

    /** What is written where a price should be and could not be taken, by the items' ids. */
    public Map<String, String> refused() {
        return refused;
    }

    /**
     * What the offer comes to.
     *
     * @throws IllegalArgumentException if it is another schedule than the one that was answered
     */
    public PriceComparison comparison(PriceSchedule asked) {
        if (!asked.contentHash().equals(schedule)) {
            throw new IllegalArgumentException("the prices are to another schedule");
        }
        return PriceComparison.of(asked, prices);
    }

    @Override
    protected Object buildTree() {
        Map<String, String> told = new TreeMap<>();
        supplier.forEach((field, text) -> told.put(field.wire(), text));
        Map<String, String> plain = new TreeMap<>();
        prices.forEach((item, price) -> plain.put(item, plain(price)));
        return new TreeWriter()
                .put("schema", SCHEMA)
                .put("procurement", procurement)
                .put("published", published)
                .put("schedule", schedule)
                .put("supplier", told)
                .put("prices", plain)
                .put("refused", refused)
                .done();
    }

    private static String plain(BigDecimal price) {
        return price.signum() == 0 ? "0" : price.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return "prices " + contentHash().abbreviated() + " in " + procurement;
    }

    /** Makes a {@link PriceOffer}. Not thread-safe. */
    public static final class Builder {
        private final String procurement;
        private final ContentHash published;
        private final ContentHash schedule;
        private final Map<SupplierField, String> supplier = new EnumMap<>(SupplierField.class);
        private final Map<String, BigDecimal> prices = new LinkedHashMap<>();
        private final Map<String, String> refused = new LinkedHashMap<>();

        private Builder(String procurement, ContentHash published, ContentHash schedule) {
            this.procurement = Objects.requireNonNull(procurement);
            this.published = Objects.requireNonNull(published);
            this.schedule = Objects.requireNonNull(schedule);
        }

        /** An empty text is left out. */
        public Builder supplier(SupplierField field, String text) {
            if (!text.isEmpty()) {
                supplier.put(field, text);
            }
            return this;
        }

        /**
         * @throws IllegalArgumentException if it is negative
         */
        public Builder price(String item, BigDecimal price) {
            if (price.signum() < 0) {
                throw new IllegalArgumentException("a price is not negative: " + item);
            }
            prices.put(Objects.requireNonNull(item), price);
            return this;
        }

        public Builder refused(String item, String written) {
            refused.put(Objects.requireNonNull(item), Objects.requireNonNull(written));
            return this;
        }

        public PriceOffer build() {
            return new PriceOffer(this);
        }
    }
}
