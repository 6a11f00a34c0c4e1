package se.sambruk.otp.format.xlsx.sheet;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cell styles of a workbook, one for each {@link Look}, and a twin of each with the mark that keeps a text from being
 * taken for a formula when somebody edits it.
 */
public final class Looks {
    public static final double SIZE = 10;
    public static final double TITLE_SIZE = 16;
    public static final double HEADING_SIZE = 12;

    /** Bold letters take about a twelfth more. */
    private static final double BOLD = 0.92;

    private static final String DARK = "1F3864";
    private static final String BLACK = "000000";
    private static final String WHITE = "FFFFFF";
    private static final String GREY = "D9D9D9";
    private static final String PALE = "FFFBE0";

    private final Styles styles;
    private final Map<Look, XSSFCellStyle> plain = new EnumMap<>(Look.class);
    private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

    public Looks(XSSFWorkbook workbook) {
        this.styles = new Styles(workbook);
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
    public static double height(Look look, String text, double width) {
        return TextMeasure.height(text, look.isBold() ? width * BOLD : width, SIZE);
    }

    /** The style of a cell with a text from somewhere else. */
    public XSSFCellStyle of(Look look, String text) {
        return CellText.looksLikeFormula(text) ? quoted.get(look) : plain.get(look);
    }

    public XSSFCellStyle of(Look look) {
        return plain.get(look);
    }

    /** For styles beside these. */
    public Styles styles() {
        return styles;
    }

    private XSSFCellStyle style(Look look) {
        XSSFCellStyle style = styles.create();
        style.setWrapText(look.isWrapped());
        style.setLocked(!look.isInput());
        switch (look.ground()) {
            case DARK -> Styles.fill(style, DARK);
            case GREY -> Styles.fill(style, GREY);
            case PALE -> Styles.fill(style, PALE);
            case NONE -> style.setFillPattern(FillPatternType.NO_FILL);
        }
        switch (look) {
            case TITLE -> style.setFont(styles.font(TITLE_SIZE, true, DARK));
            case HEADING -> style.setFont(styles.font(HEADING_SIZE, true, DARK));
            case NOTE, LABEL, BODY -> style.setFont(styles.font(SIZE, look.isBold(), BLACK));
            case HEADER -> Styles.framed(style, styles.font(SIZE, true, WHITE));
            case LOCKED, LOCKED_BOLD, NOT_ASKED, INPUT, INPUT_VALUE, COUNT, VERDICT ->
                Styles.framed(style, styles.font(SIZE, look.isBold(), BLACK));
        }
        if (look == Look.COUNT) {
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setIndention((short) 1);
        }
        if (look == Look.INPUT) {
            styles.format(style, "@");
        }
        return style;
    }
}
