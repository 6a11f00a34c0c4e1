package se.sambruk.otp.format.xlsx.price;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceLot;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.sheet.CellText;
import se.sambruk.otp.format.xlsx.sheet.Look;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.Losses;
import se.sambruk.otp.format.xlsx.sheet.TextMeasure;

/** Writes the sheet of prices: a row for each item, and below them what they come to. Used once. */
final class PriceSheet {
    /** What stands for an id in a row that adds up; with a lot's id after it, those of the lot. No item can be called so. */
    static final String SUM = "Σ";
    /** What stands for an id in the row that counts missing prices. */
    static final String MISSING = "!";

    private static final int CHARACTER = 256;

    private final XSSFSheet sheet;
    private final XSSFWorkbook workbook;
    private final PriceSchedule schedule;
    private final Texts texts;
    private final Losses losses;
    private final Looks looks;
    private final List<PriceColumn> columns;
    private final PriceFormulas formulas;
    private final Map<PriceColumn, XSSFCellStyle> styles = new EnumMap<>(PriceColumn.class);
    private final XSSFCellStyle wholeVolume;
    private final XSSFCellStyle sum;
    private final int last;

    PriceSheet(XSSFSheet sheet, PriceAnnex annex, Texts texts, Losses losses, Looks looks) {
        this.sheet = sheet;
        this.workbook = sheet.getWorkbook();
        this.schedule = annex.schedule();
        this.texts = texts;
        this.losses = losses;
        this.looks = looks;
        this.columns = PriceColumn.of(schedule);
        this.last = schedule.items().size() + 1;
        Map<PriceColumn, String> letters = new EnumMap<>(PriceColumn.class);
        columns.forEach(column -> letters.put(column, letter(column)));
        this.formulas = new PriceFormulas(letters, texts.get("answer.yes"));
        String money = money(schedule.decimals());
        styles.put(PriceColumn.VOLUME, number(Look.LOCKED, "General"));
        styles.put(PriceColumn.TIMES, number(Look.LOCKED, "#,##0"));
        styles.put(PriceColumn.PRICE, number(Look.INPUT_VALUE, money));
        styles.put(PriceColumn.TOTAL, number(Look.LOCKED, money(Math.max(2, schedule.decimals()))));
        this.wholeVolume = number(Look.LOCKED, "#,##0");
        this.sum = number(Look.LOCKED_BOLD, money(Math.max(2, schedule.decimals())));
    }

