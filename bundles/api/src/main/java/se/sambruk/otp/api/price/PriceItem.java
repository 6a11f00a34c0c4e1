package se.sambruk.otp.api.price;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** One thing that a unit price is asked for. */
public final class PriceItem extends TreeValue {
    /** More digits a spreadsheet does not hold in a product of three. */
    private static final int MAX_VOLUME_DIGITS = 12;

    private final String id;
    private final String description;
    private final String unit;
    private final BigDecimal volume;
    private final PricePeriod period;
    private final int times;
    private final boolean option;
    private final boolean evaluated;
    private final String lot;

    private PriceItem(Builder builder) {
        this.id = builder.id;
        this.description = builder.description;
        this.unit = builder.unit;
        this.volume = builder.volume;
        this.period = builder.period;
        this.times = builder.times;
        this.option = builder.option;
        this.evaluated = builder.evaluated;
        this.lot = builder.lot;
        if (!PriceLot.isValidId(id)) {
            throw new IllegalArgumentException("an item's id is letters, digits, points and hyphens, got " + id);
        }
        if (!isVolume(volume)) {
            throw new IllegalArgumentException("a volume is above 0 with at most 12 digits, got " + volume);
        }
        if (times < 1 || period == PricePeriod.ONCE && times != 1) {
            throw new IllegalArgumentException(
                    "a price is compared for at least one period, and once for once: " + times);
        }
    }

    /** Whether a number can be a volume: above 0, with at most 12 digits. */
    public static boolean isVolume(BigDecimal volume) {
        return volume.signum() > 0
                && volume.stripTrailingZeros().precision() <= MAX_VOLUME_DIGITS
                && volume.precision() - volume.scale() <= MAX_VOLUME_DIGITS
                && volume.stripTrailingZeros().scale() <= MAX_VOLUME_DIGITS;
    }

    /**
     * @param unit of what the price is for one, such as {@code användare}
     * @param volume how many are compared; estimated, and no promise to buy
     * @throws IllegalArgumentException from {@link Builder#build} if something is out of bounds
     */
    public static Builder builder(String id, String description, String unit, BigDecimal volume) {
        return new Builder(id, description, unit, volume);
    }

    public static PriceItem fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(
                        in.text("id"), in.text("description"), in.text("unit"), new BigDecimal(in.text("volume")))
                .each(WireValue.of(PricePeriod.class, in.text("period", "once")), in.integer("times", 1));
        if (in.flag("option")) {
            builder.option();
        }
        if (in.flag("not-evaluated")) {
            builder.notEvaluated();
        }
        in.findText("lot").ifPresent(builder::lot);
        return builder.build();
    }

    public String id() {
        return id;
    }

    public String description() {
        return description;
    }

    public String unit() {
        return unit;
    }

    public BigDecimal volume() {
        return volume;
    }

    public PricePeriod period() {
        return period;
    }

    /** How many periods are compared; 1 for what is paid once. */
    public int times() {
        return times;
    }

    /** Whether the buyer may buy it or not. */
    public boolean isOption() {
        return option;
    }

    /** Whether it counts in the comparison. */
    public boolean isEvaluated() {
        return evaluated;
    }

    /** The id of the lot that it belongs to; empty where there are no lots. */
    public Optional<String> lot() {
        return Optional.ofNullable(lot);
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("id", id)
                .put("description", description)
                .put("unit", unit)
                .put("volume", volume.stripTrailingZeros().toPlainString());
        if (period != PricePeriod.ONCE) {
            out.put("period", period).put("times", times);
        }
        if (option) {
            out.put("option", true);
        }
        if (!evaluated) {
            out.put("not-evaluated", true);
        }
        return out.put("lot", lot()).done();
    }

    /** Makes a {@link PriceItem}: paid once, no option, evaluated, of no lot, unless said. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String description;
        private final String unit;
        private final BigDecimal volume;
        private PricePeriod period = PricePeriod.ONCE;
        private int times = 1;
        private boolean option;
        private boolean evaluated = true;
        private String lot;

        private Builder(String id, String description, String unit, BigDecimal volume) {
            this.id = Objects.requireNonNull(id);
            this.description = Objects.requireNonNull(description);
            this.unit = Objects.requireNonNull(unit);
            this.volume = Objects.requireNonNull(volume);
        }

        /**
         * @param count how many periods are compared
         */
        public Builder each(PricePeriod value, int count) {
            period = Objects.requireNonNull(value);
            times = count;
            return this;
        }

        public Builder option() {
            option = true;
            return this;
        }

        public Builder notEvaluated() {
            evaluated = false;
            return this;
        }

        public Builder lot(String value) {
            lot = Objects.requireNonNull(value);
            return this;
        }

        public PriceItem build() {
            return new PriceItem(this);
        }
    }
}
