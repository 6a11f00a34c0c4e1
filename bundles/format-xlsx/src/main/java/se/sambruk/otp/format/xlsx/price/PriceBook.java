package se.sambruk.otp.format.xlsx.price;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.format.xlsx.read.FileProblems;
import se.sambruk.otp.format.xlsx.read.SheetPass;
import se.sambruk.otp.format.xlsx.read.SupplierFields;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.BookException;
import se.sambruk.otp.workbook.BookLimits;
import se.sambruk.otp.workbook.Cell;

/** Reads one price annex that has come back. Each sheet is gone through once, as a stream. Used once. */
final class PriceBook {
    private final byte[] bytes;
    private final FileProblems problems;
    private final PriceReading.Builder reading;

    private PriceBook(String fileName, byte[] bytes) {
        this.bytes = bytes;
        this.problems = new FileProblems(fileName);
        this.reading = PriceReading.builder(fileName);
    }

    static PriceReading read(String fileName, byte[] bytes, BookLimits limits) {
        PriceBook book = new PriceBook(fileName, bytes);
        book.read(limits);
        return book.reading.build();
    }

    private void read(BookLimits limits) {
        try (Book book = Book.open(new ByteArrayInputStream(bytes), limits)) {
            book.extras().forEach(extra -> reading.problem(problems.extra(extra)));
            List<SheetPass<PriceTable>> passes = SheetPass.through(book, new PriceKind(book, problems), limits.rows());
            identify(passes);
            readPrices(passes);
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

    private void identify(List<SheetPass<PriceTable>> passes) {
        Optional<SheetPass<PriceTable>> pass =
                passes.stream().filter(found -> !found.records().isEmpty()).findFirst();
        if (pass.isEmpty()) {
            reading.problem(problems.warning("OTP-5248"));
            return;
        }
        List<List<String>> records = pass.get().records();
        boolean whole = PriceRecords.areWhole(records);
        if (!whole) {
            reading.problem(problems.error("OTP-5249")
                    .at(problems.place(pass.get().sheet().name(), 0, 0)));
        }
        PriceRecords.read(records).ifPresent(read -> {
            reading.identity(read.identity(), whole);
            read.seal().ifPresent(reading::seal);
        });
    }

    private void readPrices(List<SheetPass<PriceTable>> passes) {
        List<SheetPass<PriceTable>> tables =
                passes.stream().filter(pass -> pass.table().isPresent()).toList();
        if (tables.isEmpty()) {
            reading.problem(problems.error("OTP-5208"));
            return;
        }
        SheetPass<PriceTable> first = tables.get(0);
        first.table().orElseThrow().finish(first.scan(), reading);
        tables.stream()
                .skip(1)
                .forEach(pass -> reading.problem(problems.error(
                                "OTP-5239", pass.sheet().name(), first.sheet().name())
                        .at(problems.place(pass.sheet().name(), 0, 0))));
        passes.stream()
                .filter(pass -> !pass.isEmpty()
                        && pass.records().isEmpty()
                        && pass.table().isEmpty()
                        && !pass.isOurs())
                .forEach(pass -> reading.problem(
                        problems.warning("OTP-5240", pass.sheet().name())
                                .at(problems.place(pass.sheet().name(), 0, 0))));
    }

    /** What is looked for in a price annex. */
    private record PriceKind(Book book, FileProblems problems) implements SheetPass.Kind<PriceTable> {
        @Override
        public boolean isIdentity(List<String> first) {
            return PriceRecords.areThese(first);
        }

        @Override
        public Optional<PriceTable> startsAt(Book.Sheet sheet, int row, List<Cell> cells) {
            return PriceTable.startsAt(sheet, row, cells, book.names(), problems);
        }
    }
}
