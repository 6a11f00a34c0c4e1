package se.sambruk.otp.assessment.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.PriceRow;
import se.sambruk.otp.api.evaluation.bid.WrittenNumber;
import se.sambruk.otp.api.price.PriceComparison;
import se.sambruk.otp.api.price.PricePeriod;
import se.sambruk.otp.api.tender.Tender;

/** What a tender's price is made of: how many of what, at which price, and what that comes to. */
final class ComparedPrices {
    private static final List<Integer> WIDTHS = List.of(3, 8, 4, 4, 5);

    private final EvaluatedTenders evaluated;
    private final Words words;

    ComparedPrices(EvaluatedTenders evaluated, Words words) {
        this.evaluated = evaluated;
        this.words = words;
    }

    /**
     * @return empty where a price has no rows
     */
    Optional<Table> of(Bid bid) {
        if (bid.rows().isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table =
                words.table("prices.caption", WIDTHS, "item", "priced", "quantity", "unit-price", "amount");
        MoneyColumn amounts = new MoneyColumn(
                Stream.concat(
                        bid.rows().stream().map(PriceRow::amount).flatMap(number -> number.value().stream()),
                        bid.money().map(Money::exact).stream()),
                words.locale());
        MoneyColumn unitPrices = new MoneyColumn(
                bid.rows().stream().flatMap(row -> row.unitPrice().stream()).flatMap(number -> number.value().stream()),
                words.locale());
        for (PriceRow row : bid.rows()) {
            table.row(Words.row(
                    row.key(),
                    row.label(),
                    quantity(bid.key(), row),
                    row.unitPrice().map(price -> money(price, unitPrices)).orElse(""),
                    money(row.amount(), amounts)));
        }
        table.row(Words.row("", words.text("sum"), "", "", sum(bid, amounts)));
        return Optional.of(table.build());
    }

    /** How many, for how many periods, as the price annex asks: {@code 250 × 48}. */
    private String quantity(String key, PriceRow row) {
        return evaluated
                .book()
                .find(key)
                .flatMap(Tender::comparison)
                .flatMap(comparison -> comparison.lines().stream()
                        .map(PriceComparison.Line::item)
                        .filter(item -> item.id().equals(row.key()) && item.period() != PricePeriod.ONCE)
                        .findFirst())
                .map(item -> Exact.of(item.volume()).display(words.locale()) + " × " + item.times())
                .orElseGet(() -> row.quantity().map(this::shown).orElse(""));
    }

    private static String money(WrittenNumber number, MoneyColumn column) {
        return number.value().map(column::shown).orElse(number.written());
    }

    /** What the rows come to, with its currency. */
    private String sum(Bid bid, MoneyColumn column) {
        return bid.money()
                .map(money -> column.shown(money.exact()) + "\u00a0" + words.text(Units.label(money.currency())))
                .orElse("–");
    }

    private String shown(WrittenNumber number) {
        return number.value().map(value -> value.display(words.locale())).orElse(number.written());
    }
}
