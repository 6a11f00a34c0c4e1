package se.sambruk.otp.format.xlsx.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.AnswerRow;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.Cell;
import se.sambruk.otp.workbook.CellRange;
import se.sambruk.otp.workbook.SheetScan;

/**
 * The rows below the headers on one sheet. Columns may have been moved and inserted and rows sorted, hidden and repeated: a column is
 * found by its header or its defined name, and what a row is about is left to whoever judges.
 */
final class AnswerTable implements SheetPass.Table {
    /** So many headers that we know make a row of headers, if one of them says which requirement a row is about. */
    private static final int HEADERS = 4;
    /** What is wrong in one cell is told of beside its answer: more than this no specification asks for. */
    private static final int MANY = 5_000;

    private final Book.Sheet sheet;
    private final FileProblems problems;
    private final int headerRow;
    private final Map<Integer, AnswerColumn> columns = new HashMap<>();
    private final Map<AnswerColumn, Integer> places = new EnumMap<>(AnswerColumn.class);
    private final List<AnswerRow> rows = new ArrayList<>();
    private final List<Problem> told = new ArrayList<>();
    private SourceLocation firstOther;
    private SourceLocation firstHidden;
    private int others;
    private int hiddenRows;
    private int formulas;

    private AnswerTable(Book.Sheet sheet, FileProblems problems, int headerRow) {
        this.sheet = sheet;
        this.problems = problems;
        this.headerRow = headerRow;
    }

    /**
     * The table that a row is the headers of; empty if it is another row.
     *
     * @param names of cells, which tell of a column whose header has been changed
     */
    static Optional<AnswerTable> startsAt(
            Book.Sheet sheet, int row, List<Cell> cells, Map<String, Book.Area> names, FileProblems problems) {
        AnswerTable table = new AnswerTable(sheet, problems, row);
        cells.forEach(cell -> table.header(cell, names));
        boolean told = table.places.containsKey(AnswerColumn.UID) || table.places.containsKey(AnswerColumn.ID);
        if (!told || table.places.size() < HEADERS) {
            return Optional.empty();
        }
        for (AnswerColumn column : AnswerColumn.values()) {
            named(column, sheet, names)
                    .filter(at -> !table.places.containsKey(column) && !table.columns.containsKey(at))
                    .ifPresent(at -> table.put(column, at));
        }
        return Optional.of(table);
    }

    private void header(Cell cell, Map<String, Book.Area> names) {
        Optional<AnswerColumn> column = Headers.ALL.column(Cells.text(cell));
        if (column.isEmpty()) {
            return;
        }
        Integer twin = places.get(column.get());
        if (twin == null) {
            put(column.get(), cell.column());
            return;
        }
        boolean second = named(column.get(), sheet, names)
                .filter(at -> at == cell.column())
                .isPresent();
        if (second) {
            columns.remove(twin);
            put(column.get(), cell.column());
        }
        int passedOver = second ? twin : cell.column();
        told.add(problems.warning(
                        "OTP-5242",
                        Headers.name(column.get()),
                        CellRange.letters(second ? cell.column() : twin),
                        CellRange.letters(passedOver))
                .at(at(headerRow, passedOver)));
    }

    private void put(AnswerColumn column, int at) {
        columns.put(at, column);
        places.put(column, at);
    }

    private static Optional<Integer> named(AnswerColumn column, Book.Sheet sheet, Map<String, Book.Area> names) {
        return Optional.ofNullable(names.get(column.definedName()))
                .filter(area -> area.sheet().equalsIgnoreCase(sheet.name()))
                .map(area -> area.cells().firstColumn());
    }

    @Override
    public void row(int number, boolean hidden, List<Cell> cells) {
        AnswerRow.Builder row = AnswerRow.builder(at(number, 0));
        boolean any = false;
        for (Cell cell : cells) {
            AnswerColumn column = columns.get(cell.column());
            SourceLocation place = at(number, cell.column());
            if (column == AnswerColumn.ID
                    && Headers.ALL.column(Cells.text(cell)).equals(Optional.of(column))) {
                // The headers once more, as some make them for each page.
                return;
            }
            any |= column != AnswerColumn.STATUS;
            take(cell, column, place, row);
        }
        if (any) {
            rows.add(row.build());
            if (hidden && hiddenRows++ == 0) {
                firstHidden = at(number, 0);
            }
        }
    }

    private void take(Cell cell, AnswerColumn column, SourceLocation place, AnswerRow.Builder row) {
        ReadCell read = Cells.read(cell, place);
        if (column == null) {
            row.other(read);
            if (others++ == 0) {
                firstOther = place;
            }
        } else if (column == AnswerColumn.UID) {
            row.uid(read);
        } else {
            column.shows().ifPresent(field -> row.shown(field, read));
            column.gives().ifPresent(field -> row.given(field, read));
        }
        boolean reachesOut = Cells.reachesOut(cell) && column != AnswerColumn.STATUS;
        if ((reachesOut || cell.type() == Cell.Type.FORMULA && column != null && column.isInput())
                && formulas++ < MANY) {
            told.add(problems.error(reachesOut ? "OTP-5247" : "OTP-5246").at(place));
        }
    }

    /**
     * Puts everything into a reading, once the sheet has been gone through.
     *
     * @param scan that went through it
     */
    void finish(SheetScan scan, AnswerReading.Builder reading) {
        if (places.containsKey(AnswerColumn.ANSWER)) {
            reading.readable();
        }
        for (AnswerColumn column : AnswerColumn.values()) {
            if (places.containsKey(column)) {
                column.shows().ifPresent(reading::column);
            } else if (column != AnswerColumn.STATUS) {
                told.add(missing(column));
            }
        }
        if (others > 0) {
            told.add(problems.warning("OTP-5243", others).at(firstOther));
        }
        if (hiddenRows > 0) {
            told.add(problems.info("OTP-5245", hiddenRows).at(firstHidden));
        }
        told.addAll(Merged.told(
                scan.merged().stream()
                        .filter(range -> range.lastRow() > headerRow)
                        .toList(),
                columns.keySet().stream()
                        .filter(at -> columns.get(at).isInput())
                        .toList(),
                rows.stream().flatMap(AnswerTable::given).toList(),
                problems,
                sheet.name()));
        told.forEach(reading::problem);
        rows.forEach(reading::row);
    }

    private Problem missing(AnswerColumn column) {
        Problem problem = column.isInput()
                ? problems.error("OTP-5241", Headers.name(column))
                : problems.warning("OTP-5241", Headers.name(column));
        return problem.at(at(headerRow, 0));
    }

    private static Stream<SourceLocation> given(AnswerRow row) {
        return Stream.of(GivenField.values()).flatMap(field -> row.given(field).map(ReadCell::place).stream());
    }

    private SourceLocation at(int row, int column) {
        return problems.place(sheet.name(), row, column);
    }
}
