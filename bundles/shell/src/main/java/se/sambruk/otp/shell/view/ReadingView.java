package se.sambruk.otp.shell.view;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.price.PriceComparison;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.tender.TenderFile;
import se.sambruk.otp.api.tender.TenderFileKind;
import se.sambruk.otp.api.tender.TenderReading;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows what was read of a tender's files, row by row: what counted, what did not, and why. */
public final class ReadingView {
    private static final int COLUMN = 14;

    private ReadingView() {}

    /**
     * Writes what each file was, how many rows came to what, the rows, and the prices. What is graver than information is told elsewhere, before.
     *
     * @param all whether rows are written one by one
     */
    static void print(TenderReading reading, boolean all, Locale locale, Sheet sheet) {
        for (TenderFile file : reading.files()) {
            sheet.fact(Names.of(file.kind(), locale), file(file, reading, locale), COLUMN);
        }
        counts(reading, locale).ifPresent(text -> sheet.fact(Texts.in(locale, "tender.rows"), text, COLUMN));
        if (all) {
            Remarks remarks = new Remarks(locale);
            for (JudgedRow row : reading.rows()) {
                sheet.item(line(reading, row, locale));
                remarks.print(row, information(row.problems()), sheet.indented());
            }
            remarks.printWithPlaces(information(reading.problems()), sheet);
            remarks.printRemedies(sheet);
        }
        comparison(reading).ifPresent(prices -> prices(prices, locale, sheet));
    }

    private static List<Problem> information(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.INFO)
                .toList();
    }

    /** A row with its answer and where that stands. */
    static String line(TenderReading reading, JudgedRow row, Locale locale) {
        return AnswerText.line(
                row.id().value(),
                Names.of(row.state(), locale),
                AnswerText.of(given(reading, row), locale),
                AnswerText.place(row.place(), locale));
    }

    private static String file(TenderFile file, TenderReading reading, Locale locale) {
        boolean unread = file.kind() == TenderFileKind.ANSWERS
                        && reading.answers().isEmpty()
                        && reading.rows().isEmpty()
                || file.kind() == TenderFileKind.PRICES && reading.offer().isEmpty();
        OptionalInt issue = file.issue();
        String made = issue.isPresent() ? ", " + Texts.in(locale, "tender.made-of", issue.getAsInt()) : "";
        String seal =
                unread && issue.isEmpty() ? Texts.in(locale, "tender.file-unread") : Names.of(file.seal(), locale);
        return file.name() + made + ", " + seal + ", " + file.sha256().abbreviated();
    }

    private static Optional<String> counts(TenderReading reading, Locale locale) {
        Map<AnswerState, Integer> counts = new EnumMap<>(AnswerState.class);
        reading.rows().forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                        ", ",
                        counts.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + Names.of(entry.getKey(), locale))
                                .toList()));
    }

    static void prices(PriceComparison prices, Locale locale, Sheet sheet) {
        sheet.heading(Texts.in(locale, "tender.prices"));
        for (PriceComparison.Line line : prices.lines()) {
            String told = line.price().isEmpty() ? Texts.in(locale, "tender.no-price") : line.arithmetic(locale);
            sheet.indented()
                    .item(AnswerText.line(
                            line.item().id(),
                            line.item().description(),
                            line.item().unit(),
                            told));
        }
        totals(prices).forEach((lot, total) -> sheet.indented()
                .item(Texts.in(locale, lot.isEmpty() ? "tender.total" : "tender.total-of", lot) + " "
                        + total.map(sum -> Exact.of(new BigDecimal(sum)).displayMoney(locale) + " "
                                        + prices.schedule().currency())
                                .orElse(Texts.in(locale, "tender.no-total"))));
    }

    /** The comparison price of each lot that is offered; where there are no lots, of everything. */
    static Map<String, Optional<String>> totals(PriceComparison prices) {
        Map<String, Optional<String>> totals = new LinkedHashMap<>();
        if (prices.schedule().lots().isEmpty()) {
            totals.put("", prices.total().map(BigDecimal::toPlainString));
        }
        prices.schedule().lots().forEach(lot -> {
            Optional<String> id = Optional.of(lot.id());
            if (prices.isOffered(id)) {
                totals.put(lot.id(), prices.total(id).map(BigDecimal::toPlainString));
            }
        });
        return totals;
    }

    private static Optional<PriceComparison> comparison(TenderReading reading) {
        return reading.schedule().flatMap(schedule -> reading.offer().map(offer -> offer.comparison(schedule)));
    }

    private static Optional<SupplierAnswer> given(TenderReading reading, JudgedRow row) {
        return reading.answers().flatMap(set -> set.find(row.uid()));
    }

    public static Map<String, Object> json(TenderReading reading, Locale locale) {
        return new TreeWriter()
                .put("issue", reading.issue())
                .put("files", reading.files().stream().map(TenderFile::tree).toList())
                .put(
                        "rows",
                        reading.rows().stream()
                                .map(row -> row(row, given(reading, row), locale))
                                .toList())
                .put("prices", comparison(reading).map(ReadingView::json))
                .put("problems", ProblemView.json(reading.problems(), locale))
                .done();
    }

    static Map<String, Object> row(JudgedRow row, Optional<SupplierAnswer> given, Locale locale) {
        return new TreeWriter()
                .put("requirement", row.id())
                .put("kind", row.kind())
                .put("state", row.state())
                .put("answer", given.flatMap(SupplierAnswer::value))
                .put("refused", given.flatMap(SupplierAnswer::refused))
                .putText("supplement", given.map(SupplierAnswer::supplement).orElse(""))
                .putText("comment", given.map(SupplierAnswer::comment).orElse(""))
                .put("place", row.place().map(String::valueOf))
                .put("problems", ProblemView.json(row.problems(), locale))
                .done();
    }

    static Map<String, Object> json(PriceComparison prices) {
        List<Map<String, Object>> lines = prices.lines().stream()
                .map(line -> new TreeWriter()
                        .put("item", line.item().id())
                        .put("lot", line.item().lot())
                        .put("price", line.price().map(BigDecimal::toPlainString))
                        .put("total", line.total().map(BigDecimal::toPlainString))
                        .done())
                .toList();
        TreeWriter totals = new TreeWriter();
        totals(prices).forEach((lot, total) -> totals.put(lot.isEmpty() ? "all" : lot, total));
        return new TreeWriter()
                .put("currency", prices.schedule().currency())
                .put("items", lines)
                .put("totals", (Object) totals.done())
                .done();
    }
}
