package se.sambruk.otp.format.xlsx.price;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.price.FormulaState;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.api.price.PriceRow;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.Blanks;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.read.Cells;
import se.sambruk.otp.format.xlsx.read.FileProblems;
import se.sambruk.otp.format.xlsx.read.Merged;
import se.sambruk.otp.format.xlsx.read.SheetPass;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.Cell;
import se.sambruk.otp.workbook.CellRange;
import se.sambruk.otp.workbook.SheetScan;

/** The rows below the headers of a price annex that has come back, with the formulas as they are there. */
final class PriceTable implements SheetPass.Table {
    private static final int HEADERS = 4;
    /** What is wrong in one row is often wrong in all. */
    private static final int MANY = 20;

    private static final List<String> YES = List.of(
            Texts.MESSAGES.text(LocalizedText.SWEDISH, "answer.yes"),
            Texts.MESSAGES.text(Locale.ENGLISH, "answer.yes"));

    private record Row(int number, Map<PriceColumn, Cell> cells) {}

    private final Book.Sheet sheet;
    private final FileProblems problems;
    private final int headerRow;
    private final Map<Integer, PriceColumn> columns = new LinkedHashMap<>();
    private final Map<PriceColumn, String> letters = new EnumMap<>(PriceColumn.class);
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> told = new ArrayList<>();
    private SourceLocation firstOther;
    private int others;

    private PriceTable(Book.Sheet sheet, FileProblems problems, int headerRow) {
        this.sheet = sheet;
        this.problems = problems;
        this.headerRow = headerRow;
    }

    static Optional<PriceTable> startsAt(
            Book.Sheet sheet, int row, List<Cell> cells, Map<String, Book.Area> names, FileProblems problems) {
        PriceTable table = new PriceTable(sheet, problems, row);
        cells.forEach(table::header);
        if (!table.letters.containsKey(PriceColumn.ID) || table.letters.size() < HEADERS) {
            return Optional.empty();
        }
        for (PriceColumn column : PriceColumn.values()) {
            Optional.ofNullable(names.get(column.definedName()))
                    .filter(area -> area.sheet().equalsIgnoreCase(sheet.name()))
                    .map(area -> area.cells().firstColumn())
                    .filter(at -> !table.letters.containsKey(column) && !table.columns.containsKey(at))
                    .ifPresent(at -> table.put(column, at));
        }
        return Optional.of(table);
    }

    private void header(Cell cell) {
        PriceColumn.named(Cells.text(cell)).ifPresent(column -> {
            if (letters.containsKey(column)) {
                told.add(problems.warning(
                                "OTP-5242", name(column), letters.get(column), CellRange.letters(cell.column()))
                        .at(at(headerRow, cell.column())));
            } else {
                put(column, cell.column());
            }
        });
    }

    private void put(PriceColumn column, int at) {
        columns.put(at, column);
        letters.put(column, CellRange.letters(at));
    }

    private static LocalizedText name(PriceColumn column) {
        return Texts.MESSAGES.text("price.column." + column.field().wire());
    }

    @Override
    public void row(int number, boolean hidden, List<Cell> found) {
        Map<PriceColumn, Cell> cells = new EnumMap<>(PriceColumn.class);
        for (Cell cell : found) {
            PriceColumn column = columns.get(cell.column());
            if (column != null) {
                cells.put(column, cell);
            } else if (others++ == 0) {
                firstOther = at(number, cell.column());
            }
            if (Cells.reachesOut(cell) && told.size() < MANY) {
                told.add(problems.error("OTP-5247").at(at(number, cell.column())));
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new Row(number, cells));
        }
    }

    /**
     * Puts everything into a reading, once the sheet has been gone through.
     *
     * @param scan that went through it
     */
    void finish(SheetScan scan, PriceReading.Builder reading) {
        if (letters.containsKey(PriceColumn.PRICE)) {
            reading.readable();
        }
        for (PriceColumn column : PriceColumn.values()) {
            if (letters.containsKey(column)) {
                reading.column(column.field());
            } else if (column != PriceColumn.LOT) {
                told.add(problems.error("OTP-5241", name(column)).at(at(headerRow, 0)));
            }
        }
        if (others > 0) {
            told.add(problems.warning("OTP-5243", others).at(firstOther));
        }
        List<Row> items = rows.stream().filter(row -> isItem(id(row))).toList();
        items.forEach(row -> reading.row(read(row, (formulas, text) -> formulas.isTotal(text, row.number()))));
        // What somebody has written below the last item is in no sum, which is as it was issued all the same.
        List<Row> summed = items.stream().filter(PriceTable::hasTotal).toList();
        int first = summed.stream().mapToInt(Row::number).min().orElse(headerRow + 1);
        int last = summed.stream().mapToInt(Row::number).max().orElse(headerRow + 1);
        for (Row row : rows) {
            String id = id(row);
            if (id.startsWith(PriceSheet.SUM)) {
                String lot = Blanks.strip(id.substring(PriceSheet.SUM.length()));
                reading.sum(lot, read(row, (formulas, text) -> formulas.isSum(text, lot, first, last)));
            }
        }
        told.addAll(merged(scan, items));
        told.forEach(reading::problem);
    }

    private List<Problem> merged(SheetScan scan, List<Row> items) {
        List<Integer> priced = columns.keySet().stream()
                .filter(at -> columns.get(at) == PriceColumn.PRICE)
                .toList();
        List<SourceLocation> written = items.stream()
                .flatMap(row -> Optional.ofNullable(row.cells().get(PriceColumn.PRICE)).stream()
                        .map(cell -> at(row.number(), cell.column())))
                .toList();
        List<CellRange> below = scan.merged().stream()
                .filter(range -> range.lastRow() > headerRow)
                .toList();
        return Merged.told(below, priced, written, problems, sheet.name());
    }

    private static String id(Row row) {
        return Optional.ofNullable(row.cells().get(PriceColumn.ID))
                .map(cell -> Blanks.strip(Cells.text(cell)))
                .orElse("");
    }

    private static boolean hasTotal(Row row) {
        return Optional.ofNullable(row.cells().get(PriceColumn.TOTAL))
                .filter(cell -> cell.formula().isPresent()
                        || !Blanks.strip(Cells.text(cell)).isEmpty())
                .isPresent();
    }

    private static boolean isItem(String id) {
        return !id.startsWith(PriceSheet.SUM) && !id.equals(PriceSheet.MISSING);
    }

    private PriceRow read(Row row, BiPredicate<PriceFormulas, String> belongs) {
        Map<PriceField, ReadCell> cells = new EnumMap<>(PriceField.class);
        row.cells()
                .forEach(
                        (column, cell) -> cells.put(column.field(), Cells.read(cell, at(row.number(), cell.column()))));
        return new PriceRow(at(row.number(), 0), cells, state(row.cells().get(PriceColumn.TOTAL), belongs));
    }

    private FormulaState state(Cell cell, BiPredicate<PriceFormulas, String> belongs) {
        if (cell == null) {
            return FormulaState.MISSING;
        }
        if (cell.formula().isEmpty()) {
            return FormulaState.REPLACED;
        }
        String formula = cell.formula().get().text();
        boolean intact = YES.stream().anyMatch(yes -> belongs.test(new PriceFormulas(letters, yes), formula));
        return intact ? FormulaState.INTACT : FormulaState.CHANGED;
    }

    private SourceLocation at(int row, int column) {
        return problems.place(sheet.name(), row, column);
    }
}
