package se.sambruk.otp.format.xlsx.sheet;

import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet of headings and short tables, written from the top down. */
public final class TextSheet {
    private static final int CHARACTER = 256;
    private static final double LINE = 1.6;

    private final XSSFSheet sheet;
    private final Looks looks;
    private final Losses losses;
    private final double[] widths;
    private int next;

    /**
     * @param widths of the columns, in characters of the standard font
     */
    public TextSheet(XSSFSheet sheet, Looks looks, Losses losses, double... widths) {
        this.sheet = sheet;
        this.looks = looks;
        this.losses = losses;
        this.widths = widths;
        sheet.setDisplayGridlines(false);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, (int) (widths[column] * CHARACTER));
        }
    }

    /** The number, from 1, of the row written last. */
    public int row() {
        return next;
    }

    /** A line that runs on over the empty cells beside it. */
    public void line(Look look, String text, double size) {
        startRow(size * LINE);
        text(0, look, text);
    }

    public void space() {
        next++;
    }

    /** Starts a row with a text in each column from the first, high enough for all of them. */
    public void row(Look first, Look others, String... texts) {
        double height = 0;
        for (int column = 0; column < texts.length; column++) {
            height = Math.max(height, Looks.height(column == 0 ? first : others, texts[column], widths[column]));
        }
        startRow(height);
        for (int column = 0; column < texts.length; column++) {
            text(column, column == 0 ? first : others, texts[column]);
        }
    }

    private void startRow(double height) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints((float) Math.min(height, TextMeasure.MAX_HEIGHT));
        // A height of its own would keep the row from growing with what a supplier writes in it.
        row.getCTRow().unsetCustomHeight();
    }

    /** The text as a cell can hold it; its loss is told of with the sheet's name. */
    private void text(int column, Look look, String text) {
        String fit = losses.fit(text, sheet.getSheetName());
        cell(column).setCellValue(CellText.encode(fit));
        cell(column).setCellStyle(looks.of(look, fit));
    }

    /** Gives a cell of the row written last a look of its own. */
    public void style(int column, XSSFCellStyle style) {
        cell(column).setCellStyle(style);
    }

    public void empty(int column, Look look) {
        cell(column).setCellStyle(looks.of(look));
    }

    /** A formula of ours that gives a number, and what it gives now. */
    public void count(int column, String formula, long value) {
        cell(column).setCellFormula(formula);
        cell(column).setCellValue(value);
        cell(column).setCellStyle(looks.of(Look.COUNT));
    }

    /** A formula of ours that gives a text, and what it gives now. */
    public void verdict(int column, String formula, String value) {
        cell(column).setCellFormula(formula);
        cell(column).setCellValue(value);
        cell(column).setCellStyle(looks.of(Look.VERDICT));
    }

    private XSSFCell cell(int column) {
        return sheet.getRow(next - 1).getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
