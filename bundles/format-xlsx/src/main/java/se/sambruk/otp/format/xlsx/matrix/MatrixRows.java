package se.sambruk.otp.format.xlsx.matrix;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixGroup;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.MatrixTotal;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.sheet.Look;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.Losses;
import se.sambruk.otp.format.xlsx.sheet.SheetXml;
import se.sambruk.otp.format.xlsx.sheet.TextMeasure;

/** Writes the rows of the sheet of the matrix, one at a time. */
final class MatrixRows {
    /** The numbers by which SUBTOTAL knows what it is to do; it then leaves out rows that a filter hides. */
    private static final Map<MatrixTotal, Integer> SUBTOTALS = Map.of(MatrixTotal.CELLS, 3, MatrixTotal.SUM, 9);

    private static final Map<MatrixTotal, String> FUNCTIONS =
            Map.of(MatrixTotal.CELLS, "COUNTA", MatrixTotal.SUM, "SUM");
    /** Most matrices say the same few things everywhere. */
    private static final int REMEMBERED = 1_000;

    private final Matrix matrix;
    private final MatrixLayout layout;
    private final Texts words;
    private final Losses losses;
    private final Looks looks;
    private final MatrixLooks own;
    private final String sheetName;
    private final Set<String> sound = new HashSet<>();

    MatrixRows(
            Matrix matrix,
            MatrixLayout layout,
            Texts words,
            Losses losses,
            Looks looks,
            MatrixLooks own,
            String sheetName) {
        this.matrix = matrix;
        this.layout = layout;
        this.words = words;
        this.losses = losses;
        this.looks = looks;
        this.own = own;
        this.sheetName = sheetName;
    }

    void write(SheetXml sheet) throws IOException {
        title(sheet);
        groups(sheet);
        headers(sheet);
        for (int row = 0; row < matrix.rows().size(); row++) {
            row(sheet, row);
        }
        if (layout.hasColumnTotals()) {
            totals(sheet);
        }
    }

    private void title(SheetXml sheet) throws IOException {
        String said = matrix.notice().isEmpty() ? matrix.title() : matrix.title() + " – " + matrix.notice();
        String title = fit(said.replaceAll("\\s+", " "), 0, MatrixLayout.TITLE_ROW);
        sheet.startRow(MatrixLayout.TITLE_ROW, Looks.TITLE_SIZE * 1.6);
        sheet.text("A", looks.of(Look.TITLE, title).getIndex(), title);
        sheet.endRow();
    }

    private void groups(SheetXml sheet) throws IOException {
        double height = Looks.SIZE * 1.8;
        List<MatrixGroup> runs = matrix.columnGroups();
        for (MatrixGroup run : runs) {
            if (isUpwards(run)) {
                height = Math.max(height, Math.min(MatrixLayout.length(run.name()) + 8, TextMeasure.MAX_HEIGHT / 3));
            }
        }
        sheet.startRow(MatrixLayout.GROUP_ROW, height);
        for (int column = 0; column < layout.firstColumn(); column++) {
            if (column == layout.titleColumn()) {
                text(sheet, column, MatrixLayout.GROUP_ROW, Look.HEADER, matrix.columnsName());
            } else {
                sheet.empty(layout.letter(column), looks.of(Look.HEADER).getIndex());
            }
        }
        for (MatrixGroup run : runs) {
            int first = layout.firstColumn() + run.first();
            String name = fit(run.name(), first, MatrixLayout.GROUP_ROW);
            int style = own.header(name, isUpwards(run)).getIndex();
            if (name.isEmpty()) {
                sheet.empty(layout.letter(first), style);
            } else {
                sheet.text(layout.letter(first), style, name);
            }
            for (int column = 1; column < run.size(); column++) {
                sheet.empty(layout.letter(first + column), style);
            }
        }
        sheet.endRow();
    }

    private boolean isUpwards(MatrixGroup run) {
        int first = layout.firstColumn() + run.first();
        return MatrixLayout.length(run.name()) > MatrixLayout.points(layout.width(first, first + run.size()));
    }

    private void headers(SheetXml sheet) throws IOException {
        int number = MatrixLayout.HEADER_ROW;
        sheet.startRow(number, layout.headersHigh());
        if (layout.hasGroups()) {
            text(sheet, 0, number, Look.HEADER, words.get("matrix.group"));
        }
        if (layout.hasIds()) {
            text(sheet, layout.idColumn(), number, Look.HEADER, words.get("matrix.id"));
        }
        text(sheet, layout.titleColumn(), number, Look.HEADER, matrix.rowsName());
        if (layout.hasRowTotals()) {
            header(sheet, layout.totalColumn(), matrix.rowTotals().orElseThrow());
        }
        int column = layout.firstColumn();
        for (MatrixHeader header : matrix.columns()) {
            header(sheet, column++, MatrixLayout.text(header));
        }
        sheet.endRow();
    }

