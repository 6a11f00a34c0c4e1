package se.sambruk.otp.format.xlsx.matrix;

import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixGroup;
import se.sambruk.otp.format.xlsx.sheet.PageLook;

/**
 * All of the sheet of the matrix but its rows: what stays in sight, what is merged, filtered and printed. Headers are told to screen readers by
 * the name {@code TitleRegion1…}, by which JAWS and NVDA read them out.
 */
final class MatrixFrame {
    private static final int CHARACTER = 256;
    /** How many characters a landscape A4 holds beside each other when printed at three fifths of the size, below which it is not read. */
    private static final double PAGE = 245;

    private static final double LEAST_DATA = 60;

    private final Matrix matrix;
    private final MatrixLayout layout;
    private final XSSFSheet sheet;

    MatrixFrame(Matrix matrix, MatrixLayout layout, XSSFSheet sheet) {
        this.matrix = matrix;
        this.layout = layout;
        this.sheet = sheet;
    }

    void write(PageLook page) {
        for (int column = 0; column <= layout.lastColumn(); column++) {
            sheet.setColumnWidth(column, (int) (layout.width(column) * CHARACTER));
        }
        int first = layout.firstColumn();
        sheet.createFreezePane(first, MatrixLayout.HEADER_ROW);
        sheet.getCTWorksheet().getDimension().setRef("A1:" + layout.letter(layout.lastColumn()) + layout.totalsRow());
        for (MatrixGroup group : matrix.columnGroups()) {
            if (group.size() > 1) {
                int row = MatrixLayout.GROUP_ROW - 1;
                int from = first + group.first();
                sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, from, from + group.size() - 1));
            }
        }
        if (!matrix.rows().isEmpty()) {
            sheet.setAutoFilter(area(layout.lastRow()));
        }
        sheet.addIgnoredErrors(area(layout.totalsRow()), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        titleRegion();
        print(page);
    }

    private void print(PageLook page) {
        page.printToWidth(sheet, true);
        double data = layout.width(layout.firstColumn(), layout.lastColumn() + 1);
        double room = Math.max(LEAST_DATA, PAGE - layout.width(0, layout.firstColumn()));
        sheet.getPrintSetup().setFitWidth((short) Math.max(1, Math.min(Short.MAX_VALUE, Math.ceil(data / room))));
        sheet.setPrintGridlines(true);
        sheet.setRepeatingRows(new CellRangeAddress(MatrixLayout.GROUP_ROW - 1, MatrixLayout.HEADER_ROW - 1, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, layout.firstColumn() - 1));
    }

    private void titleRegion() {
        String from = layout.letter(0);
        String to = layout.letter(layout.lastColumn());
        XSSFName region = sheet.getWorkbook().createName();
        region.setNameName("TitleRegion1." + from + MatrixLayout.HEADER_ROW + "." + to + layout.totalsRow() + ".1");
        region.setRefersToFormula("'" + sheet.getSheetName() + "'!$" + from + "$" + MatrixLayout.HEADER_ROW + ":$" + to
                + "$" + layout.totalsRow());
    }

    private CellRangeAddress area(int lastRow) {
        return new CellRangeAddress(MatrixLayout.HEADER_ROW - 1, lastRow - 1, 0, layout.lastColumn());
    }
}
