package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.testkit.Samples;

/** What the formulas give, computed by a program that knows nothing of them. */
public class AnswerFormulasTest {
    @Test
    public void whatIsStoredIsWhatTheFormulasGive() throws IOException {
        for (Specification specification :
                List.of(Samples.specification(), Samples.emptySpecification(), Samples.unusualSpecification())) {
            try (XSSFWorkbook workbook = Workbooks.of(specification).open()) {
                for (Sheet sheet : workbook) {
                    for (Cell cell : Workbooks.cells(sheet)) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            String stored = Workbooks.text(cell);
                            new XSSFFormulaEvaluator(workbook).evaluateFormulaCell(cell);
                            assertEquals(sheet.getSheetName() + cell.getAddress(), Workbooks.text(cell), stored);
                        }
                    }
                }
            }
        }
    }

    @Test
    public void aYesOrNoIsAnsweredWithJustThat() throws IOException {
        Response response = Response.YES_NO;
        assertStatus("Saknas", response, "", "");
        assertStatus("Saknas", response, "  ", "");
        assertStatus("Besvarat", response, "Ja", "");
        assertStatus("Besvarat", response, "Nej", "");
        assertStatus("Rätta svaret", response, "Kanske", "");
        assertStatus("Rätta svaret", response, "J*", "");
        assertStatus("Rätta svaret", response, "=1", "");
    }

    @Test
    public void aDescriptionIsNeededUnlessTheAnswerIsNo() throws IOException {
        Response response = Response.YES_NO.with(ResponseSupplement.DESCRIPTION);
        assertStatus("Ofullständigt", response, "Ja", "");
        assertStatus("Ofullständigt", response, "Ja", " ");
        assertStatus("Besvarat", response, "Ja", "Så här.");
        assertStatus("Besvarat", response, "Nej", "");
        assertStatus("Saknas", response, "", "Så här.");
    }

    @Test
    public void aChoiceIsOneOfTheChoices() throws IOException {
        Response response = Response.choice(List.of("PDF/A", "A, B; \"C\"", "*", "10"));
        assertStatus("Besvarat", response, "A, B; \"C\"", "");
        assertStatus("Besvarat", response, "*", "");
        assertStatus("Besvarat", response, "10", "");
        assertStatus("Rätta svaret", response, "PDF", "");
        assertStatus("Rätta svaret", response, "PDF/?", "");
    }

    @Test
    public void aValueIsANumber() throws IOException {
        Response response = Response.of(ResponseType.VALUE).with(ResponseSupplement.ATTACHMENT);
        assertStatus("Saknas", response, "", "");
        assertStatus("Ofullständigt", response, 0.0, "");
        assertStatus("Besvarat", response, 99.5, "fil.pdf");
        assertStatus("Rätta svaret", response, "99,5 procent", "fil.pdf");
    }

    @Test
    public void aValueIsOneOfTheNumbersThatAreAskedFor() throws IOException {
        Response some = Response.of(ResponseType.VALUE).labelled("Antal nyckeltal, heltal från 0 till 6");
        assertStatus("Besvarat", some, 6.0, "");
        assertStatus("Besvarat", some, 0.0, "");
        assertStatus("Rätta svaret", some, 10.5, "");
        assertStatus("Rätta svaret", some, 7.0, "");
        assertStatus("Rätta svaret", some, "sex", "");
        assertStatus("Saknas", some, "", "");
    }

    @Test
    public void wordsAreAnyWords() throws IOException {
        assertStatus("Besvarat", Response.of(ResponseType.TEXT), "- vi gör så här", "");
        assertStatus("Besvarat", Response.of(ResponseType.ATTACHMENT), "PRV-DRI-001 Intyg.pdf", "");
        assertStatus("Ofullständigt", Response.of(ResponseType.TEXT).with(ResponseSupplement.ATTACHMENT), "Nej", "");
    }

    @Test
    public void theSummaryCountsWhatIsAnsweredAndWhatRemains() throws IOException {
        Requirement[] requirements = {
            requirement("PRV-DRI-001", RequirementKind.MANDATORY, Response.YES_NO),
            requirement("PRV-DRI-002", RequirementKind.MANDATORY, Response.YES_NO),
            requirement("PRV-DRI-003", RequirementKind.MANDATORY, Response.YES_NO.with(ResponseSupplement.DESCRIPTION)),
            requirement("PRV-INT-001", RequirementKind.MANDATORY, Response.of(ResponseType.VALUE)),
            requirement("PRV-INT-002", RequirementKind.MANDATORY, Response.YES_NO),
            requirement("PRV-INT-003", RequirementKind.CONTRACT, Response.YES_NO),
            requirement("PRV-INT-004", RequirementKind.QUALIFICATION, Response.YES_NO),
            requirement("PRV-SAK-001", RequirementKind.EVALUATED, Response.YES_NO),
            requirement("PRV-SAK-002", RequirementKind.EVALUATED, Response.YES_NO),
            requirement("PRV-SAK-003", RequirementKind.INFORMATION, Response.NONE)
        };
        String[] answers = {"Ja", "Nej", "Ja", "tre", "", "Nej", "", "Ja", "", ""};
        try (XSSFWorkbook workbook =
                Workbooks.of(Workbooks.specification(requirements)).open()) {
            XSSFSheet sheet = workbook.getSheet("Svar");
            for (int i = 0; i < answers.length; i++) {
                answer(sheet, i + 2, AnswerColumn.ANSWER, answers[i]);
            }
            openCells(workbook).get(0).setCellValue("Bolaget AB");
            new XSSFFormulaEvaluator(workbook).evaluateAll();
            Sheet summary = workbook.getSheet("Sammanfattning");
            assertRow(summary, "Obligatoriska krav som inte är färdigbesvarade", "3", "Åtgärda");
            assertRow(summary, "Kvalificeringskrav och kontraktsvillkor som inte är färdigbesvarade", "1", "Åtgärda");
            assertRow(summary, "Svar där den begärda beskrivningen eller filen fattas, av alla slag", "1", "Åtgärda");
            assertRow(summary, "Svar som behöver rättas, av alla slag", "1", "Åtgärda");
            assertRow(summary, "Uppgifter om anbudsgivaren som fattas", "3", "Åtgärda");
            assertRow(summary, "Obligatoriska krav med svaret Nej", "1", "Se fliken Instruktion");
            assertRow(summary, "Kvalificeringskrav och kontraktsvillkor med svaret Nej", "1", "Se fliken Instruktion");
            assertRow(summary, "Utvärderade krav utan svar", "1", "Ger inget värde");
            assertRow(summary, "Alla svar som krävs är lämnade", "", "Nej, se ovan");
            assertRow(summary, "Obligatoriskt krav", "5", "5", "2", "2", "1");
            assertRow(summary, "Utvärderas", "2", "2", "1", "0", "1");
            assertRow(summary, "Upplysning", "1", "0", "0", "0", "0");
            assertRow(summary, "INT", "4", "4", "1", "1", "2");
            assertRow(summary, "Alla", "10", "9", "4", "2", "3");
        }
    }

    @Test
    public void whenAllIsAnsweredTheSummarySaysSo() throws IOException {
        Requirement requirement = requirement("PRV-DRI-001", RequirementKind.MANDATORY, Response.YES_NO);
        try (XSSFWorkbook workbook =
                Workbooks.of(Workbooks.specification(requirement)).open()) {
            answer(workbook.getSheet("Svar"), 2, AnswerColumn.ANSWER, "Ja");
            openCells(workbook).forEach(cell -> cell.setCellValue("ifyllt"));
            new XSSFFormulaEvaluator(workbook).evaluateAll();
            assertRow(workbook.getSheet("Sammanfattning"), "Alla svar som krävs är lämnade", "", "Ja");
        }
    }

    private static List<Cell> openCells(XSSFWorkbook workbook) {
        return Workbooks.cells(workbook.getSheet("Instruktion")).stream()
                .filter(cell -> !cell.getCellStyle().getLocked())
                .toList();
    }

    private static void assertStatus(String expected, Response response, Object answer, String supplement)
            throws IOException {
        Requirement requirement = requirement("PRV-DRI-001", RequirementKind.MANDATORY, response);
        try (XSSFWorkbook workbook =
                Workbooks.of(Workbooks.specification(requirement)).open()) {
            XSSFSheet sheet = workbook.getSheet("Svar");
            answer(sheet, 2, AnswerColumn.ANSWER, answer);
            answer(sheet, 2, AnswerColumn.SUPPLEMENT, supplement);
            new XSSFFormulaEvaluator(workbook).evaluateAll();
            assertEquals(expected, Workbooks.text(sheet, AnswerColumn.STATUS, 2));
        }
    }

    private static void assertRow(Sheet sheet, String label, String... values) {
        for (Row row : sheet) {
            if (Workbooks.text(row.getCell(0)).equals(label)
                    && Workbooks.text(row.getCell(1)).equals(values[0])) {
                for (int i = 0; i < values.length; i++) {
                    assertEquals(label + ", column " + (i + 2), values[i], Workbooks.text(row.getCell(i + 1)));
                }
                return;
            }
        }
        throw new AssertionError("no row is called " + label + " and has " + values[0]);
    }

    private static void answer(XSSFSheet sheet, int row, AnswerColumn column, Object answer) {
        Cell cell = sheet.getRow(row - 1).getCell(column.index());
        if (answer instanceof Double number) {
            cell.setCellValue(number);
        } else if (!answer.equals("")) {
            cell.setCellValue((String) answer);
        }
    }

    private static Requirement requirement(String id, RequirementKind kind, Response response) {
        return Samples.requirement(id, kind)
                .set(RequirementField.RESPONSE, response)
                .build();
    }
}
