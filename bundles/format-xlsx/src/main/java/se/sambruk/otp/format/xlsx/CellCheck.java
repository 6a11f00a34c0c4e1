package se.sambruk.otp.format.xlsx;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.sambruk.otp.api.answers.AnswerLimits;
import se.sambruk.otp.api.answers.AskedNumber;

/**
 * What may be written in a cell, what is said when the cell is selected, and what when something else is written.
 *
 * @param list the defined name of the list to choose from; empty if there is none
 * @param limit the most characters; 0 if it does not matter
 * @param number which numbers may be written, where numbers may
 */
record CellCheck(Type type, String list, int limit, AskedNumber number, String prompt) {
    /** Each with the key of what is said when it is not kept to. */
    enum Type {
        YES_NO("error.yes-no"),
        CHOICE("error.choice"),
        VALUE("error.value"),
        WORDS("error.length");

        private final String error;

        Type(String error) {
            this.error = error;
        }
    }

    static CellCheck list(Type type, String list, String prompt) {
        return new CellCheck(type, list, 0, AskedNumber.ANY, prompt);
    }

    static CellCheck value(AskedNumber number, Texts texts) {
        return new CellCheck(Type.VALUE, "", 0, number, said("prompt.value", number, texts));
    }

    /** A text about numbers, as far as something is said of which. */
    private static String said(String key, AskedNumber number, Texts texts) {
        if (!number.isWhole()) {
            return texts.get(key);
        }
        String bounds = number.least().isEmpty() ? "" : number.greatest().isEmpty() ? ".from" : ".between";
        return texts.get(
                key + ".whole" + bounds,
                number.least().map(BigDecimal::toPlainString).orElse(""),
                number.greatest().map(BigDecimal::toPlainString).orElse(""));
    }

    private static DataValidationConstraint numbers(XSSFDataValidationHelper helper, AskedNumber number) {
        String least = number.least().map(BigDecimal::toPlainString).orElse("-" + AnswerLimits.VALUE);
        String greatest = number.greatest().map(BigDecimal::toPlainString).orElse(AnswerLimits.VALUE);
        return number.isWhole()
                ? helper.createIntegerConstraint(OperatorType.BETWEEN, least, greatest)
                : helper.createDecimalConstraint(OperatorType.BETWEEN, least, greatest);
    }

    static CellCheck words(int limit, String prompt) {
        return new CellCheck(Type.WORDS, "", limit, AskedNumber.ANY, prompt);
    }

    /**
     * Has some cells checked so.
     *
     * @param title what the cells are called
     */
    void put(XSSFSheet sheet, CellRangeAddressList cells, String title, Texts texts) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        DataValidationConstraint constraint =
                switch (type) {
                    case YES_NO, CHOICE -> helper.createFormulaListConstraint(list);
                    case VALUE -> numbers(helper, number);
                    case WORDS ->
                        helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, Integer.toString(limit), null);
                };
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setEmptyCellAllowed(true);
        // In POI's words for xlsx, true shows the arrow of a list.
        validation.setSuppressDropDownArrow(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.createErrorBox(
                texts.get("error.title"),
                type == Type.VALUE ? said(type.error, number, texts) : texts.get(type.error, limit));
        validation.setShowPromptBox(true);
        validation.createPromptBox(title, prompt);
        sheet.addValidationData(validation);
    }
}
