package se.sambruk.otp.tenders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerRow;
import se.sambruk.otp.api.answers.AnswerService;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.api.price.PriceReport;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.price.PriceService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.TenderReading;

/** Has files read against one issue, and puts what was found in those of one tender together. */
final class FileJudge {
    private final AnswerService answers;
    private final PriceService prices;
    private final IssuedAnswers issued;

    FileJudge(AnswerService answers, PriceService prices, IssuedAnswers issued) {
        this.answers = answers;
        this.prices = prices;
        this.issued = issued;
    }

    IssuedAnswers issued() {
        return issued;
    }

    Optional<PriceSchedule> schedule() {
        return issued.specification().prices();
    }

    ReadFile read(GivenFile file) {
        byte[] bytes = file.bytes();
        // Answers first: they are the larger files, and looking for prices in one takes as long as reading it.
        ReadFile answered = new ReadFile(file, Optional.of(answers.read(file.name(), bytes, issued)), Optional.empty());
        if (answered.hasAnswers() || !prices.recognizes(file.name(), bytes)) {
            return answered;
        }
        return new ReadFile(file, Optional.empty(), Optional.of(prices.read(file.name(), bytes, issued)));
    }

    /**
     * What one tender's files say together.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if two of them have answers, or two have prices
     */
    TenderReading together(List<ReadFile> files) {
        TenderReading.Builder reading =
                TenderReading.builder(issued.specification().procurement().id(), issued.number());
        Optional<ReadFile> answered =
                one(files.stream().filter(ReadFile::hasAnswers).toList());
        Optional<ReadFile> priced =
                one(files.stream().filter(ReadFile::isPrices).toList());
        List<Problem> told = new ArrayList<>();
        // The same whatever order they came in: answers, prices, and the rest by name.
        List<ReadFile> inOrder = files.stream()
                .sorted(Comparator.comparing((ReadFile file) -> file.hasAnswers() ? 0 : file.isPrices() ? 1 : 2)
                        .thenComparing(ReadFile::name))
                .toList();
        for (ReadFile file : inOrder) {
            if (file.isPrices()) {
                reading.file(file.asPrices());
            } else if (file.hasAnswers() || answered.isEmpty() && file.isTable()) {
                reading.file(file.asAnswers());
            } else {
                reading.file(file.asOther());
                if (file.isTable()) {
                    told.add(TenderTexts.info("OTP-6386").at(SourceLocation.file("", file.name())));
                }
            }
            if (answered.isEmpty() && file.isTable()) {
                file.answers().ifPresent(report -> told.addAll(report.problems()));
            }
        }
        answered.flatMap(ReadFile::answers).ifPresent(report -> take(report, reading));
        if (answered.flatMap(ReadFile::answers).flatMap(AnswerReport::answers).isEmpty()) {
            told.add(TenderTexts.error("OTP-6384"));
        }
        schedule().ifPresent(schedule -> {
            reading.prices(
                    schedule,
                    priced.flatMap(ReadFile::prices).flatMap(PriceReport::offer).orElse(null));
            if (priced.isEmpty()) {
                told.add(TenderTexts.warning("OTP-6385"));
            }
        });
        priced.flatMap(ReadFile::prices).ifPresent(report -> take(report, reading));
        told.forEach(reading::problem);
        return reading.build();
    }

    private static Optional<ReadFile> one(List<ReadFile> files) {
        if (files.size() > 1) {
            throw TenderTexts.error(
                            "OTP-6356", files.get(0).from(), files.get(1).from())
                    .asException();
        }
        return files.stream().findFirst();
    }

    static void take(AnswerReport report, TenderReading.Builder reading) {
        Map<SourceLocation, SourceLocation> cells = cells(report);
        Set<Problem> ofRows = new LinkedHashSet<>();
        for (JudgedRow row : report.rows()) {
            ofRows.addAll(row.problems());
            reading.row(new JudgedRow(
                    row.uid(),
                    row.id(),
                    row.kind(),
                    row.state(),
                    row.place().map(place -> cells.getOrDefault(place, place)),
                    row.problems()));
        }
        report.answers().ifPresent(reading::answers);
        report.alterations().forEach(reading::alteration);
        report.deviations().forEach(reading::deviation);
        report.proposals().forEach(reading::proposal);
        report.problems().stream().filter(problem -> !ofRows.contains(problem)).forEach(reading::problem);
    }

    /** The cell of the answer in each row that has one. */
    private static Map<SourceLocation, SourceLocation> cells(AnswerReport report) {
        Map<SourceLocation, SourceLocation> cells = new HashMap<>();
        List<AnswerRow> rows = report.reading().map(AnswerReading::rows).orElse(List.of());
        for (AnswerRow row : rows) {
            row.given(GivenField.ANSWER).map(ReadCell::place).ifPresent(cell -> cells.put(row.place(), cell));
        }
        return cells;
    }

    static void take(PriceReport report, TenderReading.Builder reading) {
        report.alterations().forEach(reading::priceAlteration);
        report.problems().forEach(reading::problem);
        report.reading().map(PriceReading::rows).orElse(List.of()).forEach(row -> row.cell(PriceField.ID)
                .ifPresent(id -> reading.pricePlace(
                        id.text().strip(),
                        row.cell(PriceField.PRICE).map(ReadCell::place).orElse(row.place()))));
    }
}
