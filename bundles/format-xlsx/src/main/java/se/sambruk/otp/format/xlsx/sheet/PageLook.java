package se.sambruk.otp.format.xlsx.sheet;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHeaderFooter;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;

/** How a sheet is printed, and what may be done to it. */
public final class PageLook {
    private static final double CENTIMETRE = 1 / 2.54;
    /** Excel drops a header that is longer than 255 characters with its codes. */
    private static final int HEADER_PART = 80;

    private final String left;
    private final String middle;
    private final String right;
    private final String footer;

    /**
     * @param left what stands at the top of each page, as are {@code middle} and {@code right}
     * @param footer the number of the page, in Excel's codes
     */
    public PageLook(String left, String middle, String right, String footer) {
        this.left = escaped(left);
        this.middle = escaped(middle);
        this.right = escaped(right);
        this.footer = footer;
    }

    /** Printed upright, in its own size. */
    public void print(XSSFSheet sheet) {
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.setMargin(PageMargin.LEFT, CENTIMETRE);
        sheet.setMargin(PageMargin.RIGHT, CENTIMETRE);
        sheet.setMargin(PageMargin.TOP, 2 * CENTIMETRE);
        sheet.setMargin(PageMargin.BOTTOM, 1.6 * CENTIMETRE);
        sheet.setMargin(PageMargin.HEADER, 0.8 * CENTIMETRE);
        sheet.setMargin(PageMargin.FOOTER, 0.8 * CENTIMETRE);
        CTHeaderFooter lines = sheet.getCTWorksheet().addNewHeaderFooter();
        lines.setOddHeader("&L" + left + "&C" + middle + "&R" + right);
        lines.setOddFooter("&R" + footer);
    }

    /** Printed as wide as one page, over as many as it takes. Excel then passes over page breaks. */
    public void printToWidth(XSSFSheet sheet, boolean landscape) {
        print(sheet);
        sheet.setFitToPage(true);
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(landscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
    }

    /** As {@link #printToWidth} lying down, on the larger paper: what is wide is too small to read on the usual one. */
    public void printWide(XSSFSheet sheet) {
        printToWidth(sheet, true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A3_PAPER);
    }

    /**
     * Protects a sheet without a password: the protection keeps people from mistakes, and a password would only keep honest
     * people from making columns wider. Columns and rows may be given other sizes and rows be filtered. Sorting is not allowed:
     * programs refuse to sort locked cells even where it is.
     */
    public static void protect(XSSFSheet sheet) {
        CTSheetProtection protection = sheet.getCTWorksheet().addNewSheetProtection();
        protection.setSheet(true);
        protection.setObjects(true);
        protection.setScenarios(true);
        protection.setFormatColumns(false);
        protection.setFormatRows(false);
        protection.setAutoFilter(false);
    }

    /** In a header an ampersand starts a code; two stand for one. */
    private static String escaped(String text) {
        String clean =
                CellText.of(text.replaceAll("\\s+", " "), "…", HEADER_PART).value();
        String doubled = clean.replace("&", "&&");
        while (doubled.length() > HEADER_PART) {
            clean = clean.substring(0, clean.offsetByCodePoints(clean.length(), -1));
            doubled = clean.replace("&", "&&");
        }
        return CellText.encode(doubled);
    }
}
