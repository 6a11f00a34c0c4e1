package se.sambruk.otp.rules.text;

import java.math.BigDecimal;

/**
 * A number with its unit.
 *
 * @param value in the unit that others of its dimension are compared in: seconds, kronor
 * @param dimension what is measured: time, share, money, size, count
 * @param unit the word for it
 * @param bound whether it is the least or the most
 * @param first the index of the number's token
 * @param last the index of the unit's token, which counts in
 */
public record Quantity(BigDecimal value, String dimension, String unit, Bound bound, int first, int last) {
    /** What an amount is. */
    public enum Bound {
        LEAST,
        MOST,
        EXACT
    }

    private static final BigDecimal MONTHS = new BigDecimal("0.06");
    private static final BigDecimal SAME = new BigDecimal("0.000001");

    /** Whether another is as much. Of months and days, which nobody can convert, nearly as much. */
    public boolean isAsMuchAs(Quantity other) {
        BigDecimal least = value.min(other.value);
        BigDecimal difference = value.subtract(other.value).abs();
        boolean alike = unit.charAt(0) == other.unit.charAt(0);
        return difference.compareTo(least.multiply(alike ? SAME : dimension.equals("time") ? MONTHS : SAME)) <= 0;
    }

    /** Whether nothing can be both. */
    public boolean contradicts(Quantity other) {
        if (isAsMuchAs(other)) {
            return false;
        }
        if (bound == Bound.LEAST && other.bound == Bound.MOST) {
            return value.compareTo(other.value) > 0;
        }
        if (bound == Bound.MOST && other.bound == Bound.LEAST) {
            return value.compareTo(other.value) < 0;
        }
        return true;
    }
}
