package se.sambruk.otp.format.xlsx;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.sambruk.otp.api.answers.AnswerLimits;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.sheet.Look;
import se.sambruk.otp.format.xlsx.sheet.TextSheet;

/** The cells in which a supplier tells who it is, each beside its label; the same in every workbook that suppliers fill in. */
public final class SupplierCells {
    private SupplierCells() {}

    /**
     * Writes them below what is there.
     *
     * @param page of two columns
     * @return in which cell each field is
     */
    public static Map<SupplierField, String> write(TextSheet page, XSSFSheet sheet, Texts texts) {
        Map<SupplierField, String> fields = new EnumMap<>(SupplierField.class);
        for (SupplierField field : SupplierField.values()) {
            String label = texts.get("field." + field.wire());
            page.row(Look.LABEL, Look.BODY, label);
            page.empty(1, Look.INPUT);
            fields.put(field, "B" + page.row());
            CellRangeAddressList cell = new CellRangeAddressList(page.row() - 1, page.row() - 1, 1, 1);
            CellCheck.words(AnswerLimits.FIELD, texts.get("prompt.field", AnswerLimits.FIELD))
                    .put(sheet, cell, label, texts);
            XSSFName name = sheet.getWorkbook().createName();
            name.setNameName(WorkbookLayout.fieldName(field));
            name.setRefersToFormula(sheet.getSheetName() + "!$B$" + page.row());
        }
        return fields;
    }
}
