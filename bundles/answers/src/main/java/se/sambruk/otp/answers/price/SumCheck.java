package se.sambruk.otp.answers.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.answers.AnswerProblems;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.price.FormulaState;
import se.sambruk.otp.api.price.PriceComparison;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceLot;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.api.price.PriceReport;
import se.sambruk.otp.api.price.PriceRow;
import se.sambruk.otp.api.problem.SourceLocation;

/** Compares what the file itself adds up to with what its prices come to, and tells which prices are missing. */
final class SumCheck {
    /** A spreadsheet computes with fifteen digits, of which the last may be off. */
    private static final MathContext DIGITS = new MathContext(13);

    private final PriceReading reading;
    private final PriceComparison comparison;
    private final PriceReport.Builder report;
    private final SourceLocation file;

    SumCheck(PriceReading reading, PriceComparison comparison, PriceReport.Builder report, SourceLocation file) {
        this.reading = reading;
        this.comparison = comparison;
        this.report = report;
        this.file = file;
    }

    void check() {
        List<Optional<String>> lots = comparison.schedule().lots().isEmpty()
                ? List.of(Optional.empty())
                : comparison.schedule().lots().stream()
                        .map(PriceLot::id)
                        .map(Optional::of)
                        .toList();
        for (Optional<String> lot : lots) {
            sum(lot);
            missing(lot);
        }
    }

    private void sum(Optional<String> lot) {
        PriceRow row = reading.sums().get(lot.orElse(""));
        Object label = label(lot);
        if (row == null) {
            report.problem(AnswerProblems.warning(file, "OTP-6318", label));
            return;
        }
        SourceLocation place = row.cell(PriceField.TOTAL).map(ReadCell::place).orElse(row.place());
        if (row.total() != FormulaState.INTACT && reading.columns().contains(PriceField.TOTAL)) {
            report.problem(AnswerProblems.error(
                    place,
                    "OTP-6316",
                    label,
                    AnswerProblems.text("formula." + row.total().wire())));
        }
        boolean same = row.cell(PriceField.TOTAL)
                .filter(cell -> shows(cell, Optional.of(comparison.sum(lot))))
                .isPresent();
        if (!same) {
            report.problem(AnswerProblems.warning(place, "OTP-6318", label));
        }
    }

    private static Object label(Optional<String> lot) {
        return lot.<Object>map(id -> AnswerProblems.text("price.sum.lot", id)).orElse(AnswerProblems.text("price.sum"));
    }

    /** Whether a cell shows a number, or nothing where there is none. */
    static boolean shows(ReadCell cell, Optional<BigDecimal> wanted) {
        String text = cell.text().strip();
        if (wanted.isEmpty() || text.isEmpty()) {
            return wanted.isEmpty() && text.isEmpty();
        }
        try {
            return new BigDecimal(text).round(DIGITS).compareTo(wanted.get().round(DIGITS)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void missing(Optional<String> lot) {
        if (!comparison.isOffered(lot)) {
            report.problem(AnswerProblems.warning(file, "OTP-6319", label(lot)));
            return;
        }
        Map<String, PriceRow> rows = reading.rows().stream()
                .filter(row -> row.cell(PriceField.ID).isPresent())
                .collect(Collectors.toMap(
                        row -> row.cell(PriceField.ID).orElseThrow().text().strip(), row -> row, (one, other) -> one));
        Stream<PriceComparison.Line> empty = comparison.lines().stream()
                .filter(line -> lot.isEmpty() || line.item().lot().equals(lot))
                .filter(line -> line.price().isEmpty());
        empty.forEach(line -> {
            PriceItem item = line.item();
            // That a row is missing, or that what stands there is no price, has been told of already.
            Optional.ofNullable(rows.get(item.id()))
                    .filter(row -> row.cell(PriceField.PRICE).isEmpty())
                    .ifPresent(row -> report.problem(
                            item.isEvaluated()
                                    ? AnswerProblems.warning(row.place(), "OTP-6320", item.id())
                                    : AnswerProblems.info(row.place(), "OTP-6321", item.id())));
        });
    }
}
