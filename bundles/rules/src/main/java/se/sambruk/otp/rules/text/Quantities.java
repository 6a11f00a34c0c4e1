package se.sambruk.otp.rules.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds numbers with units in a text: 10 arbetsdagar, 99,5 procent, fem miljoner kronor. */
public final class Quantities {
    private record Unit(String dimension, String name, BigDecimal factor) {}

    private static final class Known {
        static final Map<?, ?> DATA = Data.mapping(Quantities.class, "quantities.yaml");
        static final Map<String, Unit> UNITS = units();
        static final Map<String, BigDecimal> SCALES = numbers("scales");
        static final Map<String, BigDecimal> NUMBERS = numbers("numbers");
        static final Set<String> BETWEEN = new HashSet<>(Data.words(DATA, "between"));
        static final Set<String> LEAST = new HashSet<>(Data.words(DATA, "least"));
        static final Set<String> MOST = new HashSet<>(Data.words(DATA, "most"));

        private static Map<String, Unit> units() {
            Map<String, Unit> units = new HashMap<>();
            for (String dimension : List.of("time", "share", "money", "size", "count")) {
                for (Object line : (List<?>) DATA.get(dimension)) {
                    Map<?, ?> unit = (Map<?, ?>) line;
                    List<String> words = Data.words(unit, "words");
                    // Of what is counted each is measured by itself.
                    String of = dimension.equals("count") ? "count " + words.get(0) : dimension;
                    BigDecimal factor = new BigDecimal(String.valueOf(unit.get("factor")));
                    words.forEach(word -> units.put(word, new Unit(of, words.get(0), factor)));
                }
            }
            return units;
        }

        private static Map<String, BigDecimal> numbers(String key) {
            Map<String, BigDecimal> numbers = new HashMap<>();
            ((Map<?, ?>) DATA.get(key))
                    .forEach((word, value) -> numbers.put(String.valueOf(word), new BigDecimal(String.valueOf(value))));
            return numbers;
        }
    }

    private static final int BEFORE = 3;

    private Quantities() {}

    /** In order. */
    public static List<Quantity> in(Analysis analysis) {
        List<Quantity> found = new ArrayList<>();
        int i = 0;
        while (i < analysis.tokens().size()) {
            Optional<Quantity> amount = at(analysis, i);
            amount.ifPresent(found::add);
            i = amount.map(Quantity::last).orElse(i) + 1;
        }
        return found;
    }

    private static Optional<Quantity> at(Analysis analysis, int first) {
        Optional<BigDecimal> number = number(analysis.token(first));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = number.get();
        int next = first + 1;
        // "24 (tjugofyra) timmar"
        if (analysis.word(next).equals("(") && analysis.word(next + 2).equals(")")) {
            next += 3;
        }
        BigDecimal scale = Known.SCALES.get(analysis.word(next));
        int last = -1;
        if (scale != null && !Known.UNITS.containsKey(analysis.word(next))) {
            value = value.multiply(scale);
            next++;
        }
        if (Known.BETWEEN.contains(analysis.word(next))) {
            next++;
        }
        Unit unit = Known.UNITS.get(analysis.word(next));
        if (unit != null) {
            last = next;
            value = value.multiply(unit.factor());
        }
        // "ett ärende" counts nothing.
        boolean article =
                analysis.word(first).equals("en") || analysis.word(first).equals("ett");
        if (article && last >= 0 && unit.dimension().startsWith("count")) {
            return Optional.empty();
        }
        return last < 0
                ? Optional.empty()
                : Optional.of(new Quantity(value, unit.dimension(), unit.name(), bound(analysis, first), first, last));
    }

    private static Optional<BigDecimal> number(Token token) {
        if (token.isNumber()) {
            return Optional.of(new BigDecimal(
                    token.written().replaceAll("[\\s\u00A0\u202F\u2009]", "").replace(',', '.')));
        }
        return token.isWord() ? Optional.ofNullable(Known.NUMBERS.get(token.lower())) : Optional.empty();
    }

    private static Quantity.Bound bound(Analysis analysis, int first) {
        for (int i = first - 1; i >= first - BEFORE && i >= 0; i--) {
            String word = analysis.word(i);
            boolean than = word.equals("än");
            if (than) {
                boolean more = analysis.word(i - 1).equals("mer")
                        || analysis.word(i - 1).equals("fler")
                        || analysis.word(i - 1).equals("längre");
                boolean not = analysis.word(i - 2).equals("inte")
                        || analysis.word(i - 2).equals("ej");
                return more != not ? Quantity.Bound.LEAST : Quantity.Bound.MOST;
            }
            // "får inte överstiga 5 sekunder"
            boolean not =
                    analysis.word(i - 1).equals("inte") || analysis.word(i - 1).equals("ej");
            if (Known.LEAST.contains(word)) {
                return not ? Quantity.Bound.MOST : Quantity.Bound.LEAST;
            }
            if (Known.MOST.contains(word)) {
                return not ? Quantity.Bound.LEAST : Quantity.Bound.MOST;
            }
        }
        return Quantity.Bound.EXACT;
    }
}
