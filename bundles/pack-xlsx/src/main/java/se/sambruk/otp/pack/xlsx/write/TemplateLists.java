package se.sambruk.otp.pack.xlsx.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.PackSheets;
import se.sambruk.otp.pack.xlsx.form.SheetForm;
import se.sambruk.otp.pack.xlsx.form.Vocabulary;
import se.sambruk.otp.pack.xlsx.read.PackWorkbook;
import se.sambruk.otp.workbook.CellRange;

/** The words to choose from, on a sheet of their own: in a validation they could be no more than 255 characters together. */
final class TemplateLists {
    private static final String FIELDS = "field";

    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, LocalizedText> headings = new LinkedHashMap<>();
    private final Locale language;

    TemplateLists(Locale language) {
        this.language = language;
        for (SheetForm form : PackSheets.ALL) {
            for (Column column : form.columns()) {
                column.words().ifPresent(words -> {
                    lists.putIfAbsent(words.name(), words.words(language));
                    headings.putIfAbsent(words.name(), column.header());
                });
            }
        }
        lists.put(FIELDS, PackWorkbook.amendedFields(language));
        headings.put(FIELDS, PackSheets.AMENDMENTS.column(FIELDS).header());
    }

    /** The name of the list that a column's cells are chosen from; empty where there is none, or where a cell has several. */
    String name(Column column) {
        if (column.sheet().equals(PackSheets.AMENDMENTS.id()) && column.key().equals(FIELDS)) {
            return name(FIELDS);
        }
        boolean one = column.kind() == Column.Kind.CHOICE || column.kind() == Column.Kind.FLAG;
        return one
                ? column.words().map(Vocabulary::name).map(TemplateLists::name).orElse("")
                : "";
    }

    private static String name(String list) {
        return "otp_" + list;
    }

    void write(XSSFSheet sheet, TemplateLooks looks) {
        List<String> names = new ArrayList<>(lists.keySet());
        int longest = lists.values().stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row <= longest; row++) {
            sheet.createRow(row);
        }
        for (int column = 0; column < names.size(); column++) {
            String list = names.get(column);
            List<String> words = lists.get(list);
            cell(sheet.getRow(0), column, headings.get(list).in(language)).setCellStyle(looks.optional);
            int width = headings.get(list).in(language).length();
            for (int i = 0; i < words.size(); i++) {
                cell(sheet.getRow(i + 1), column, words.get(i)).setCellStyle(looks.body);
                width = Math.max(width, words.get(i).length());
            }
            sheet.setColumnWidth(column, (width + 4) * 256);
            String letters = CellRange.letters(column + 1);
            XSSFName name = sheet.getWorkbook().createName();
            name.setNameName(name(list));
            name.setRefersToFormula(
                    "'" + sheet.getSheetName() + "'!$" + letters + "$2:$" + letters + "$" + (words.size() + 1));
        }
        sheet.createFreezePane(0, 1);
    }

    private static XSSFCell cell(XSSFRow row, int column, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        return cell;
    }
}
