package se.sambruk.otp.format.xlsx;

import java.util.EnumMap;
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
import se.sambruk.otp.format.xlsx.sheet.CellText;
import se.sambruk.otp.format.xlsx.sheet.TextMeasure;

/**
 * The cell styles of a workbook, one for each {@link Look}, and a twin of each with the mark that keeps a text from being
 * taken for a formula when somebody edits it.
 *
 * <p>Arial throughout: widths and heights are then the same in Excel and in LibreOffice, whose Liberation Sans has its measures.
 */
final class Looks {
    static final double SIZE = 10;
    static final double TITLE_SIZE = 16;
    static final double HEADING_SIZE = 12;

    /** Bold letters take about a twelfth more. */
    private static final double BOLD = 0.92;

    private static final String FONT = "Arial";
    private static final String DARK = "1F3864";
    private static final String BLACK = "000000";
    private static final String WHITE = "FFFFFF";
    private static final String GREY = "D9D9D9";
    private static final String PALE = "FFFBE0";
    private static final String LINE = "8C8C8C";
    private static final byte OPAQUE = (byte) 0xFF;

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFFont> fonts = new HashMap<>();
    private final Map<Look, XSSFCellStyle> plain = new EnumMap<>(Look.class);
    private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

    Looks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) SIZE);
        for (Look look : Look.values()) {
            plain.put(look, style(look));
            XSSFCellStyle twin = style(look);
            twin.setQuotePrefixed(true);
            quoted.put(look, twin);
        }
    }

    /**
     * The height, in points, that a row needs to show a text.
     *
     * @param width of the column, in characters of the standard font
     */
    static double height(Look look, String text, double width) {
        return TextMeasure.height(text, look.isBold() ? width * BOLD : width, SIZE);
    }

    /** The style of a cell with a text from somewhere else. */
    XSSFCellStyle of(Look look, String text) {
        return CellText.looksLikeFormula(text) ? quoted.get(look) : plain.get(look);
    }

    XSSFCellStyle of(Look look) {
        return plain.get(look);
    }

    /** A colour as the file has it: alpha, red, green, blue. */
    static byte[] colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new byte[] {OPAQUE, (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    private XSSFCellStyle style(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setWrapText(look.isWrapped());
        style.setLocked(!look.isInput());
        switch (look.ground()) {
            case DARK -> fill(style, DARK);
            case GREY -> fill(style, GREY);
            case PALE -> fill(style, PALE);
            case NONE -> style.setFillPattern(FillPatternType.NO_FILL);
        }
        switch (look) {
            case TITLE -> style.setFont(font(TITLE_SIZE, true, DARK));
            case HEADING -> style.setFont(font(HEADING_SIZE, true, DARK));
            case NOTE, LABEL, BODY -> style.setFont(font(SIZE, look.isBold(), BLACK));
            case HEADER -> framed(style, font(SIZE, true, WHITE));
            case LOCKED, LOCKED_BOLD, NOT_ASKED, INPUT, INPUT_VALUE, COUNT, VERDICT ->
                framed(style, font(SIZE, look.isBold(), BLACK));
        }
        if (look == Look.COUNT) {
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setIndention((short) 1);
        }
        if (look == Look.INPUT) {
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        }
        return style;
    }

    private static void framed(XSSFCellStyle style, XSSFFont font) {
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

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(colour(rgb)));
    }

    private XSSFFont font(double size, boolean bold, String rgb) {
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
