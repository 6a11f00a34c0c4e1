package se.sambruk.otp.pack.xlsx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.content.PackSink;
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

/** Reads the sheet on the pack itself, which has an entry on each row: its name in the first column, its value in the next. */
final class PackTable {
    private static final SheetForm FORM = PackSheets.PACK;

    private final Reading reading;
    private final Book.Sheet sheet;
    private final SheetScan scan;
    private final Map<Column, Integer> rows = new LinkedHashMap<>();
    private final Map<Column, Cell> values = new HashMap<>();
    private int names;
    private int firstRow;
    private int lastRow;

    private PackTable(Reading reading, Book.Sheet sheet) {
        this.reading = reading;
        this.sheet = sheet;
        this.scan = reading.book().scanner(sheet, this::row);
    }

    static void read(Reading reading, Book.Sheet sheet) throws BookException {
        PackTable table = new PackTable(reading, sheet);
        reading.book().scan(table.scan);
        table.finish();
    }

    private void row(int number, boolean hidden, List<Cell> cells) throws BookException {
        if (names == 0) {
            names = cells.get(0).column();
            firstRow = number;
        }
        lastRow = number;
        Optional<Cell> name = in(cells, names);
        Optional<Cell> value = in(cells, names + 1);
        if (name.isEmpty() && value.isEmpty() || number == firstRow && isHeading(name)) {
            return;
        }
        if (hidden) {
            reading.error(at(number, 0), "OTP-7814");
        }
        reading.count(at(number, 0));
        String written = name.map(Cell::stripped).orElse("");
        Optional<Column> column = FORM.heading(written);
        if (column.isEmpty()) {
            Optional<String> near = FORM.near(written);
            reading.error(
                    at(number, names),
                    "OTP-7850",
                    FormTexts.brief(written),
                    near.isPresent() ? 1 : 0,
                    near.orElse(""),
                    FORM.allHeadings());
        } else if (rows.containsKey(column.get())) {
            reading.error(
                    at(number, names), "OTP-7851", column.get().header(), Integer.toString(rows.get(column.get())));
        } else {
            rows.put(column.get(), number);
            value.ifPresent(cell -> {
                values.put(column.get(), cell);
                reading.look(cell, at(number, names + 1));
            });
        }
    }

    private static boolean isHeading(Optional<Cell> name) {
        String written = name.map(cell -> FormTexts.normal(cell.text())).orElse("");
        LocalizedText heading = FormTexts.text("template.name");
        return heading.byLanguage().values().stream()
                .anyMatch(text -> FormTexts.normal(text).equals(written));
    }

    private static Optional<Cell> in(List<Cell> cells, int column) {
        return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }

    private void finish() {
        for (int column : names == 0 ? new int[] {} : new int[] {names, names + 1}) {
            if (scan.isHidden(column)) {
                reading.error(at(0, 0), "OTP-7815", CellRange.letters(column));
            }
        }
        reading.merged(sheet.name(), scan.merged(), firstRow, lastRow, names == 0 ? 0 : names + 1);
        if (sheet.hidden() && names > 0) {
            reading.error(at(0, 0), "OTP-7813", sheet.name());
        }
        write();
    }

    private void write() {
        PackSink sink = reading.sink();
        Values writer = new Values(reading);
        sink.startMapping(at(Math.max(1, firstRow), Math.max(1, names)));
        for (Column column : new ArrayList<>(FORM.columns())) {
            Cell value = values.get(column);
            PackPlace at = rows.containsKey(column) ? at(rows.get(column), names + 1) : at(0, 0);
            if (value == null && !column.required()) {
                continue;
            }
            sink.key(column.key(), at);
            if (value != null) {
                writer.value(column, value, at);
                continue;
            }
            if (rows.containsKey(column)) {
                writer.missing(at, sheet.name(), column);
            } else {
                reading.error(at, "OTP-7852", column.header(), FORM.name(), column.prompt());
            }
            sink.unreadable(at);
        }
        sink.endMapping();
    }

    private PackPlace at(int row, int column) {
        return new PackPlace(sheet.name(), row, column);
    }
}
