package se.sambruk.otp.format.archimate.common;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as people and tools write them. */
public final class Numbers {
    /** Longer ones are no coordinates. */
    private static final int LONGEST = 40;

    private Numbers() {}

    /** A whole number; one with decimals is rounded. Empty for anything else, and for what no drawing can hold. */
    public static Optional<Integer> whole(String text) {
        return decimal(text)
                .map(BigDecimal::doubleValue)
                .filter(value -> Math.abs(value) <= Integer.MAX_VALUE)
                .map(value -> (int) Math.round(value));
    }

    /** A number in the usual form; empty for anything else. */
    public static Optional<BigDecimal> decimal(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(stripped));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
