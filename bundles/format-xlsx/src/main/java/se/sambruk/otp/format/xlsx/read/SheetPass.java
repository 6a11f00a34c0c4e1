package se.sambruk.otp.format.xlsx.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.BookException;
import se.sambruk.otp.workbook.Cell;
import se.sambruk.otp.workbook.SheetScan;

/**
 * One sheet gone through once: is it what the workbook says of itself, the table that is looked for, or something to find a field in?
 *
 * @param <T> the table
 */
public final class SheetPass<T extends SheetPass.Table> implements SheetScan.Rows {
    /** The rows below headers that are known. */
    public interface Table {
        /**
         * Takes a row below the headers.
         *
         * @param number from 1
         */
        void row(int number, boolean hidden, List<Cell> cells);
    }

    /** What is looked for in a workbook of one kind. */
    public interface Kind<T> {
        /** Whether the first row of a sheet is the first record of what the workbook says of itself. */
        boolean isIdentity(List<String> first);

        /** The table that a row is the headers of; empty if it is another row. */
        Optional<T> startsAt(Book.Sheet sheet, int row, List<Cell> cells);
    }

    /** Headers further down are none. */
    private static final int HEADERS_WITHIN = 60;
    /** Of the cells of other sheets, so many are kept to look for fields in. */
    private static final int KEPT = 5_000;

    /** Counts rows over all sheets. */
    private static final class Count {
        private final int limit;
        private int rows;

        Count(int limit) {
            this.limit = limit;
        }

        private void one() throws FileProblems.TooManyRows {
            if (++rows > limit) {
                throw new FileProblems.TooManyRows(limit);
            }
        }
    }

    private final Book.Sheet sheet;
    private final Kind<T> kind;
    private final Count count;
    private final SheetScan scan;
    private final Map<Place, Cell> cells = new LinkedHashMap<>();
    private final List<List<String>> records = new ArrayList<>();
    private Optional<T> table = Optional.empty();
    private int rows;

    /** A cell's place, both from 1. */
    record Place(int row, int column) {}

    private SheetPass(Book book, Book.Sheet sheet, Kind<T> kind, Count count) {
        this.sheet = sheet;
        this.kind = kind;
        this.count = count;
        this.scan = book.scanner(sheet, this);
    }

    /** Goes through every sheet of a workbook. */
    public static <T extends Table> List<SheetPass<T>> through(Book book, Kind<T> kind, int mostRows)
            throws BookException {
        Count count = new Count(mostRows);
        List<SheetPass<T>> passes = new ArrayList<>();
        for (Book.Sheet sheet : book.sheets()) {
            SheetPass<T> pass = new SheetPass<>(book, sheet, kind, count);
            book.scan(pass.scan);
            passes.add(pass);
        }
        return passes;
    }

    @Override
    public void row(int number, boolean hidden, List<Cell> found) throws BookException {
        count.one();
        rows++;
        if (isIdentity(found)) {
            records.add(found.stream().map(Cells::text).toList());
        } else if (table.isPresent()) {
            table.get().row(number, hidden, found);
        } else {
            if (rows <= HEADERS_WITHIN) {
                table = kind.startsAt(sheet, number, found);
            }
            if (cells.size() < KEPT) {
                found.forEach(cell -> cells.put(new Place(number, cell.column()), cell));
            }
        }
    }

    private boolean isIdentity(List<Cell> found) {
        return !records.isEmpty()
                || rows == 1 && kind.isIdentity(found.stream().map(Cells::text).toList());
    }

    public Book.Sheet sheet() {
        return sheet;
    }

    public SheetScan scan() {
        return scan;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    /** The records of what the workbook says of itself; empty on every other sheet. */
    public List<List<String>> records() {
        return records;
    }

    public Optional<T> table() {
        return table;
    }

    /** Whether it is one of the sheets of ours that people see, whatever it is called: by the fields, or by formulas over the answers. */
    public boolean isOurs() {
        long labels = cells.values().stream()
                .filter(cell -> Headers.ALL.field(Cells.text(cell)).isPresent())
                .count();
        return labels > 1
                || cells.values().stream()
                        .flatMap(cell -> cell.formula().stream())
                        .anyMatch(formula -> formula.text().contains(WorkbookLayout.NAME_PREFIX));
    }

    /** The first cells of a sheet, above its table if it has one. */
    Map<Place, Cell> cells() {
        return cells;
    }
}