    private static String money(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private XSSFCellStyle number(Look look, String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(looks.of(look));
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        looks.styles().format(style, format);
        return style;
    }

    private String letter(PriceColumn column) {
        return CellReference.convertNumToColString(columns.indexOf(column));
    }

    void write() {
        for (PriceColumn column : columns) {
            sheet.setColumnWidth(columns.indexOf(column), (int) (column.width() * CHARACTER));
        }
        header();
        int row = 2;
        for (PriceItem item : schedule.items()) {
            item(item, row++);
        }
        sums(row + 1);
        check();
        names();
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private void header() {
        XSSFRow row = row(1, Looks.height(Look.HEADER, "\n", 1));
        for (PriceColumn column : columns) {
            String text = column.header(texts);
            boolean money = column == PriceColumn.PRICE || column == PriceColumn.TOTAL;
            XSSFCell cell = row.createCell(columns.indexOf(column));
            cell.setCellValue(money ? text + " (" + schedule.currency() + ")" : text);
            cell.setCellStyle(looks.of(Look.HEADER));
        }
    }

    private void item(PriceItem item, int number) {
        Map<PriceField, String> shown = ShownPrices.of(item, texts);
        losses.fit(item.description(), item.id() + ", " + PriceColumn.DESCRIPTION.header(texts));
        losses.fit(item.unit(), item.id() + ", " + PriceColumn.UNIT.header(texts));
        double height = Math.max(
                Looks.height(Look.LOCKED, shown.get(PriceField.DESCRIPTION), PriceColumn.DESCRIPTION.width()),
                Looks.height(Look.LOCKED, shown.get(PriceField.UNIT), PriceColumn.UNIT.width()));
        XSSFRow row = row(number, height);
        for (PriceColumn column : columns) {
            XSSFCell cell = row.createCell(columns.indexOf(column));
            String text = shown.getOrDefault(column.field(), "");
            switch (column) {
                case PRICE -> {}
                case TOTAL -> {
                    cell.setCellFormula(formulas.total(number));
                    cell.setCellValue("");
                }
                case VOLUME, TIMES -> cell.setCellValue(Double.parseDouble(text));
                default -> cell.setCellValue(CellText.encode(text));
            }
            cell.setCellStyle(style(column, item, text));
        }
    }

    private XSSFCellStyle style(PriceColumn column, PriceItem item, String text) {
        if (column == PriceColumn.VOLUME && item.volume().stripTrailingZeros().scale() <= 0) {
            return wholeVolume;
        }
        XSSFCellStyle own = styles.get(column);
        return own != null ? own : looks.of(column == PriceColumn.ID ? Look.LOCKED_BOLD : Look.LOCKED, text);
    }

    private void sums(int first) {
        int row = first;
        if (schedule.lots().isEmpty()) {
            sum(row++, SUM, texts.get("price.sum"), formulas.sum("", 2, last));
        }
        for (PriceLot lot : schedule.lots()) {
            sum(
                    row++,
                    SUM + " " + lot.id(),
                    texts.get("price.sum.lot", lot.id(), lot.title()),
                    formulas.sum(lot.id(), 2, last));
        }
        long evaluated =
                schedule.items().stream().filter(PriceItem::isEvaluated).count();
        XSSFRow missing = labelled(row, MISSING, texts.get("price.missing"));
        XSSFCell count = missing.createCell(columns.indexOf(PriceColumn.TOTAL));
        count.setCellFormula(formulas.missing(2, last));
        count.setCellValue(evaluated);
        count.setCellStyle(wholeVolume);
    }

    private void sum(int number, String mark, String label, String formula) {
        XSSFRow row = labelled(number, mark, label);
        XSSFCell cell = row.createCell(columns.indexOf(PriceColumn.TOTAL));
        cell.setCellFormula(formula);
        cell.setCellValue(0);
        cell.setCellStyle(sum);
    }

    private XSSFRow labelled(int number, String mark, String label) {
        String fit = losses.fit(label, sheet.getSheetName());
        XSSFRow row = row(number, Looks.height(Look.LOCKED_BOLD, fit, PriceColumn.DESCRIPTION.width()));
        for (int column = 0; column < columns.size(); column++) {
            row.createCell(column).setCellStyle(looks.of(Look.LOCKED));
        }
        text(row, PriceColumn.ID, mark);
        text(row, PriceColumn.DESCRIPTION, fit);
        return row;
    }

    private void text(XSSFRow row, PriceColumn column, String text) {
        XSSFCell cell = row.createCell(columns.indexOf(column));
        cell.setCellValue(CellText.encode(text));
        cell.setCellStyle(looks.of(Look.LOCKED_BOLD, text));
    }

    private XSSFRow row(int number, double height) {
        XSSFRow row = sheet.createRow(number - 1);
        row.setHeightInPoints((float) Math.min(height, TextMeasure.MAX_HEIGHT));
        row.getCTRow().unsetCustomHeight();
        return row;
    }

    private void check() {
        int price = columns.indexOf(PriceColumn.PRICE);
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        DataValidation validation = helper.createValidation(
                helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null),
                new CellRangeAddressList(1, last - 1, price, price));
        validation.setEmptyCellAllowed(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.createErrorBox(texts.get("error.title"), texts.get("error.price"));
        validation.setShowPromptBox(true);
        validation.createPromptBox(
                PriceColumn.PRICE.header(texts), texts.get("prompt.price", schedule.currency(), schedule.decimals()));
        sheet.addValidationData(validation);
    }

    private void names() {
        for (PriceColumn column : columns) {
            XSSFName name = workbook.createName();
            name.setNameName(column.definedName());
            name.setRefersToFormula(
                    sheet.getSheetName() + "!$" + letter(column) + "$2:$" + letter(column) + "$" + last);
        }
        XSSFName title = workbook.createName();
        String corner = letter(PriceColumn.TOTAL) + last;
        title.setNameName("TitleRegion1.A1." + corner + "." + (workbook.getSheetIndex(sheet) + 1));
        title.setRefersToFormula(sheet.getSheetName() + "!$A$1:$" + letter(PriceColumn.TOTAL) + "$1");
    }
}
