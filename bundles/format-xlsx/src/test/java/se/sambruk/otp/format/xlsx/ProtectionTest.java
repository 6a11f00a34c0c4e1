package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.testkit.Samples;

/** What a supplier can write, where, and how the sheet of answers behaves. */
public class ProtectionTest {
    private static final Specification SAMPLE = Samples.specification();

    @Test
    public void justTheCellsThatAreAskedForAreOpen() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            XSSFSheet sheet = workbook.getSheet("Svar");
            int row = WorkbookLayout.FIRST_ROW;
            for (SpecifiedRequirement specified : SAMPLE.requirements()) {
                Requirement requirement = specified.requirement();
                boolean asked = requirement.response().type() != ResponseType.NONE;
                boolean supplement = requirement.response().supplement() != ResponseSupplement.NONE;
                for (Cell cell : sheet.getRow(row - 1)) {
                    AnswerColumn column = AnswerColumn.values()[cell.getColumnIndex()];
                    boolean open = asked && column.isInput() && (column != AnswerColumn.SUPPLEMENT || supplement);
                    assertEquals(
                            requirement.id() + " " + column,
                            open,
                            !cell.getCellStyle().getLocked());
                }
                row++;
            }
        }
    }

    @Test
    public void everyOpenCellIsWatchedOver() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            workbook.forEach(sheet -> {
                List<? extends DataValidation> validations = sheet.getDataValidations();
                for (Cell cell : Workbooks.cells(sheet)) {
                    long watching = validations.stream()
                            .filter(v -> List.of(v.getRegions().getCellRangeAddresses()).stream()
                                    .anyMatch(range -> range.isInRange(cell)))
                            .count();
                    boolean open = !cell.getCellStyle().getLocked();
                    assertEquals(sheet.getSheetName() + cell.getAddress(), open ? 1 : 0, watching);
                }
                for (DataValidation validation : validations) {
                    assertTrue(validation.getShowErrorBox() && validation.getShowPromptBox());
                    assertEquals(DataValidation.ErrorStyle.STOP, validation.getErrorStyle());
                    assertFalse(validation.getPromptBoxText().isBlank());
                    assertFalse(validation.getErrorBoxText().isBlank());
                }
            });
        }
    }

    @Test
    public void anAnswerIsCheckedByItsType() throws IOException {
        Map<ResponseType, Integer> types = new TreeMap<>(Map.of(
                ResponseType.YES_NO, ValidationType.LIST,
                ResponseType.CHOICE, ValidationType.LIST,
                ResponseType.VALUE, ValidationType.DECIMAL,
                ResponseType.TEXT, ValidationType.TEXT_LENGTH,
                ResponseType.ATTACHMENT, ValidationType.TEXT_LENGTH));
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            XSSFSheet sheet = workbook.getSheet("Svar");
            int row = WorkbookLayout.FIRST_ROW;
            for (SpecifiedRequirement specified : SAMPLE.requirements()) {
                ResponseType type = specified.requirement().response().type();
                if (type != ResponseType.NONE) {
                    assertEquals(types.get(type).intValue(), check(sheet, row).getValidationType());
                }
                row++;
            }
        }
    }

    @Test
    public void everySheetIsProtectedWithoutAPasswordButMayBeMadeReadable() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                CTSheetProtection protection =
                        workbook.getSheetAt(i).getCTWorksheet().getSheetProtection();
                assertTrue(protection.getSheet());
                assertFalse(protection.isSetPassword() || protection.isSetHashValue());
                assertFalse(protection.getFormatColumns() || protection.getFormatRows() || protection.getAutoFilter());
                assertFalse(protection.getSelectLockedCells());
                assertTrue(protection.getInsertRows() && protection.getDeleteRows() && protection.getSort());
            }
        }
    }

    @Test
    public void theSheetOfAnswersIsMadeToWorkAndPrintFrom() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            XSSFSheet sheet = workbook.getSheet("Svar");
            assertEquals(0, sheet.getNumMergedRegions());
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("with what is asked", 5, sheet.getPaneInformation().getVerticalSplitPosition());
            assertEquals(CellRangeAddress.valueOf("1:1"), sheet.getRepeatingRows());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertTrue("in no less than eight points", printed(sheet) >= 8);
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertEquals("A1:O9", sheet.getCTWorksheet().getAutoFilter().getRef());
            assertEquals(
                    "&RSid &P (&N)", sheet.getCTWorksheet().getHeaderFooter().getOddFooter());
            for (Row row : sheet) {
                assertTrue("row " + row.getRowNum(), row.getHeightInPoints() > 12);
                assertFalse(((XSSFRow) row).getCTRow().getCustomHeight());
            }
        }
    }

    /** In how many points a sheet of one page's width is printed; a character of the standard font is 5.25 points wide in it. */
    private static double printed(XSSFSheet sheet) {
        assertEquals(PaperSize.A3_PAPER, sheet.getPrintSetup().getPaperSizeEnum());
        double paper = 420 / 25.4 * 72 - 72 * (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT));
        double width = 0;
        for (AnswerColumn column : AnswerColumn.values()) {
            if (!sheet.isColumnHidden(column.index())) {
                width += sheet.getColumnWidth(column.index()) / 256.0 * 5.25;
            }
        }
        return Looks.SIZE * Math.min(1, paper / width);
    }

    @Test
    public void theColumnOfAwardsIsHiddenWhereNothingIsEvaluated() throws IOException {
        Requirement requirement =
                Samples.requirement("PRV-DRI-001", RequirementKind.MANDATORY).build();
        try (XSSFWorkbook with = Workbooks.of(SAMPLE).open();
                XSSFWorkbook without =
                        Workbooks.of(Workbooks.specification(requirement)).open()) {
            assertFalse(with.getSheet("Svar").isColumnHidden(AnswerColumn.AWARD.index()));
            assertTrue(without.getSheet("Svar").isColumnHidden(AnswerColumn.AWARD.index()));
        }
    }

    @Test
    public void theInstructionsArePrintedInTheirOwnSizeWithWhatTheAnswersMeanOnANewPage() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            XSSFSheet sheet = workbook.getSheet("Instruktion");
            assertFalse(sheet.getFitToPage());
            assertFalse(sheet.getPrintSetup().getLandscape());
            assertEquals(1, sheet.getRowBreaks().length);
            assertEquals("Vad svaren betyder", Workbooks.text(sheet, "A" + (sheet.getRowBreaks()[0] + 2)));
        }
    }

    @Test
    public void everyPageTellsWhatItIs() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            for (String name : List.of("Instruktion", "Svar", "Sammanfattning")) {
                assertEquals(
                        "&LÄrendehanteringssystem som tjänst&CUtkast&RKS 2026/0114 1.0",
                        workbook.getSheet(name)
                                .getCTWorksheet()
                                .getHeaderFooter()
                                .getOddHeader());
            }
        }
    }

    @Test
    public void anAmpersandInATitleIsNoCodeInTheHeader() throws IOException {
        Specification specification = Workbooks.specification(Samples.procurement("prov")
                .title("Mat & dryck &P &" + "&".repeat(200))
                .build());
        try (XSSFWorkbook workbook = Workbooks.of(specification).open()) {
            String header =
                    workbook.getSheet("Svar").getCTWorksheet().getHeaderFooter().getOddHeader();
            assertTrue(header, header.startsWith("&LMat && dryck &&P &&"));
            assertTrue(header, header.length() <= 255);
            assertEquals(
                    "an even number, so that no code is left",
                    0,
                    header.replace("&L", "")
                                    .replace("&C", "")
                                    .replace("&R", "")
                                    .chars()
                                    .filter(c -> c == '&')
                                    .count()
                            % 2);
        }
    }

    private static DataValidationConstraint check(XSSFSheet sheet, int row) {
        return sheet.getDataValidations().stream()
                .filter(v -> List.of(v.getRegions().getCellRangeAddresses()).stream()
                        .anyMatch(range -> range.isInRange(row - 1, AnswerColumn.ANSWER.index())))
                .findFirst()
                .orElseThrow()
                .getValidationConstraint();
    }
}
