package se.sambruk.otp.format.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.sheet.Styles;

/**
 * All of the sheet of answers but its rows.
 *
 * <p>The rows are no Excel table: on a protected sheet a table can neither be sorted nor grow, LibreOffice drops it when saving,
 * and what it adds for screen readers the name {@code TitleRegion1…} gives too, by which JAWS and NVDA read out headers.
 */
final class AnswerFrame {
    private static final int CHARACTER = 256;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final int last;

    /**
     * @param last the last row that the ranges cover, from 1; never the header's
     */
    AnswerFrame(XSSFSheet sheet, int last) {
        this.workbook = sheet.getWorkbook();
        this.sheet = sheet;
        this.last = last;
    }

    void columns(boolean anythingEvaluated) {
        for (AnswerColumn column : AnswerColumn.values()) {
            sheet.setColumnWidth(column.index(), (int) (column.width() * CHARACTER));
        }
        sheet.setColumnHidden(AnswerColumn.UID.index(), true);
        sheet.setColumnHidden(AnswerColumn.AWARD.index(), !anythingEvaluated);
        // What is asked stays in sight while the answer is written, on a screen of common width.
        sheet.createFreezePane(AnswerColumn.TEXT.index() + 1, WorkbookLayout.HEADER_ROW);
        sheet.getCTWorksheet().getDimension().setRef(area());
        sheet.setAutoFilter(CellRangeAddress.valueOf(area()));
        sheet.setRepeatingRows(CellRangeAddress.valueOf(WorkbookLayout.HEADER_ROW + ":" + WorkbookLayout.HEADER_ROW));
        // Else Excel marks every file name and number among the words as a mistake.
        sheet.addIgnoredErrors(CellRangeAddress.valueOf(area()), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    void names() {
        name(WorkbookLayout.ANSWERS_NAME, AnswerColumn.UID, WorkbookLayout.HEADER_ROW, AnswerColumn.STATUS);
        for (AnswerColumn column : AnswerColumn.values()) {
            name(column.definedName(), column, WorkbookLayout.FIRST_ROW, column);
        }
        String corner = AnswerColumn.ID.cell(WorkbookLayout.HEADER_ROW);
        int number = workbook.getSheetIndex(sheet) + 1;
        name(
                "TitleRegion1." + corner + "." + AnswerColumn.STATUS.cell(last) + "." + number,
                AnswerColumn.ID,
                WorkbookLayout.HEADER_ROW,
                AnswerColumn.STATUS);
    }

    /** The words of a status say what it is; the colours only help to find it. */
    void colours(AnswerRules rules) {
        CTConditionalFormatting formatting = sheet.getCTWorksheet().addNewConditionalFormatting();
        formatting.setSqref(
                List.of(AnswerColumn.STATUS.cell(WorkbookLayout.FIRST_ROW) + ":" + AnswerColumn.STATUS.cell(last)));
        colour(formatting, rules, "FFD5D5", "8B0000", "status.missing", "status.invalid");
        colour(formatting, rules, "FFE9B8", "5C3A00", "status.incomplete", "status.open");
        colour(formatting, rules, "D6F0D6", "00440A", "status.answered");
    }

    private void colour(
            CTConditionalFormatting formatting, AnswerRules rules, String ground, String text, String... statuses) {
        CTDxf look = CTDxf.Factory.newInstance();
        CTFont font = look.addNewFont();
        font.addNewB();
        font.addNewColor().setRgb(Styles.colour(text));
        look.addNewFill().addNewPatternFill().addNewBgColor().setRgb(Styles.colour(ground));
        CTCfRule rule = formatting.addNewCfRule();
        rule.setType(STCfType.EXPRESSION);
        rule.setPriority(formatting.sizeOfCfRuleArray());
        rule.setDxfId(workbook.getStylesSource().putDxf(look) - 1L);
        String cell = "$" + AnswerColumn.STATUS.cell(WorkbookLayout.FIRST_ROW);
        rule.addFormula(Stream.of(statuses)
                .map(status -> cell + "=" + rules.quote(status))
                .collect(Collectors.joining(",", "OR(", ")")));
    }

    private String area() {
        return AnswerColumn.UID.cell(WorkbookLayout.HEADER_ROW) + ":" + AnswerColumn.STATUS.cell(last);
    }

    private void name(String name, AnswerColumn from, int row, AnswerColumn to) {
        XSSFName defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(
                sheet.getSheetName() + "!$" + from.letter() + "$" + row + ":$" + to.letter() + "$" + last);
    }
}
