package se.sambruk.otp.format.archimate.common;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as people and tools write them. */
public final class Numbers {
    /** Longer ones are no coordinates. */
    private static final int LONGEST = 40;
    /** So many digits fit in any whole number. */
    private static final int SHORT = 9;

    private Numbers() {}

    /** A whole number; one with decimals is rounded. Empty for anything else, and for what no drawing can hold. */
    public static Optional<Integer> whole(String text) {
        int plain = plain(text);
        return plain >= 0
                ? Optional.of(plain)
                : decimal(text)
                        .map(BigDecimal::doubleValue)
                        .filter(value -> Math.abs(value) <= Integer.MAX_VALUE)
                        .map(value -> (int) Math.round(value));
    }

    /** As {@link #whole}, moved by some steps down; empty too for what no drawing can hold when it has been moved. */
    public static Optional<Integer> moved(String text, long down) {
        int plain = plain(text);
        long value;
        if (plain >= 0) {
            value = plain - down;
        } else {
            Optional<BigDecimal> decimal = decimal(text);
            if (decimal.isEmpty()) {
                return Optional.empty();
            }
            value = Math.round(decimal.get().doubleValue()) - down;
        }
        return value == (int) value ? Optional.of((int) value) : Optional.empty();
    }

    // Nearly all numbers are a few digits; -1 for any other.
    private static int plain(String text) {
        if (text.isEmpty() || text.length() > SHORT) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** A number in the usual form; empty for anything else. */
    public static Optional<BigDecimal> decimal(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            // A few characters can stand for a number that fills the memory when it is written out.
            return Optional.of(new BigDecimal(stripped)).filter(value -> Math.abs((long) value.scale()) <= LONGEST);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
