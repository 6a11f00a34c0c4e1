package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import org.xml.sax.SAXException;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;
import se.sambruk.otp.testkit.Samples;

/** A workbook that something has happened to is not handed out. */
public class WorkbookCheckTest {
    @Test
    public void whatIsOnlyWrittenAnewIsStillSound() throws IOException {
        byte[] rewritten =
                Workbooks.changed(Workbooks.of(Samples.specification()).bytes(), book -> book);
        assertEquals(List.of(), check(rewritten, Workbooks.LIMITS));
    }

    @Test
    public void aSheetThatIsNotProtectedIsSeen() throws IOException {
        assertFound("OTP-5218", book -> book.getSheet("Svar").getCTWorksheet().unsetSheetProtection());
    }

    @Test
    public void aSheetThatIsMissingIsSeen() throws IOException {
        assertFound("OTP-5212", book -> book.removeSheetAt(book.getSheetIndex("Sammanfattning")));
        assertFound("OTP-5212", book -> book.removeSheetAt(book.getSheetIndex(WorkbookLayout.IDENTITY_SHEET)));
        assertFound("OTP-5212", book -> book.removeSheetAt(book.getSheetIndex(WorkbookLayout.LISTS_SHEET)));
    }

    @Test
    public void anotherHiddenHashIsSeen() throws IOException {
        assertFound("OTP-5213", book -> set(book.getSheet(WorkbookLayout.IDENTITY_SHEET), 2, 1, "0".repeat(64)));
    }

    @Test
    public void aRowTakenAwayIsSeen() throws IOException {
        assertFound("OTP-5214", book -> {
            XSSFSheet sheet = book.getSheet("Svar");
            sheet.removeRow(sheet.getRow(3));
        });
    }

    @Test
    public void anotherUidInARowIsSeen() throws IOException {
        assertFound("OTP-5214", book -> set(book.getSheet("Svar"), 3, AnswerColumn.UID.index(), "_" + "0".repeat(8)));
        assertFound("OTP-5214", book -> set(book.getSheet("Svar"), 3, AnswerColumn.ID.index(), "PRV-DRI-999"));
    }

    @Test
    public void anAnswerThatNothingChecksIsSeen() throws IOException {
        assertFound("OTP-5215", book -> book.getSheet("Svar").getCTWorksheet().unsetDataValidations());
    }

    @Test
    public void aCheckOfNoCellsIsSeen() throws IOException {
        for (String cells : new String[] {"", " sqref=\"\"", " sqref=\"  \"", " sqref=\"överallt\""}) {
            byte[] sheet =
                    ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/>"
                                    + "<dataValidations count=\"1\"><dataValidation" + cells
                                    + "/></dataValidations></worksheet>")
                            .getBytes(StandardCharsets.UTF_8);
            assertThrows(cells, SAXException.class, () -> SheetScan.of(new ByteArrayInputStream(sheet), 2));
        }
        assertFound("OTP-5210", book -> book.getSheet("Svar")
                .getCTWorksheet()
                .getDataValidations()
                .getDataValidationArray(0)
                .newCursor()
                .removeAttribute(new javax.xml.namespace.QName("sqref")));
    }

    @Test
    public void aFormulaThatDoesNotBelongIsSeen() throws IOException {
        assertFound("OTP-5217", book -> {
            Cell cell = book.getSheet("Svar").getRow(2).getCell(AnswerColumn.TEXT.index());
            cell.setCellFormula("1+1");
        });
    }

    @Test
    public void aLinkOutOfTheFileIsSeen() throws IOException {
        assertFound("OTP-5216", book -> book.getSheet("Svar")
                .getPackagePart()
                .addExternalRelationship("http://exempel.invalid", "http://exempel.invalid/typ"));
    }

    @Test
    public void aMacroIsSeen() throws IOException {
        assertFound("OTP-5216", book -> {
            try {
                book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    public void whatIsNoWorkbookIsSeen() throws IOException {
        assertEquals("OTP-5210", check(new byte[0], Workbooks.LIMITS).get(0).code());
        assertEquals("OTP-5210", check(new byte[1000], Workbooks.LIMITS).get(0).code());
    }

    @Test
    public void eachLimitIsTold() throws IOException {
        byte[] bytes = Workbooks.of(Samples.specification()).bytes();
        for (CheckLimits limits : List.of(
                new CheckLimits(1000, 1 << 28, 100),
                new CheckLimits(1 << 26, 1000, 100),
                new CheckLimits(1 << 26, 1 << 28, 5))) {
            assertEquals("OTP-5211", check(bytes, limits).get(0).code());
        }
    }

    private static void assertFound(String code, Consumer<XSSFWorkbook> change) throws IOException {
        byte[] changed = Workbooks.changed(Workbooks.of(Samples.specification()).bytes(), book -> {
            change.accept(book);
            return book;
        });
        List<Problem> problems = check(changed, Workbooks.LIMITS);
        assertTrue(problems.toString(), problems.stream().anyMatch(p -> p.code().equals(code)));
    }

    private static void set(XSSFSheet sheet, int row, int column, String text) {
        sheet.getRow(row).createCell(column).setCellValue(text);
    }

    private static List<Problem> check(byte[] bytes, CheckLimits limits) throws IOException {
        return new WorkbookCheck(limits).check(new ByteArrayInputStream(bytes));
    }
}
