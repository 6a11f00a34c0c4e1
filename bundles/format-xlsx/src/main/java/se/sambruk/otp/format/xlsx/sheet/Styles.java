package se.sambruk.otp.format.xlsx.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/**
 * Makes the cell styles of a workbook, with fonts that are shared.
 *
 * <p>Arial throughout: widths and heights are then the same in Excel and in LibreOffice, whose Liberation Sans has its measures.
 */
public final class Styles {
    private static final String FONT = "Arial";
    private static final String LINE = "8C8C8C";
    private static final byte OPAQUE = (byte) 0xFF;

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    public Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) Looks.SIZE);
    }

    /** A style with its text at the top and to the left. */
    public XSSFCellStyle create() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    /** How a style shows values, in Excel's code for formats. */
    public void format(XSSFCellStyle style, String code) {
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
    }

    /** A colour as the file has it: alpha, red, green, blue. */
    public static byte[] colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new byte[] {OPAQUE, (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    public static void framed(XSSFCellStyle style, XSSFFont font) {
        style.setFont(font);
        XSSFColor line = new XSSFColor(colour(LINE));
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
    }

    public static void fill(XSSFCellStyle style, String rgb) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(colour(rgb)));
    }

    public XSSFFont font(double size, boolean bold, String rgb) {
        return fonts.computeIfAbsent(size + rgb + bold, key -> {
            // In the schema's order, which POI leaves to its callers.
            CTFont font = CTFont.Factory.newInstance();
            if (bold) {
                font.addNewB();
            }
            font.addNewSz().setVal(size);
            font.addNewColor().setRgb(colour(rgb));
            font.addNewName().setVal(FONT);
            XSSFFont made = new XSSFFont(font);
            made.registerTo(workbook.getStylesSource());
            return made;
        });
    }
}
