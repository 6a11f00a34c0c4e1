package se.sambruk.otp.format.xlsx.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity.Sheet;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.BookException;
import se.sambruk.otp.workbook.BookLimits;
import se.sambruk.otp.workbook.Cell;

/** Reads one answer workbook that has come back. Each sheet is gone through once, as a stream. Used once. */
final class AnswerBook {
    private final byte[] bytes;
    private final FileProblems problems;
    private final AnswerReading.Builder reading;
    private List<SheetPass<AnswerTable>> passes = List.of();
    private Optional<WorkbookIdentity> identity = Optional.empty();

    private AnswerBook(String fileName, byte[] bytes) {
        this.bytes = bytes;
        this.problems = new FileProblems(fileName);
        this.reading = AnswerReading.builder(fileName);
    }

    static AnswerReading read(String fileName, byte[] bytes, BookLimits limits) {
        AnswerBook book = new AnswerBook(fileName, bytes);
        book.read(limits);
        return book.reading.build();
    }

    private void read(BookLimits limits) {
        try (Book book = Book.open(new ByteArrayInputStream(bytes), limits)) {
            book.extras().forEach(extra -> reading.problem(problems.extra(extra)));
            passes = SheetPass.through(book, new AnswerKind(book, problems), limits.rows());
            identify();
            readAnswers();
            new SupplierFields(
                            book,
                            problems,
                            passes.stream()
                                    .filter(pass -> !pass.sheet().hidden())
                                    .toList())
                    .find(reading::supplier);
        } catch (BookException e) {
            reading.problem(problems.refusal(e, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    private void identify() {
        Optional<SheetPass<AnswerTable>> pass =
                passes.stream().filter(found -> !found.records().isEmpty()).findFirst();
        if (pass.isEmpty()) {
            reading.problem(problems.warning("OTP-5248"));
            return;
        }
        List<List<String>> records = pass.get().records();
        boolean whole = true;
        try {
            identity = Optional.of(WorkbookIdentity.of(records));
        } catch (IllegalArgumentException e) {
            whole = false;
            identity = WorkbookIdentity.remains(records);
            reading.problem(problems.error("OTP-5249")
                    .at(problems.place(pass.get().sheet().name(), 0, 0)));
        }
        if (identity.isPresent()) {
            reading.identity(identity.get().issued(), whole);
            identity.get().seal().ifPresent(reading::seal);
        }
    }

    private void readAnswers() {
        String usual = identity.map(known -> known.sheets().get(Sheet.ANSWERS)).orElse("");
        List<SheetPass<AnswerTable>> tables = passes.stream()
                .filter(pass -> pass.table().isPresent())
                .sorted(Comparator.comparing((SheetPass<AnswerTable> pass) ->
                                !pass.sheet().name().equalsIgnoreCase(usual))
                        .thenComparing(pass -> pass.sheet().hidden()))
                .toList();
        if (tables.isEmpty()) {
            reading.problem(problems.error("OTP-5238"));
            return;
        }
        SheetPass<AnswerTable> answers = tables.get(0);
        answers.table().orElseThrow().finish(answers.scan(), reading);
        tables.stream()
                .skip(1)
                .forEach(pass -> reading.problem(problems.error(
                                "OTP-5239", pass.sheet().name(), answers.sheet().name())
                        .at(problems.place(pass.sheet().name(), 0, 0))));
        tellOfOthers();
    }

    /** Sheets that were not in the workbook when it was issued; of those that were, the answers are known by their headers. */
    private void tellOfOthers() {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(List.of(WorkbookLayout.IDENTITY_SHEET, WorkbookLayout.LISTS_SHEET));
        identity.ifPresent(issued -> known.addAll(issued.sheets().values()));
        if (identity.isEmpty()) {
            known.addAll(Headers.sheets());
        }
        passes.stream()
                .filter(pass -> !pass.isEmpty()
                        && pass.records().isEmpty()
                        && pass.table().isEmpty())
                .filter(pass -> !known.contains(pass.sheet().name()) && !pass.isOurs())
                .forEach(pass -> reading.problem(
                        problems.warning("OTP-5240", pass.sheet().name())
                                .at(problems.place(pass.sheet().name(), 0, 0))));
    }

    /** What is looked for in an answer workbook. */
    private record AnswerKind(Book book, FileProblems problems) implements SheetPass.Kind<AnswerTable> {
        @Override
        public boolean isIdentity(List<String> first) {
            return first.equals(List.of("format", WorkbookLayout.FORMAT));
        }

        @Override
        public Optional<AnswerTable> startsAt(Book.Sheet sheet, int row, List<Cell> cells) {
            return AnswerTable.startsAt(sheet, row, cells, book.names(), problems);
        }
    }
}
