package se.sambruk.otp.rules.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how much the amounts of a text are: 10 arbetsdagar, 99,5 procent, fem miljoner kronor. */
final class Quantities {
    private static final class Known {
        static final Map<?, ?> DATA = Data.mapping(Quantities.class, "units.yaml");
        static final Set<String> LEAST = new HashSet<>(Data.words(DATA, "least"));
        static final Set<String> MOST = new HashSet<>(Data.words(DATA, "most"));
    }

    /** How far before an amount it may be told that it is the least or the most. */
    private static final int BEFORE = 3;

    private Quantities() {}

    /** In order; without those that nobody can compare: ranges, what is put in later, and what counts anything else. */
    static List<Quantity> in(Analysis analysis) {
        List<Quantity> found = new ArrayList<>();
        for (Amount amount : analysis.amounts()) {
            of(analysis, amount).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<Quantity> of(Analysis analysis, Amount amount) {
        int unit = unit(analysis, amount);
        Optional<Unit.Measure> measure = unit < 0 ? Optional.empty() : Unit.measure(analysis.word(unit));
        Optional<BigDecimal> number = Numerals.value(analysis.token(amount.first()));
        if (measure.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = number.get().multiply(measure.get().factor());
        for (int i = amount.first() + 1; i <= amount.last(); i++) {
            if (!Numerals.isMultiplier(analysis.word(i))) {
                return Optional.empty();
            }
            value = value.multiply(Numerals.multiplier(analysis.word(i)));
        }
        return Optional.of(new Quantity(
                value,
                measure.get().dimension(),
                measure.get().name(),
                bound(analysis, amount.first()),
                amount.first(),
                unit));
    }

    private static int unit(Analysis analysis, Amount amount) {
        boolean more = amount.unit() >= 0 && Unit.isBetween(analysis.word(amount.unit()));
        return more && amount.unit() + 1 < analysis.tokens().size() ? amount.unit() + 1 : amount.unit();
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
