package se.sambruk.otp.format.xlsx.matrix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixTone;
import se.sambruk.otp.format.xlsx.sheet.CellText;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.Styles;

/** The cell styles that only a matrix has: tones, rotated headers and totals. A note is marked by an asterisk that is no part of the value. */
final class MatrixLooks {
    private static final short UPWARDS = 90;
    private static final String DARK = "1F3864";
    private static final String WHITE = "FFFFFF";
    private static final String GREY = "E6E6E6";
    private static final String BLACK = "000000";
    private static final String NUMBER = "#,##0";
    private static final String NOTED = "\"*\"";

    /** A number, a text, and a text that could be taken for a formula; each without and with a note. */
    private final Map<MatrixTone, List<XSSFCellStyle>> tones = new EnumMap<>(MatrixTone.class);

    private final Styles styles;
    private final boolean list;
    private final XSSFCellStyle rotated;
    private final XSSFCellStyle rotatedQuoted;
    private final XSSFCellStyle group;
    private final XSSFCellStyle groupQuoted;
    private final XSSFCellStyle total;

    /**
     * @param list whether cells hold texts to be read, which then begin at the left and at the top
     */
    MatrixLooks(Looks looks, boolean list) {
        this.styles = looks.styles();
        this.list = list;
        for (MatrixTone tone : MatrixTone.values()) {
            List<XSSFCellStyle> made = new ArrayList<>();
            for (String note : List.of("", NOTED)) {
                made.add(cell(tone, NUMBER + note, false));
                made.add(cell(tone, note.isEmpty() ? "General" : "@" + note, false));
                made.add(cell(tone, note.isEmpty() ? "General" : "@" + note, true));
            }
            tones.put(tone, made);
        }
        this.rotated = header(true, false);
        this.rotatedQuoted = header(true, true);
        this.group = header(false, false);
        this.groupQuoted = header(false, true);
        this.total = sum();
    }

    /** How a cell with this content looks. */
    XSSFCellStyle of(MatrixCell cell) {
        int kind = cell.number().isPresent() ? 0 : CellText.looksLikeFormula(cell.text()) ? 2 : 1;
        return tones.get(cell.tone()).get(kind + (cell.note().isEmpty() ? 0 : 3));
    }

    /** How it looks where numbers stand as texts. */
    XSSFCellStyle ofText(MatrixCell cell) {
        return tones.get(cell.tone()).get(CellText.looksLikeFormula(cell.text()) ? 2 : 1);
    }

    /** How the header of a column or a group looks. */
    XSSFCellStyle header(String text, boolean upwards) {
        if (upwards) {
            return CellText.looksLikeFormula(text) ? rotatedQuoted : rotated;
        }
        return CellText.looksLikeFormula(text) ? groupQuoted : group;
    }

    XSSFCellStyle total() {
        return total;
    }

    private XSSFCellStyle sum() {
        XSSFCellStyle style = styles.create();
        style.setAlignment(HorizontalAlignment.CENTER);
        Styles.fill(style, GREY);
        Styles.framed(style, styles.font(Looks.SIZE, true, BLACK));
        styles.format(style, NUMBER);
        return style;
    }

    private XSSFCellStyle cell(MatrixTone tone, String format, boolean quoted) {
        XSSFCellStyle style = styles.create();
        style.setAlignment(list ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
        if (list) {
            style.setVerticalAlignment(VerticalAlignment.TOP);
        }
        style.setWrapText(true);
        if (tone != MatrixTone.PLAIN) {
            Styles.fill(style, tone.ground());
        }
        Styles.framed(style, styles.font(Looks.SIZE, false, tone.ink()));
        styles.format(style, format);
        style.setQuotePrefixed(quoted);
        return style;
    }

    private XSSFCellStyle header(boolean upwards, boolean quoted) {
        XSSFCellStyle style = styles.create();
        style.setWrapText(true);
        if (upwards) {
            style.setRotation(UPWARDS);
        }
        style.setAlignment(HorizontalAlignment.CENTER);
        Styles.fill(style, DARK);
        Styles.framed(style, styles.font(Looks.SIZE, true, WHITE));
        style.setQuotePrefixed(quoted);
        return style;
    }
}
