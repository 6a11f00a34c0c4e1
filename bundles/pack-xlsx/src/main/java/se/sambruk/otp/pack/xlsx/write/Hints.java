package se.sambruk.otp.pack.xlsx.write;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.FormTexts;

/** Puts the words that show beside a cell when somebody stands in it, and the lists to choose from. */
final class Hints {
    /** What Excel shows at most of a hint's title and of its text. */
    private static final int TITLE = 32;

    private static final int TEXT = 255;
    private static final String CELL_LIMIT = "32767";

    private final XSSFSheet sheet;
    private final Locale language;

    Hints(XSSFSheet sheet, Locale language) {
        this.sheet = sheet;
        this.language = language;
    }

    /**
     * @param list the name of the list to choose from; empty if any text may stand there
     * @param first row, from 0
     */
    void put(Column column, String list, int first, int last, int index) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = list.isEmpty()
                ? helper.createTextLengthConstraint(DataValidationConstraint.OperatorType.BETWEEN, "0", CELL_LIMIT)
                : helper.createFormulaListConstraint(list);
        DataValidation hint = helper.createValidation(constraint, new CellRangeAddressList(first, last, index, index));
        hint.setEmptyCellAllowed(true);
        hint.setShowPromptBox(true);
        hint.createPromptBox(
                cut(column.header(language), TITLE), cut(column.prompt().in(language), TEXT));
        if (!list.isEmpty()) {
            // POI names the arrow by its opposite.
            hint.setSuppressDropDownArrow(true);
            hint.setShowErrorBox(true);
            hint.setErrorStyle(DataValidation.ErrorStyle.STOP);
            hint.createErrorBox(
                    FormTexts.text("template.list").in(language),
                    FormTexts.text("template.list.text").in(language));
        }
        sheet.addValidationData(hint);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
