package se.sambruk.otp.format.xlsx.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.BookException;
import se.sambruk.otp.workbook.Cell;
import se.sambruk.otp.workbook.SheetScan;

/** One sheet gone through once: is it what the workbook says of itself, the table of answers, or something to find a field in? */
final class SheetPass implements SheetScan.Rows {
    /** Headers further down are none. */
    private static final int HEADERS_WITHIN = 60;
    /** Of the cells of other sheets, so many are kept to look for fields in. */
    private static final int KEPT = 5_000;

    /** Counts rows over all sheets. */
    static final class Count {
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

    private final Book book;
    private final Book.Sheet sheet;
    private final FileProblems problems;
    private final Count count;
    private final SheetScan scan;
    private final Map<Place, Cell> cells = new LinkedHashMap<>();
    private final List<List<String>> records = new ArrayList<>();
    private Optional<AnswerTable> table = Optional.empty();
    private int rows;

    /** A cell's place, both from 1. */
    record Place(int row, int column) {}

    private SheetPass(Book book, Book.Sheet sheet, FileProblems problems, Count count) {
        this.book = book;
        this.sheet = sheet;
        this.problems = problems;
        this.count = count;
        this.scan = book.scanner(sheet, this);
    }

    static SheetPass through(Book book, Book.Sheet sheet, FileProblems problems, Count count) throws BookException {
        SheetPass pass = new SheetPass(book, sheet, problems, count);
        book.scan(pass.scan);
        return pass;
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
                table = AnswerTable.startsAt(sheet, number, found, book.names(), problems);
            }
            if (cells.size() < KEPT) {
                found.forEach(cell -> cells.put(new Place(number, cell.column()), cell));
            }
        }
    }

    private boolean isIdentity(List<Cell> found) {
        return !records.isEmpty()
                || rows == 1
                        && found.size() > 1
                        && Cells.text(found.get(0)).equals("format")
                        && Cells.text(found.get(1)).equals(WorkbookLayout.FORMAT);
    }

    Book.Sheet sheet() {
        return sheet;
    }

    SheetScan scan() {
        return scan;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** The records of what the workbook says of itself; empty on every other sheet. */
    List<List<String>> records() {
        return records;
    }

    Optional<AnswerTable> table() {
        return table;
    }

    /** Whether it is one of the sheets of ours that people see, whatever it is called: by the fields, or by formulas over the answers. */
    boolean isOurs() {
        long labels = cells.values().stream()
                .filter(cell -> Headers.ALL.field(Cells.text(cell)).isPresent())
                .count();
        return labels > 1
                || cells.values().stream()
                        .flatMap(cell -> cell.formula().stream())
                        .anyMatch(formula -> formula.text().contains(AnswerColumn.STATUS.definedName()));
    }

    /** The first cells of a sheet, above its table if it has one. */
    Map<Place, Cell> cells() {
        return cells;
    }
}
