package se.sambruk.otp.format.xlsx.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.Cell;

/**
 * Finds what the supplier tells of itself: where the cell's defined name says, if the field's label still stands beside it, and else beside
 * the label wherever that is.
 */
public final class SupplierFields {
    private final Book book;
    private final FileProblems problems;
    private final List<? extends SheetPass<?>> sheets;

    /**
     * @param sheets that people see
     */
    public SupplierFields(Book book, FileProblems problems, List<? extends SheetPass<?>> sheets) {
        this.book = book;
        this.problems = problems;
        this.sheets = sheets;
    }

    public void find(BiConsumer<SupplierField, ReadCell> reading) {
        for (SupplierField field : SupplierField.values()) {
            named(field, reading).or(() -> labelled(field, reading)).ifPresent(found -> {});
        }
    }

    private Optional<Cell> named(SupplierField field, BiConsumer<SupplierField, ReadCell> reading) {
        Book.Area area = book.names().get(WorkbookLayout.fieldName(field));
        if (area == null) {
            return Optional.empty();
        }
        int row = area.cells().firstRow();
        int column = area.cells().firstColumn();
        return sheets.stream()
                .<SheetPass<?>>map(sheet -> sheet)
                .filter(sheet -> sheet.sheet().name().equalsIgnoreCase(area.sheet()))
                .filter(sheet -> isLabel(sheet.cells().get(new SheetPass.Place(row, column - 1)), field))
                .findFirst()
                .flatMap(sheet -> take(sheet, new SheetPass.Place(row, column), field, reading));
    }

    private Optional<Cell> labelled(SupplierField field, BiConsumer<SupplierField, ReadCell> reading) {
        for (SheetPass<?> sheet : sheets) {
            for (Map.Entry<SheetPass.Place, Cell> cell : sheet.cells().entrySet()) {
                if (isLabel(cell.getValue(), field)) {
                    SheetPass.Place label = cell.getKey();
                    return take(sheet, new SheetPass.Place(label.row(), label.column() + 1), field, reading);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Cell> take(
            SheetPass<?> sheet,
            SheetPass.Place place,
            SupplierField field,
            BiConsumer<SupplierField, ReadCell> reading) {
        Optional<Cell> cell = Optional.ofNullable(sheet.cells().get(place));
        cell.ifPresent(found -> reading.accept(
                field, Cells.read(found, problems.place(sheet.sheet().name(), place.row(), place.column()))));
        return cell;
    }

    private static boolean isLabel(Cell cell, SupplierField field) {
        return cell != null && Headers.ALL.field(Cells.text(cell)).equals(Optional.of(field));
    }
}
