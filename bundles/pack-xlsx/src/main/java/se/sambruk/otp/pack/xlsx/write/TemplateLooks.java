package se.sambruk.otp.pack.xlsx.write;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/** The cell styles of the template. All cells to write in are text, so that a program turns nothing into a date. */
final class TemplateLooks {
    private static final String FONT = "Arial";
    private static final double SIZE = 10;
    private static final double TITLE_SIZE = 16;
    private static final double HEADING_SIZE = 12;
    private static final double LINE = 13;
    private static final String DARK = "1F3864";
    private static final String OPTIONAL = "44546A";
    private static final String WHITE = "FFFFFF";
    private static final String BLACK = "000000";
    private static final String MUTED = "595959";
    private static final String PALE = "F2F2F2";
    private static final String RULE = "BFBFBF";

    private final XSSFWorkbook workbook;
    final XSSFCellStyle title;
    final XSSFCellStyle heading;
    final XSSFCellStyle body;
    final XSSFCellStyle required;
    final XSSFCellStyle optional;
    final XSSFCellStyle input;
    final XSSFCellStyle example;
    final XSSFCellStyle label;

    TemplateLooks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) SIZE);
        title = style(font(TITLE_SIZE, true, false, DARK));
        heading = style(font(HEADING_SIZE, true, false, DARK));
        body = wrapped(font(SIZE, false, false, BLACK));
        label = wrapped(font(SIZE, true, false, BLACK));
        required = head(DARK);
        optional = head(OPTIONAL);
        input = wrapped(font(SIZE, false, false, BLACK));
        framed(input);
        input.setDataFormat(workbook.createDataFormat().getFormat("@"));
        example = wrapped(font(SIZE, false, true, MUTED));
        framed(example);
        fill(example, PALE);
        example.setDataFormat(workbook.createDataFormat().getFormat("@"));
    }

    /** Makes a row high enough for a text, and leaves it free to grow. */
    static void height(XSSFRow row, int lines) {
        row.setHeightInPoints((float) Math.min(409, Math.max(1, lines) * LINE + 4));
        row.getCTRow().unsetCustomHeight();
    }

    /** How many lines a text takes in a column of some characters. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + Math.max(0, line.length() - 1) / Math.max(1, width);
        }
        return lines;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle wrapped(XSSFFont font) {
        XSSFCellStyle style = style(font);
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle head(String ground) {
        XSSFCellStyle style = wrapped(font(SIZE, true, false, WHITE));
        fill(style, ground);
        framed(style);
        return style;
    }

    private static void framed(XSSFCellStyle style) {
        XSSFColor line = new XSSFColor(colour(RULE));
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(colour(rgb)));
    }

    private static byte[] colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new byte[] {(byte) 0xFF, (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    private XSSFFont font(double size, boolean bold, boolean italic, String rgb) {
        // In the schema's order, which POI leaves to its callers.
        CTFont font = CTFont.Factory.newInstance();
        if (bold) {
            font.addNewB();
        }
        if (italic) {
            font.addNewI();
        }
        font.addNewSz().setVal(size);
        font.addNewColor().setRgb(colour(rgb));
        font.addNewName().setVal(FONT);
        XSSFFont made = new XSSFFont(font);
        made.registerTo(workbook.getStylesSource());
        return made;
    }
}
