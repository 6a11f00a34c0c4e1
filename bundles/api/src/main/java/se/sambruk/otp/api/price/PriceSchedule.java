package se.sambruk.otp.api.price;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** What prices are asked for in a procurement, and in which money. Part of the specification, and frozen with it. */
public final class PriceSchedule extends TreeValue {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    /** The most decimals that a price may have. */
    public static final int MAX_DECIMALS = 6;

    private final String currency;
    private final int decimals;
    private final List<PriceLot> lots;
    private final List<PriceItem> items;

    private PriceSchedule(Builder builder) {
        this.currency = builder.currency;
        this.decimals = builder.decimals;
        this.lots = List.copyOf(builder.lots);
        this.items = List.copyOf(builder.items);
        if (!isCurrency(currency)) {
            throw new IllegalArgumentException("a currency is three capital letters (ISO 4217), got " + currency);
        }
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("a price has from 0 to " + MAX_DECIMALS + " decimals, got " + decimals);
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("prices are asked for something");
        }
        Set<String> known = new HashSet<>();
        lots.forEach(lot -> once(lot.id(), known));
        Set<String> ids = new HashSet<>();
        for (PriceItem item : items) {
            once(item.id(), ids);
            boolean sound = item.lot()
                    .map(lot -> lots.stream().anyMatch(one -> one.id().equals(lot)))
                    .orElse(lots.isEmpty());
            if (!sound) {
                throw new IllegalArgumentException("the item " + item.id() + " belongs to no lot that there is");
            }
        }
    }

    private static void once(String id, Set<String> known) {
        // A spreadsheet does not mind case.
        if (!known.add(id.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("twice: " + id);
        }
    }

    public static boolean isCurrency(String text) {
        return CURRENCY.matcher(text).matches();
    }

    /**
     * @param currency ISO 4217
     */
    public static Builder builder(String currency) {
        return new Builder(currency);
    }

    /**
     * @throws IllegalArgumentException if it has another form
     */
    public static PriceSchedule fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.text("currency")).decimals(in.integer("decimals"));
        in.list("lots", PriceLot::fromTree).forEach(builder::lot);
        in.list("items", PriceItem::fromTree).forEach(builder::item);
        return builder.build();
    }

    public String currency() {
        return currency;
    }

    /** How many decimals a unit price may have. */
    public int decimals() {
        return decimals;
    }

    /** Empty where everything is tendered for together. */
    public List<PriceLot> lots() {
        return lots;
    }

    public List<PriceItem> items() {
        return items;
    }

    public Optional<PriceItem> find(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("currency", currency)
                .put("decimals", decimals)
                .put("lots", lots)
                .put("items", items)
                .done();
    }

    /** Makes a {@link PriceSchedule}: with two decimals unless said. Not thread-safe. */
    public static final class Builder {
        private final String currency;
        private final List<PriceLot> lots = new ArrayList<>();
        private final List<PriceItem> items = new ArrayList<>();
        private int decimals = 2;

        private Builder(String currency) {
            this.currency = Objects.requireNonNull(currency);
        }

        public Builder decimals(int value) {
            decimals = value;
            return this;
        }

        public Builder lot(PriceLot lot) {
            lots.add(Objects.requireNonNull(lot));
            return this;
        }

        public Builder item(PriceItem item) {
            items.add(Objects.requireNonNull(item));
            return this;
        }

        /**
         * @throws IllegalArgumentException if ids are there twice, items and lots do not agree, or there is no item
         */
        public PriceSchedule build() {
            return new PriceSchedule(this);
        }
    }
}
