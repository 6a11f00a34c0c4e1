package se.sambruk.otp.pack.xlsx.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.SheetForm;
import se.sambruk.otp.workbook.Cell;

/** A row of a sheet of the form, its cells by the columns' headings. */
final class Row {
    private final SheetForm form;
    private final String sheet;
    private final int number;
    private final Map<Column, Integer> places;
    private final Map<Column, Cell> cells;

    /**
     * @param places where each column that the sheet has is, from 1
     */
    Row(SheetForm form, String sheet, int number, Map<Column, Integer> places, Map<Column, Cell> cells) {
        this.form = form;
        this.sheet = sheet;
        this.number = number;
        this.places = places;
        this.cells = cells;
    }

    int number() {
        return number;
    }

    List<Column> columns() {
        return form.columns();
    }

    Optional<Cell> cell(Column column) {
        return Optional.ofNullable(cells.get(column));
    }

    Optional<Cell> cell(String key) {
        return cell(form.column(key));
    }

    /** The text of a cell that holds a text or a number; empty where it holds nothing, or what nobody can read. */
    String text(String key) {
        return cell(key)
                .filter(cell -> cell.type() == Cell.Type.TEXT || cell.type() == Cell.Type.NUMBER)
                .map(Cell::stripped)
                .orElse("");
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Where a column's cell of this row is, or would be; the row as a whole where the sheet has no such column. */
    PackPlace place(Column column) {
        return new PackPlace(sheet, number, places.getOrDefault(column, 0));
    }

    PackPlace place(String key) {
        return place(form.column(key));
    }

    /** Where the row begins. */
    PackPlace place() {
        PackPlace first = place(form.first());
        return first.column() > 0 ? first : new PackPlace(sheet, number, 1);
    }
}
