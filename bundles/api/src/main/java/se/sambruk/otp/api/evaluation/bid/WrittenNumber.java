package se.sambruk.otp.api.evaluation.bid;

import java.math.BigDecimal;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.requirement.ParameterType;

/**
 * A number as a supplier wrote it: {@code 1 250 000,50}. What cannot be read is kept as it stands, so that it can be told of and asked
 * about; it is never taken for a number. {@code NaN}, {@code 1e6} and {@code 1.250.000} are no numbers here.
 */
public final class WrittenNumber extends TreeValue {
    private static final int LONGEST = 200;
    /** So many digits after a separator can be thousands. */
    private static final int THOUSANDS = 3;

    private final String written;
    private final BigDecimal value;

    private WrittenNumber(String written, BigDecimal value) {
        this.written = written;
        this.value = value;
    }

    /**
     * @param written any text; of one beyond 200 characters the rest is left out, as it is no number in any case
     */
    public static WrittenNumber of(String written) {
        String kept = written.length() <= LONGEST ? written : written.substring(0, LONGEST);
        BigDecimal value =
                ParameterType.DECIMAL.normalize(written).map(BigDecimal::new).orElse(null);
        return new WrittenNumber(kept, value);
    }

    /**
     * A number that somebody else has read or computed, and that is no question of how it was written: three decimals get a zero more, so that they
     * are no thousands to anybody.
     */
    public static WrittenNumber of(BigDecimal value) {
        Exact.of(value);
        BigDecimal plain = value.stripTrailingZeros();
        BigDecimal clear = plain.scale() == THOUSANDS ? plain.setScale(THOUSANDS + 1) : plain;
        return new WrittenNumber(clear.toPlainString(), clear);
    }

    public static WrittenNumber of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    static WrittenNumber fromTree(Object tree) {
        return of((String) tree);
    }

    /** As it was written. */
    public String written() {
        return written;
    }

    /** The number; empty if what was written is none. */
    public Optional<Exact> value() {
        return Optional.ofNullable(value).map(Exact::of);
    }

    /** How many decimals are written, zeros included; 0 where what is written is no number. */
    public int decimals() {
        return value == null ? 0 : Math.max(0, value.scale());
    }

    /** Whether it is one number to some and another to others: the separator of {@code 1.250} begins decimals, or parts thousands. */
    public boolean isAmbiguous() {
        return decimals() == THOUSANDS;
    }

    @Override
    protected Object buildTree() {
        return written;
    }

    /** Nothing of the number. */
    @Override
    public String toString() {
        return "WrittenNumber";
    }
}
