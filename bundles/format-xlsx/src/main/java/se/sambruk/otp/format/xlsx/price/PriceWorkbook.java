package se.sambruk.otp.format.xlsx.price;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceLot;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.format.xlsx.FactLines;
import se.sambruk.otp.format.xlsx.SupplierCells;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.sheet.FixedPackage;
import se.sambruk.otp.format.xlsx.sheet.Look;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.Losses;
import se.sambruk.otp.format.xlsx.sheet.PackageFacts;
import se.sambruk.otp.format.xlsx.sheet.PageLook;
import se.sambruk.otp.format.xlsx.sheet.TextSheet;

/** Makes one price annex, in the language of the procurement. Used once. */
final class PriceWorkbook {
    private static final double LABELS = 25;
    private static final double VALUES = 67;

    private final PriceAnnex annex;
    private final Optional<Seal> seal;
    private final Texts texts;
    private final Losses losses;

    /**
     * @param seal that comes with what is issued
     */
    PriceWorkbook(PriceAnnex annex, Optional<Seal> seal) {
        this.annex = annex;
        this.seal = seal;
        this.texts = Texts.in(annex.locale());
        this.losses = new Losses(Texts.MESSAGES, texts.get("matrix.truncated"), "OTP-5207");
    }

    ExportReport write(LocalDate date, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Looks looks = new Looks(workbook);
            XSSFSheet instructions = workbook.createSheet(texts.get("sheet.instructions"));
            XSSFSheet prices = workbook.createSheet(texts.get("price.sheet"));
            XSSFSheet hidden = workbook.createSheet(WorkbookLayout.IDENTITY_SHEET);
            workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
            instruct(new TextSheet(instructions, looks, losses, LABELS, VALUES), instructions);
            new PriceSheet(prices, annex, texts, losses, looks).write();
            identify(hidden);
            PageLook look = new PageLook(
                    annex.procurement().title(),
                    annex.document().status(),
                    (annex.procurement().caseNumber() + "  " + annex.document().version()).strip(),
                    texts.get("print.page"));
            look.print(instructions);
            look.printToWidth(prices, true);
            workbook.forEach(sheet -> PageLook.protect((XSSFSheet) sheet));
            workbook.lockStructure();
            workbook.setForceFormulaRecalculation(true);
            PackageFacts.write(
                    workbook,
                    texts.get("price.title") + " – " + annex.procurement().title(),
                    texts.get("product"),
                    texts.locale(),
                    date);
            new FixedPackage(workbook).write(date, out);
        }
        return new ExportReport(losses.problems());
    }

    private void instruct(TextSheet page, XSSFSheet sheet) {
        PriceSchedule schedule = annex.schedule();
        page.line(Look.TITLE, texts.get("price.title"), Looks.TITLE_SIZE);
        FactLines.write(page, annex.procurement(), annex.document(), annex.publishedHash(), texts);
        heading(page, "instruction.supplier");
        page.line(Look.NOTE, texts.get("instruction.supplier.lead"), Looks.SIZE);
        SupplierCells.write(page, sheet, texts);
        heading(page, "price.how");
        pair(page, "price.where");
        pair(page, "price.money", schedule.currency(), schedule.decimals());
        pair(page, "price.volume");
        if (schedule.items().stream().anyMatch(PriceItem::isOption)) {
            pair(page, "price.option");
        }
        pair(page, "price.compared");
        if (!schedule.lots().isEmpty()) {
            pair(page, "price.lots", lots(schedule.lots()));
        }
        heading(page, "instruction.submit");
        pair(page, "price.equal");
        pair(page, "instruction.program");
        pair(page, "instruction.handin");
    }

    private static String lots(List<PriceLot> lots) {
        StringBuilder text = new StringBuilder();
        lots.forEach(lot -> text.append('\n').append(lot.id()).append(": ").append(lot.title()));
        return text.toString();
    }

    private void heading(TextSheet page, String key) {
        page.space();
        page.line(Look.HEADING, texts.get(key), Looks.HEADING_SIZE);
    }

    private void pair(TextSheet page, String key, Object... arguments) {
        page.row(Look.LABEL, Look.BODY, texts.get(key), texts.get(key + ".text", arguments));
    }

    private void identify(XSSFSheet sheet) {
        List<List<String>> records = new PriceRecords(annex.identity(), seal).records();
        for (int row = 0; row < records.size(); row++) {
            for (int column = 0; column < records.get(row).size(); column++) {
                (column == 0 ? sheet.createRow(row) : sheet.getRow(row))
                        .createCell(column)
                        .setCellValue(records.get(row).get(column));
            }
        }
    }
}
