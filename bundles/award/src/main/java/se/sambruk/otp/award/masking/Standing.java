package se.sambruk.otp.award.masking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;

/**
 * Which numbers stand in a copy, however they are written there. It rather takes a number to stand than not: one that is short, one that is written
 * with decimals that do not end, and all of them once there is a file that cannot be read. Used by one thread.
 */
final class Standing {
    /** With so few digits a number stands somewhere in every case. */
    private static final int SHORT = 3;

    private static final Pattern WITHIN_NUMBERS =
            Pattern.compile("(?<=[0-9])(?:[.,'’]|" + MaskedPattern.BLANKS + ")(?=[0-9])");

    /** What has not been seen yet, by its digits. */
    private final Map<Exact, String> looked = new LinkedHashMap<>();

    Standing(Collection<Exact> numbers) {
        numbers.forEach(number -> number.decimal()
                .map(Standing::digits)
                .filter(digits -> digits.length() > SHORT)
                .ifPresent(digits -> looked.put(number, digits)));
    }

    private static String digits(BigDecimal number) {
        BigDecimal plain = number.abs();
        // 16 499,5 is found where 16 499,50 is written, and 365 000 in 365 000,00.
        return (plain.scale() > 0 ? plain.stripTrailingZeros() : plain)
                .toPlainString()
                .replace(".", "");
    }

    /**
     * Looks for the numbers in what a file says.
     *
     * @param texts empty where nobody can tell what it says
     */
    void read(Optional<List<String>> texts) {
        if (texts.isEmpty()) {
            looked.clear();
        }
        texts.ifPresent(all -> all.forEach(this::read));
    }

    private void read(String text) {
        if (looked.isEmpty()) {
            return;
        }
        String joined = WITHIN_NUMBERS.matcher(text).replaceAll("");
        for (Iterator<String> left = looked.values().iterator(); left.hasNext(); ) {
            if (joined.contains(left.next())) {
                left.remove();
            }
        }
    }

    boolean holds(Exact number) {
        return !looked.containsKey(number);
    }
}
