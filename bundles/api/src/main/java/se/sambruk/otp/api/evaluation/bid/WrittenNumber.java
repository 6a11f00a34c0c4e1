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

    private final String written;
    private final BigDecimal value;
    private final int decimals;

    private WrittenNumber(String written, BigDecimal value, int decimals) {
        this.written = written;
        this.value = value;
        this.decimals = decimals;
    }

    /**
     * @param written any text; of one beyond 200 characters the rest is left out, as it is no number in any case
     */
    public static WrittenNumber of(String written) {
        String kept = written.length() <= LONGEST ? written : written.substring(0, LONGEST);
        BigDecimal value =
                ParameterType.DECIMAL.normalize(written).map(BigDecimal::new).orElse(null);
        return new WrittenNumber(kept, value, value == null ? 0 : Math.max(0, value.scale()));
    }

    /** A number that somebody else has read or computed, and that is no question of how it was written. */
    public static WrittenNumber of(BigDecimal value) {
        Exact.of(value);
        BigDecimal plain = value.stripTrailingZeros();
        return new WrittenNumber(plain.toPlainString(), plain, 0);
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

    /**
     * How many decimals were written, zeros included; 0 where what was written is no number, or somebody else has read it. More than a currency has can mean that a separator
     * stands for thousands: {@code 1.250} is either 1250 or a little over one.
     */
    public int decimals() {
        return decimals;
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
