package se.sambruk.otp.rules.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers that are written with letters, and what goes on with any number: miljoner. The words are data: {@code units.yaml}. */
final class Numerals {
    private static final class Known {
        static final Map<?, ?> DATA = Data.mapping(Numerals.class, "units.yaml");
        static final Map<String, BigDecimal> MULTIPLIERS = numbers("multipliers");
        static final Map<String, BigDecimal> NUMERALS = numerals();

        private static Map<String, BigDecimal> numerals() {
            Map<String, BigDecimal> units = numbers("numbers");
            Map<String, BigDecimal> numerals = new HashMap<>(units);
            Map<String, BigDecimal> ones = new HashMap<>(Map.of("en", BigDecimal.ONE, "ett", BigDecimal.ONE));
            units.forEach((word, value) -> {
                if (value.compareTo(BigDecimal.TEN) < 0) {
                    ones.put(word, value);
                }
            });
            numbers("tens").forEach((word, value) -> {
                numerals.put(word, value);
                ones.forEach((one, more) -> numerals.put(word + one, value.add(more)));
            });
            for (Map.Entry<String, Integer> power :
                    Map.of("hundra", 100, "tusen", 1000).entrySet()) {
                BigDecimal many = BigDecimal.valueOf(power.getValue());
                numerals.put(power.getKey(), many);
                ones.forEach((one, value) -> numerals.put(one + power.getKey(), value.multiply(many)));
            }
            return numerals;
        }

        private static Map<String, BigDecimal> numbers(String key) {
            Map<String, BigDecimal> numbers = new HashMap<>();
            ((Map<?, ?>) DATA.get(key))
                    .forEach((word, value) -> numbers.put(String.valueOf(word), new BigDecimal(String.valueOf(value))));
            return numbers;
        }
    }

    private Numerals() {}

    /** två, tjugofyra, trehundra; not en and ett, which are more often articles. */
    static boolean isOne(String word) {
        return Known.NUMERALS.containsKey(word);
    }

    /** tusen, miljoner. */
    static boolean isMultiplier(String word) {
        return Known.MULTIPLIERS.containsKey(word);
    }

    /** By how much what goes on with a number makes it more. */
    static BigDecimal multiplier(String word) {
        return Known.MULTIPLIERS.get(word);
    }

    /** The number that a token is, en and ett too; empty where it is none. */
    static Optional<BigDecimal> value(Token token) {
        if (token.isNumber()) {
            return Optional.of(new BigDecimal(
                    token.written().replaceAll("[\\s\u00A0\u202F\u2009]", "").replace(',', '.')));
        }
        if (token.is("en") || token.is("ett")) {
            return Optional.of(BigDecimal.ONE);
        }
        return token.isWord() ? Optional.ofNullable(Known.NUMERALS.get(token.lower())) : Optional.empty();
    }
}