    private void header(SheetXml sheet, int column, String text) throws IOException {
        String fit = fit(text, column, MatrixLayout.HEADER_ROW);
        sheet.text(layout.letter(column), own.header(fit, !matrix.isList()).getIndex(), fit);
    }

    private void row(SheetXml sheet, int row) throws IOException {
        MatrixHeader header = matrix.rows().get(row);
        int number = MatrixLayout.FIRST_ROW + row;
        sheet.startRow(number, height(row, header));
        if (layout.hasGroups()) {
            text(sheet, 0, number, Look.LOCKED, header.group());
        }
        if (layout.hasIds()) {
            text(sheet, layout.idColumn(), number, Look.LOCKED, header.id());
        }
        text(sheet, layout.titleColumn(), number, Look.LOCKED, header.title());
        if (layout.hasRowTotals()) {
            total(sheet, layout.totalColumn(), function(number), matrix.rowTotal(row));
        }
        for (Map.Entry<Integer, MatrixCell> entry : matrix.cells(row).entrySet()) {
            cell(sheet, layout.firstColumn() + entry.getKey(), number, entry.getValue());
        }
        sheet.endRow();
    }

    private void cell(SheetXml sheet, int column, int number, MatrixCell cell) throws IOException {
        XSSFCellStyle style = own.of(cell);
        if (cell.number().isPresent()) {
            sheet.number(layout.letter(column), style.getIndex(), cell.number().getAsLong());
        } else {
            sheet.text(layout.letter(column), style.getIndex(), fit(cell.text(), column, number));
        }
    }

    private double height(int row, MatrixHeader header) {
        double height = Looks.height(Look.LOCKED, header.title(), layout.width(layout.titleColumn()));
        if (layout.hasGroups()) {
            height = Math.max(height, Looks.height(Look.LOCKED, header.group(), layout.width(0)));
        }
        if (layout.hasIds()) {
            height = Math.max(height, Looks.height(Look.LOCKED, header.id(), layout.width(layout.idColumn())));
        }
        for (Map.Entry<Integer, MatrixCell> entry : matrix.cells(row).entrySet()) {
            String text = entry.getValue().text();
            double width = layout.width(layout.firstColumn() + entry.getKey());
            if (text.length() + 1 > width || text.indexOf('\n') >= 0) {
                height = Math.max(height, Looks.height(Look.LOCKED, text, width));
            }
        }
        return Math.min(height, TextMeasure.MAX_HEIGHT);
    }

    private void totals(SheetXml sheet) throws IOException {
        int number = layout.totalsRow();
        String name = matrix.columnTotals().orElseThrow();
        sheet.startRow(
                number,
                Math.min(
                        TextMeasure.MAX_HEIGHT,
                        Looks.height(Look.LOCKED_BOLD, name, layout.width(layout.titleColumn()))));
        for (int column = 0; column < layout.titleColumn(); column++) {
            sheet.empty(layout.letter(column), looks.of(Look.LOCKED_BOLD).getIndex());
        }
        text(sheet, layout.titleColumn(), number, Look.LOCKED_BOLD, name);
        List<Long> totals = matrix.allColumnTotals();
        if (layout.hasRowTotals()) {
            String sum = subtotal(MatrixTotal.SUM, layout.totalColumn());
            total(sheet, layout.totalColumn(), sum, matrix.grandTotal());
        }
        for (int column = 0; column < totals.size(); column++) {
            int place = layout.firstColumn() + column;
            total(sheet, place, subtotal(matrix.total(), place), totals.get(column));
        }
        sheet.endRow();
    }

    private String function(int row) {
        int first = Math.min(layout.firstColumn(), layout.lastColumn());
        return FUNCTIONS.get(matrix.total()) + "(" + layout.letter(first) + row + ":"
                + layout.letter(layout.lastColumn()) + row + ")";
    }

    private String subtotal(MatrixTotal total, int column) {
        String letter = layout.letter(column);
        return "SUBTOTAL(" + SUBTOTALS.get(total) + "," + letter + MatrixLayout.FIRST_ROW + ":" + letter
                + layout.lastRow() + ")";
    }

    private void total(SheetXml sheet, int column, String formula, long value) throws IOException {
        int style = own.total().getIndex();
        if (matrix.rows().isEmpty() || matrix.columns().isEmpty()) {
            sheet.number(layout.letter(column), style, value);
        } else {
            sheet.formula(layout.letter(column), style, formula, value);
        }
    }

    private void text(SheetXml sheet, int column, int row, Look look, String text) throws IOException {
        String fit = fit(text, column, row);
        if (fit.isEmpty()) {
            sheet.empty(layout.letter(column), looks.of(look).getIndex());
        } else {
            sheet.text(layout.letter(column), looks.of(look, fit).getIndex(), fit);
        }
    }

    private String fit(String text, int column, int row) {
        if (sound.contains(text)) {
            return text;
        }
        String fit = losses.fit(text, sheetName + " " + layout.letter(column) + row);
        if (fit.equals(text) && sound.size() < REMEMBERED) {
            sound.add(text);
        }
        return fit;
    }
}
