package se.sambruk.otp.api.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.requirement.ParameterType;

/**
 * What an offer comes to: of each item unit price × volume × periods, and the sum of those that are evaluated. Exact: nothing is rounded
 * on the way or at the end. {@link #toString} tells no price. Immutable.
 */
public final class PriceComparison {
    /** One item with its price, as far as there is one. */
    public static final class Line {
        private final PriceItem item;
        private final BigDecimal price;

        private Line(PriceItem item, BigDecimal price) {
            this.item = item;
            this.price = price;
        }

        public PriceItem item() {
            return item;
        }

        /** For one unit and one period. */
        public Optional<BigDecimal> price() {
            return Optional.ofNullable(price);
        }

        public Optional<BigDecimal> total() {
            return price().map(each -> each.multiply(item.volume()).multiply(BigDecimal.valueOf(item.times())));
        }

        /** The sum as a person checks it, such as {@code 12,50 × 250 × 48 = 150 000}; empty without a price. */
        public String arithmetic(Locale locale) {
            return total().map(total -> Exact.of(price).displayMoney(locale) + " × " + shown(item.volume(), locale)
                            + (item.period() == PricePeriod.ONCE ? "" : " × " + item.times()) + " = "
                            + Exact.of(total).displayMoney(locale))
                    .orElse("");
        }

        private static String shown(BigDecimal number, Locale locale) {
            BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            return ParameterType.DECIMAL.display(plain.toPlainString(), locale);
        }

        /** The item only. */
        @Override
        public String toString() {
            return "price of " + item.id();
        }
    }

    private final PriceSchedule schedule;
    private final List<Line> lines;

    private PriceComparison(PriceSchedule schedule, List<Line> lines) {
        this.schedule = schedule;
        this.lines = List.copyOf(lines);
    }

    /**
     * @param prices unit prices by the items' ids; not negative
     */
    public static PriceComparison of(PriceSchedule schedule, Map<String, BigDecimal> prices) {
        Objects.requireNonNull(schedule);
        List<Line> lines = new ArrayList<>();
        for (PriceItem item : schedule.items()) {
            lines.add(new Line(item, prices.get(item.id())));
        }
        return new PriceComparison(schedule, lines);
    }

    /** One for each item, in the order of the schedule. */
    public List<Line> lines() {
        return lines;
    }

    /** The items of a lot, or of all, that are evaluated and have no price. */
    public List<PriceItem> missing(Optional<String> lot) {
        return evaluated(lot).stream()
                .filter(line -> line.price().isEmpty())
                .map(Line::item)
                .toList();
    }

    /** Whether anything is offered in a lot; where there are no lots, whether anything is at all. */
    public boolean isOffered(Optional<String> lot) {
        return lines.stream().anyMatch(line -> isIn(line, lot) && line.price().isPresent());
    }

    /** The comparison price of everything; empty while an evaluated price is missing. Where there are lots each is compared by itself. */
    public Optional<BigDecimal> total() {
        return total(Optional.empty());
    }

    /**
     * The comparison price of a lot.
     *
     * @param lot its id; empty for everything
     * @return empty while an evaluated price of it is missing
     */
    public Optional<BigDecimal> total(Optional<String> lot) {
        if (!missing(lot).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sum(lot));
    }

    /** What the evaluated prices that there are come to, whatever is missing; what a file's own sum shows. */
    public BigDecimal sum(Optional<String> lot) {
        return evaluated(lot).stream().flatMap(line -> line.total().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Line> evaluated(Optional<String> lot) {
        return lines.stream()
                .filter(line -> line.item().isEvaluated() && isIn(line, lot))
                .toList();
    }

    private static boolean isIn(Line line, Optional<String> lot) {
        return lot.isEmpty() || line.item().lot().equals(lot);
    }

    public PriceSchedule schedule() {
        return schedule;
    }

    /** How many items, and no price. */
    @Override
    public String toString() {
        return "comparison of " + lines.size() + " items";
    }
}
