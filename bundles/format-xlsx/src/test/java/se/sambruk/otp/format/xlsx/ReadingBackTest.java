package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.testkit.Samples;

/** What a reader of answers finds its way by. */
public class ReadingBackTest {
    private static final Specification SAMPLE = Samples.specification();

    @Test
    public void theIdentityTellsWhichProcurementAndSpecificationItIs() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            WorkbookIdentity identity = identity(workbook);
            assertEquals("provupphandling-2026", identity.procurement());
            assertEquals(SAMPLE.published().contentHash(), identity.published());
            assertEquals("sv", identity.language());
            assertEquals(List.of("Ja", "Nej"), List.of(identity.yes(), identity.no()));
            assertEquals("Svar", identity.sheets().get(WorkbookIdentity.Sheet.ANSWERS));
        }
    }

    @Test
    public void publishedOrNotItIsTheSameWorkbook() throws IOException {
        assertArrayEquals(
                Workbooks.of(SAMPLE.published()).bytes(), Workbooks.of(SAMPLE).bytes());
    }

    @Test
    public void theIdentityTellsOfEveryRequirementAsPublished() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            List<WorkbookIdentity.Row> rows = identity(workbook).rows();
            assertEquals(SAMPLE.requirements().size(), rows.size());
            for (int i = 0; i < rows.size(); i++) {
                SpecifiedRequirement wanted = SAMPLE.requirements().get(i);
                assertEquals(
                        new WorkbookIdentity.Row(
                                WorkbookLayout.FIRST_ROW + i,
                                wanted.requirement().uid(),
                                wanted.requirement().id(),
                                wanted.requirement().kind(),
                                wanted.requirement().revision(),
                                wanted.published().contentHash()),
                        rows.get(i));
            }
        }
    }

    @Test
    public void theIdentityIsWhatTheSpecificationIsIssuedAsAndBearsTheSealThatCameWithIt() throws IOException {
        Seal seal = new Seal("0".repeat(16), "a".repeat(64));
        try (XSSFWorkbook sealed = Workbooks.of(SAMPLE, seal.toString()).open();
                XSSFWorkbook unsealed = Workbooks.of(SAMPLE).open()) {
            assertEquals(AnswerIdentity.of(SAMPLE), identity(sealed).issued());
            assertEquals(AnswerIdentity.of(SAMPLE), identity(unsealed).issued());
            assertEquals(Optional.of(seal), identity(sealed).seal());
            assertEquals(Optional.empty(), identity(unsealed).seal());
        }
    }

    @Test
    public void theSameSealGivesTheSameBytes() throws IOException {
        String seal = "0".repeat(16) + ":" + "a".repeat(64);
        assertArrayEquals(
                Workbooks.of(SAMPLE, seal).bytes(), Workbooks.of(SAMPLE, seal).bytes());
    }

    @Test
    public void aSealOfAnotherFormIsRefused() {
        ProblemException fault = assertThrows(ProblemException.class, () -> Workbooks.of(SAMPLE, "sigill"));
        assertEquals("OTP-5205", fault.problems().get(0).code());
    }

    @Test
    public void everyRowBearsItsUidSoThatItIsFoundWhereverItIsSortedTo() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            Sheet answers = workbook.getSheet("Svar");
            for (WorkbookIdentity.Row row : identity(workbook).rows()) {
                assertEquals(row.uid().value(), Workbooks.text(answers, AnswerColumn.UID, row.number()));
                assertEquals(row.id().value(), Workbooks.text(answers, AnswerColumn.ID, row.number()));
            }
            assertTrue(answers.isColumnHidden(AnswerColumn.UID.index()));
        }
    }

    @Test
    public void everyColumnIsFoundByItsHeaderAlone() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            Map<String, Integer> headers = new HashMap<>();
            for (Cell cell : workbook.getSheet("Svar").getRow(WorkbookLayout.HEADER_ROW - 1)) {
                assertEquals(
                        "twice: " + Workbooks.text(cell),
                        null,
                        headers.put(Workbooks.text(cell), cell.getColumnIndex()));
            }
            Map<AnswerColumn, String> columns = identity(workbook).columns();
            for (AnswerColumn column : AnswerColumn.values()) {
                assertEquals(Integer.valueOf(column.index()), headers.get(columns.get(column)));
            }
        }
    }

    @Test
    public void everyColumnAndFieldHasADefinedName() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            int last = WorkbookLayout.HEADER_ROW + SAMPLE.requirements().size();
            for (AnswerColumn column : AnswerColumn.values()) {
                assertEquals(
                        "Svar!$" + column.letter() + "$2:$" + column.letter() + "$" + last,
                        workbook.getName(column.definedName()).getRefersToFormula());
            }
            Map<SupplierField, String> fields = identity(workbook).fields();
            for (SupplierField field : SupplierField.values()) {
                CellReference cell = new CellReference(
                        workbook.getName(WorkbookLayout.fieldName(field)).getRefersToFormula());
                assertEquals(fields.get(field), new CellReference(cell.getRow(), cell.getCol()).formatAsString());
                assertFalse(workbook.getSheet("Instruktion")
                        .getRow(cell.getRow())
                        .getCell(cell.getCol())
                        .getCellStyle()
                        .getLocked());
            }
        }
    }

    @Test
    public void theHiddenSheetsCannotBeShownByAPersonInExcel() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            for (String name : List.of(WorkbookLayout.IDENTITY_SHEET, WorkbookLayout.LISTS_SHEET)) {
                int index = workbook.getSheetIndex(name);
                assertEquals(SheetVisibility.VERY_HIDDEN, workbook.getSheetVisibility(index));
            }
            assertTrue(workbook.isStructureLocked());
        }
    }

    @Test
    public void everyListOfChoicesIsTheOneThatTheRequirementHas() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(SAMPLE).open()) {
            assertEquals(List.of("Ja", "Nej"), list(workbook, WorkbookLayout.YES_NO_NAME));
            assertEquals(List.of("PDF/A", "ODF", "annat öppet format"), list(workbook, WorkbookLayout.listName(1)));
        }
    }

    static WorkbookIdentity identity(XSSFWorkbook workbook) {
        List<List<String>> records = new ArrayList<>();
        for (Row row : workbook.getSheet(WorkbookLayout.IDENTITY_SHEET)) {
            List<String> record = new ArrayList<>();
            row.forEach(cell -> record.add(Workbooks.text(cell)));
            records.add(record);
        }
        return WorkbookIdentity.of(records);
    }

    private static List<String> list(XSSFWorkbook workbook, String name) {
        XSSFName defined = workbook.getName(name);
        AreaReference area = new AreaReference(defined.getRefersToFormula(), workbook.getSpreadsheetVersion());
        List<String> choices = new ArrayList<>();
        for (CellReference cell : area.getAllReferencedCells()) {
            choices.add(Workbooks.text(workbook.getSheet(cell.getSheetName()), "A" + (cell.getRow() + 1)));
        }
        return choices;
    }
}
