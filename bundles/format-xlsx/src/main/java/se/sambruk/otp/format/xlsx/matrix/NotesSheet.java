package se.sambruk.otp.format.xlsx.matrix;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.sheet.Look;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.Losses;
import se.sambruk.otp.format.xlsx.sheet.SheetXml;
import se.sambruk.otp.format.xlsx.sheet.TextMeasure;

/** The sheet with the notes: one row for each, with the cell that it belongs to. Comments on cells would be hidden from many, and from print. */
final class NotesSheet {
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E");
    private static final double[] WIDTHS = {9, 34, 26, 14, 62};
    private static final int CHARACTER = 256;

    private final Matrix matrix;
    private final MatrixLayout layout;
    private final Texts words;
    private final Losses losses;
    private final Looks looks;
    private final String sheetName;
    private int next = 1;

    NotesSheet(Matrix matrix, MatrixLayout layout, Texts words, Losses losses, Looks looks, String sheetName) {
        this.matrix = matrix;
        this.layout = layout;
        this.words = words;
        this.losses = losses;
        this.looks = looks;
        this.sheetName = sheetName;
    }

    static void frame(XSSFSheet sheet) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, (int) (WIDTHS[column] * CHARACTER));
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    void write(SheetXml sheet) throws IOException {
        row(
                sheet,
                Look.HEADER,
                words.get("matrix.cell"),
                matrix.rowsName(),
                matrix.columnsName(),
                words.get("matrix.says"),
                words.get("matrix.note"));
        for (int row = 0; row < matrix.rows().size(); row++) {
            for (Map.Entry<Integer, MatrixCell> entry : matrix.cells(row).entrySet()) {
                MatrixCell cell = entry.getValue();
                if (!cell.note().isEmpty()) {
                    row(
                            sheet,
                            Look.LOCKED,
                            layout.letter(layout.firstColumn() + entry.getKey()) + (MatrixLayout.FIRST_ROW + row),
                            matrix.rows().get(row).toString(),
                            matrix.columns().get(entry.getKey()).toString(),
                            cell.text(),
                            cell.note());
                }
            }
        }
    }

    private void row(SheetXml sheet, Look look, String... texts) throws IOException {
        double height = 0;
        for (int column = 0; column < texts.length; column++) {
            height = Math.max(height, Looks.height(look, texts[column], WIDTHS[column]));
        }
        sheet.startRow(next, Math.min(height, TextMeasure.MAX_HEIGHT));
        for (int column = 0; column < texts.length; column++) {
            String letter = LETTERS.get(column);
            String fit = losses.fit(texts[column], sheetName + " " + letter + next);
            sheet.text(letter, looks.of(look, fit).getIndex(), fit);
        }
        sheet.endRow();
        next++;
    }
}
