package se.sambruk.otp.pack.xlsx.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackTemplate;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.FormTexts;
import se.sambruk.otp.pack.xlsx.form.PackSheets;
import se.sambruk.otp.pack.xlsx.form.SheetForm;

/** Makes an empty workbook for somebody to write a pack in. Used once. */
public final class TemplateWorkbook {
    /** How many rows the lists and the hints reach. */
    private static final int PREPARED = 5_000;

    /** How many characters in a row can still be read when a sheet is printed as wide as a page. */
    private static final int PRINTABLE = 300;

    private static final int README_WIDTH = 110;
    private static final int EXPLANATION_WIDTH = 60;

    private final PackTemplate template;
    private final Locale language;
    private final TemplateLists lists;

    public TemplateWorkbook(PackTemplate template) {
        this.template = template;
        this.language = template.language();
        this.lists = new TemplateLists(language);
    }

    /**
     * @param out not closed
     */
    public void write(OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TemplateLooks looks = new TemplateLooks(workbook);
            readme(workbook.createSheet(text("sheet.readme")), looks);
            for (SheetForm form : PackSheets.ALL) {
                XSSFSheet sheet = workbook.createSheet(form.name().in(language));
                if (form == PackSheets.PACK) {
                    pack(sheet, looks);
                } else {
                    table(form, sheet, looks);
                }
                print(sheet, form.columns().stream().mapToInt(Column::width).sum() <= PRINTABLE);
            }
            lists.write(workbook.createSheet(text("sheet.lists")), looks);
            describe(workbook);
            FixedZip.write(workbook, template.date(), out);
        }
    }

    private void readme(XSSFSheet sheet, TemplateLooks looks) {
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, README_WIDTH * 256);
        int row = 0;
        text(sheet.createRow(row++), 0, looks.title, text("template.title"));
        for (String key : FormTexts.keys("readme.")) {
            boolean heading = key.chars().filter(c -> c == '.').count() == 1;
            if (heading) {
                row++;
            }
            XSSFRow line = sheet.createRow(row++);
            text(line, 0, heading ? looks.heading : looks.body, text(key));
            if (!heading) {
                TemplateLooks.height(line, TemplateLooks.lines(text(key), README_WIDTH));
            }
        }
        print(sheet, true);
    }

    private void pack(XSSFSheet sheet, TemplateLooks looks) {
        int[] widths = {20, 50, EXPLANATION_WIDTH};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        XSSFRow head = sheet.createRow(0);
        text(head, 0, looks.required, text("template.name"));
        text(head, 1, looks.required, text("template.value"));
        text(head, 2, looks.optional, text("template.explanation"));
        Map<String, String> known = known();
        int row = 1;
        for (Column column : PackSheets.PACK.columns()) {
            XSSFRow line = sheet.createRow(row);
            String value = known.getOrDefault(column.key(), "");
            text(line, 0, looks.label, heading(column));
            text(line, 1, looks.input, value);
            text(line, 2, looks.body, column.prompt().in(language));
            TemplateLooks.height(
                    line,
                    Math.max(
                            TemplateLooks.lines(column.prompt().in(language), EXPLANATION_WIDTH),
                            TemplateLooks.lines(value, widths[1])));
            new Hints(sheet, language).put(column, lists.name(column), row, row, 1);
            row++;
        }
        sheet.createFreezePane(0, 1);
        sheet.addIgnoredErrors(new CellRangeAddress(1, row, 1, 1), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        known.put("id", template.packId());
        known.put("title", template.title());
        known.put("publisher", template.publisher());
        known.put("prefix", template.prefix());
        known.put("version", "1.0.0");
        known.put("status", word("status", "draft"));
        known.put("date", template.date().toString());
        known.put("language", "sv");
        known.put("layer", word("layer", Layer.MUNICIPAL.wire()));
        known.put(
                "requires",
                template.requires().stream()
                        .map(needed -> needed.pack() + " | " + needed.versions())
                        .collect(Collectors.joining("\n")));
        return known;
    }

    private String word(String column, String wire) {
        return PackSheets.PACK.column(column).words().orElseThrow().word(wire).in(language);
    }

    private void table(SheetForm form, XSSFSheet sheet, TemplateLooks looks) {
        XSSFRow head = sheet.createRow(0);
        XSSFRow example = sheet.createRow(1);
        Hints hints = new Hints(sheet, language);
        List<Column> columns = form.columns();
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * 256);
            sheet.setDefaultColumnStyle(i, looks.input);
            text(head, i, column.required() ? looks.required : looks.optional, heading(column));
            String shown = form.example(column).map(text -> text.in(language)).orElse("");
            text(example, i, looks.example, shown);
            most = Math.max(most, TemplateLooks.lines(shown, column.width()));
            hints.put(column, lists.name(column), 1, PREPARED, i);
        }
        TemplateLooks.height(head, 2);
        TemplateLooks.height(example, most);
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.addIgnoredErrors(
                new CellRangeAddress(1, PREPARED, 0, columns.size() - 1), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private String heading(Column column) {
        return column.header(language) + (column.required() ? " *" : "");
    }

    private static void print(XSSFSheet sheet, boolean toWidth) {
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        if (toWidth) {
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitWidth((short) 1);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }
    }

    private void describe(XSSFWorkbook workbook) {
        PackagePropertiesPart properties =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        Optional<Date> date = Optional.of(
                Date.from(template.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreatedProperty(date);
        properties.setModifiedProperty(date);
        properties.setTitleProperty(template.title().isEmpty() ? template.packId() : template.title());
        properties.setCreatorProperty(template.publisher());
        properties.setLanguageProperty(
                language.getLanguage().equals("sv") ? LocalizedText.SWEDISH.toLanguageTag() : language.toLanguageTag());
    }

    private String text(String key) {
        return FormTexts.text(key).in(language);
    }

    private static void text(XSSFRow row, int column, XSSFCellStyle style, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }
}
