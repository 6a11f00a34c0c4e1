package se.sambruk.otp.pack.xlsx.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.FormTexts;
import se.sambruk.otp.pack.xlsx.form.PackSheets;
import se.sambruk.otp.pack.xlsx.form.SheetForm;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.BookException;
import se.sambruk.otp.workbook.Cell;
import se.sambruk.otp.workbook.CellRange;
import se.sambruk.otp.workbook.SheetScan;

/**
 * Reads a sheet that is a table: finds its headings in the first row that has content, hands on the rows below, and tells of what
 * cannot be seen or belongs nowhere.
 */
final class Table {
    /** Takes the rows. */
    @FunctionalInterface
    interface Rows {
        void row(Row row) throws BookException;
    }

    private final Reading reading;
    private final SheetForm form;
    private final Book.Sheet sheet;
    private final Rows rows;
    private final SheetScan scan;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final Map<Column, Integer> places = new LinkedHashMap<>();
    private final Set<Integer> passedOver = new HashSet<>();
    private final Set<Integer> told = new HashSet<>();
    private int headingRow;
    private int lastRow;
    private boolean anyRow;

    private Table(Reading reading, SheetForm form, Book.Sheet sheet, Rows rows) {
        this.reading = reading;
        this.form = form;
        this.sheet = sheet;
        this.rows = rows;
        this.scan = reading.book().scanner(sheet, this::row);
    }

    static void read(Reading reading, SheetForm form, Book.Sheet sheet, Rows rows) throws BookException {
        Table table = new Table(reading, form, sheet, rows);
        reading.book().scan(table.scan);
        table.finish();
    }

    private void row(int number, boolean hidden, List<Cell> cells) throws BookException {
        if (hidden) {
            reading.error(at(number, 0), "OTP-7814");
        }
        lastRow = number;
        if (headingRow == 0) {
            headingRow = number;
            cells.forEach(this::heading);
            return;
        }
        Map<Column, Cell> known = new HashMap<>();
        for (Cell cell : cells) {
            Column column = columns.get(cell.column());
            if (column != null) {
                known.put(column, cell);
                visible(number, cell);
                reading.look(cell, at(number, cell.column()));
            } else if (!passedOver.contains(cell.column()) && told.add(cell.column())) {
                reading.error(
                        at(number, cell.column()),
                        "OTP-7823",
                        CellRange.letters(cell.column()),
                        Integer.toString(headingRow));
            }
        }
        if (known.isEmpty()) {
            return;
        }
        Row row = new Row(form, sheet.name(), number, places, known);
        if (Examples.isOne(row, form)) {
            if (!Examples.isUnchanged(row, form)) {
                reading.warning(row.place(), "OTP-7861", Examples.mark());
            }
            return;
        }
        if (!anyRow) {
            anyRow = true;
            missingColumns();
        }
        reading.count(at(number, 0));
        rows.row(row);
    }

    private void heading(Cell cell) {
        String written = cell.stripped();
        PackPlace place = at(headingRow, cell.column());
        Optional<Column> column = form.heading(written);
        if (cell.type() == Cell.Type.FORMULA) {
            reading.error(place, "OTP-7830");
            passedOver.add(cell.column());
        } else if (PackSheets.isNotes(written) && column.isEmpty()) {
            passedOver.add(cell.column());
        } else if (column.isEmpty()) {
            passedOver.add(cell.column());
            Optional<String> near = form.near(written);
            reading.error(
                    place,
                    "OTP-7821",
                    FormTexts.brief(written),
                    form.name(),
                    near.isPresent() ? 1 : 0,
                    near.orElse(""),
                    form.allHeadings());
        } else if (places.containsKey(column.get())) {
            passedOver.add(cell.column());
            reading.error(
                    place, "OTP-7822", column.get().header(), CellRange.letters(places.get(column.get())) + headingRow);
        } else {
            columns.put(cell.column(), column.get());
            places.put(column.get(), cell.column());
        }
    }

    private void missingColumns() {
        for (Column column : form.columns()) {
            if (column.required() && !places.containsKey(column)) {
                reading.error(
                        at(headingRow, 0), "OTP-7820", form.name(), column.header(), Integer.toString(headingRow));
            }
        }
    }

    private void visible(int row, Cell cell) {
        if (scan.isHidden(cell.column()) && told.add(cell.column())) {
            reading.error(at(row, cell.column()), "OTP-7815", CellRange.letters(cell.column()));
        }
    }

    private void finish() {
        int lastColumn = places.values().stream().max(Integer::compare).orElse(0);
        reading.merged(sheet.name(), scan.merged(), headingRow, lastRow, lastColumn);
        if (sheet.hidden() && headingRow > 0) {
            reading.error(at(0, 0), "OTP-7813", sheet.name());
        }
    }

    private PackPlace at(int row, int column) {
        return new PackPlace(sheet.name(), row, column);
    }

    /** The rows that the template comes with: shown to people, passed over here. */
    private static final class Examples {
        private static final LocalizedText MARK = FormTexts.text("example.mark");

        private Examples() {}

        static LocalizedText mark() {
            return MARK;
        }

        static boolean isOne(Row row, SheetForm form) {
            String first = row.text(form.first().key()).toLowerCase(Locale.ROOT);
            return first.startsWith(mark(LocalizedText.SWEDISH)) || first.startsWith(mark(Locale.ENGLISH));
        }

        private static String mark(Locale language) {
            return MARK.in(language).toLowerCase(Locale.ROOT) + ":";
        }

        static boolean isUnchanged(Row row, SheetForm form) {
            return List.of(LocalizedText.SWEDISH, Locale.ENGLISH).stream()
                    .anyMatch(language -> form.columns().stream().allMatch(column -> row.cell(column)
                            .map(Cell::stripped)
                            .orElse("")
                            .equals(form.example(column)
                                    .map(text -> text.in(language))
                                    .orElse(""))));
        }
    }
}
