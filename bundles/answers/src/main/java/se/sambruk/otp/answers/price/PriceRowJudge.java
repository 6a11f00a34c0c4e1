package se.sambruk.otp.answers.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.answers.AnswerProblems;
import se.sambruk.otp.answers.TextComparison;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.price.FormulaState;
import se.sambruk.otp.api.price.PriceAlteration;
import se.sambruk.otp.api.price.PriceComparison;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceOffer;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.api.price.PriceReport;
import se.sambruk.otp.api.price.PriceRow;
import se.sambruk.otp.api.price.PriceSchedule;

/** Judges one row of a price annex: that it asks what was issued, what price it gives, and whether its own total is what that comes to. */
final class PriceRowJudge {
    private final PriceSchedule schedule;
    private final Map<String, Map<PriceField, String>> shown;
    private final Locale locale;
    private final PriceReport.Builder report;

    PriceRowJudge(
            PriceSchedule schedule,
            Map<String, Map<PriceField, String>> shown,
            Locale locale,
            PriceReport.Builder report) {
        this.schedule = schedule;
        this.shown = shown;
        this.locale = locale;
        this.report = report;
    }

    /**
     * @param doubtful whether it is unclear what its price is, such as where other rows give other prices
     */
    void judge(PriceItem item, PriceReading reading, PriceRow row, boolean doubtful, PriceOffer.Builder offer) {
        compare(item, reading, row);
        if (row.total() != FormulaState.INTACT && reading.columns().contains(PriceField.TOTAL)) {
            report.problem(AnswerProblems.error(
                    row.cell(PriceField.TOTAL).map(ReadCell::place).orElse(row.place()),
                    "OTP-6316",
                    item.id(),
                    AnswerProblems.text("formula." + row.total().wire())));
        }
        Optional<ReadCell> cell = row.cell(PriceField.PRICE);
        Optional<BigDecimal> price = Optional.empty();
        if (cell.isPresent()) {
            PriceValue value = PriceValue.of(item.id(), cell.get(), schedule, locale);
            value.problems().forEach(report::problem);
            price = doubtful ? Optional.empty() : value.price();
            price.ifPresent(found -> offer.price(item.id(), found));
            if (price.isEmpty()) {
                offer.refused(item.id(), cell.get().text());
            }
        }
        // What a price that does not count should come to, nobody can say.
        if (cell.isEmpty() || price.isPresent()) {
            checkTotal(item, row, price);
        }
    }

    private void compare(PriceItem item, PriceReading reading, PriceRow row) {
        Map<PriceField, String> wanted = shown.getOrDefault(item.id(), Map.of());
        List<PriceAlteration> altered = new ArrayList<>();
        for (PriceField field : PriceField.values()) {
            if (field == PriceField.PRICE
                    || field == PriceField.TOTAL
                    || !reading.columns().contains(field)) {
                continue;
            }
            String before = wanted.getOrDefault(field, "");
            Optional<ReadCell> cell = row.cell(field);
            String found = cell.map(ReadCell::text).orElse("");
            boolean computed =
                    cell.filter(one -> one.type() == ReadCell.Type.FORMULA).isPresent();
            if (computed || !isSame(before, found)) {
                altered.add(new PriceAlteration(
                        item.id(),
                        field,
                        before,
                        found,
                        cell.map(ReadCell::place).orElse(row.place())));
            }
        }
        altered.forEach(report::alteration);
        if (!altered.isEmpty()) {
            report.problem(AnswerProblems.error(
                    altered.get(0).place(),
                    "OTP-6315",
                    item.id(),
                    AnswerProblems.list(altered.stream()
                            .map(one -> "price.shown." + one.field().wire())
                            .toList())));
        }
    }

    /** A number that has become a text, or the other way round, is the same number. */
    private static boolean isSame(String before, String found) {
        if (TextComparison.normal(before).equals(TextComparison.normal(found))) {
            return true;
        }
        try {
            return new BigDecimal(before)
                            .compareTo(new BigDecimal(TextComparison.normal(found)
                                    .replace(',', '.')
                                    .replace(" ", "")))
                    == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void checkTotal(PriceItem item, PriceRow row, Optional<BigDecimal> price) {
        Optional<ReadCell> cell = row.cell(PriceField.TOTAL);
        Optional<BigDecimal> wanted = PriceComparison.of(
                        schedule, price.map(each -> Map.of(item.id(), each)).orElse(Map.of()))
                .lines()
                .get(schedule.items().indexOf(item))
                .total();
        // A program shows nothing beside a price that is a text to it: that is no other total.
        boolean shown = cell.isPresent() && !cell.get().text().isBlank();
        if (shown && !SumCheck.shows(cell.get(), wanted)) {
            report.problem(AnswerProblems.warning(cell.get().place(), "OTP-6317", item.id()));
        }
    }
}
