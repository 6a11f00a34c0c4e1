package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.Verification;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.sheet.CellText;
import se.sambruk.otp.testkit.Samples;

/** Laws that hold whatever people write. */
@RunWith(JUnitQuickcheck.class)
public class AnyTextTest {
    @Property(trials = 40)
    public void anyTextIsReadBackAsTheSameText(@From(AwkwardTexts.class) String text) throws IOException {
        Workbooks.Made made = Workbooks.of(everywhere(text));
        try (XSSFWorkbook workbook = made.open()) {
            Sheet answers = workbook.getSheet("Svar");
            assertEquals(kept(text), Workbooks.text(answers, AnswerColumn.TITLE, 2));
            assertEquals(kept(text), Workbooks.text(answers, AnswerColumn.TEXT, 2));
            assertEquals(kept("DRI " + text), Workbooks.text(answers, AnswerColumn.CATEGORY, 2));
            assertEquals(kept("I anbudet: " + text), Workbooks.text(answers, AnswerColumn.VERIFICATION, 2));
            assertEquals(kept(text + ":\nEtt tal"), Workbooks.text(answers, AnswerColumn.RESPONSE, 2));
            assertEquals(kept(text), Workbooks.text(answers, AnswerColumn.UNIT, 2));
            assertEquals(
                    kept(text + ", högst 10\u00a0poäng\n1\u00a0poäng: " + text),
                    Workbooks.text(answers, AnswerColumn.AWARD, 3));
            assertEquals(
                    kept("Ett av alternativen\n• " + text + "\n• annat"),
                    Workbooks.text(answers, AnswerColumn.RESPONSE, 3));
            assertEquals(kept(text), Workbooks.text(workbook.getSheet(WorkbookLayout.LISTS_SHEET), "A3"));
            Sheet instructions = workbook.getSheet("Instruktion");
            assertEquals(kept(text), Workbooks.text(instructions, "B2"));
            assertEquals(kept(text), Workbooks.text(instructions, "B3"));
        }
        assertEquals(List.of(), Workbooks.format().verify(new ByteArrayInputStream(made.bytes())));
    }

    @Property(trials = 40)
    public void noTextEverBecomesAFormula(@From(AwkwardTexts.class) String text) throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(everywhere(text)).open()) {
            for (Sheet sheet : workbook) {
                for (Cell cell : Workbooks.cells(sheet)) {
                    boolean ours = sheet.getSheetName().equals("Sammanfattning")
                            || sheet.getSheetName().equals("Svar")
                                    && AnswerColumn.STATUS.index() == cell.getColumnIndex();
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertTrue(sheet.getSheetName() + cell.getAddress(), ours);
                    } else if (CellText.looksLikeFormula(Workbooks.text(cell)) && workbook.getSheetIndex(sheet) < 3) {
                        assertTrue(
                                sheet.getSheetName() + cell.getAddress() + " can be mistaken for a formula",
                                ((XSSFCellStyle) cell.getCellStyle()).getQuotePrefixed());
                    }
                }
            }
        }
    }

    @Property(trials = 40)
    public void formulasAreTheSameWhateverTheContentIs(@From(AwkwardTexts.class) String text) throws IOException {
        assertEquals(formulas(everywhere("Ett krav.")), formulas(everywhere(text)));
    }

    private static String kept(String text) {
        return CellText.of(text, Texts.in(LocalizedText.SWEDISH).get("cell.truncated"))
                .value();
    }

    private static List<String> formulas(Specification specification) throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(specification).open()) {
            List<String> formulas = new ArrayList<>();
            for (Sheet sheet : workbook) {
                Workbooks.cells(sheet).stream()
                        .filter(cell -> cell.getCellType() == CellType.FORMULA)
                        .forEach(cell -> formulas.add(cell.getAddress() + cell.getCellFormula()));
            }
            assertFalse(formulas.isEmpty());
            return formulas;
        }
    }

    /** A specification with the text wherever content can stand. */
    private static Specification everywhere(String text) {
        Requirement mandatory = Samples.requirement("PRV-DRI-001", RequirementKind.MANDATORY)
                .set(RequirementField.TITLE, text)
                .set(RequirementField.TEXT, text)
                .set(RequirementField.VERIFICATION, List.of(Verification.of(VerificationPhase.BID, text)))
                .set(
                        RequirementField.RESPONSE,
                        Response.of(ResponseType.VALUE).inUnit(text).labelled(text))
                .build();
        Requirement evaluated = Samples.requirement("PRV-DRI-002", RequirementKind.EVALUATED)
                .set(RequirementField.RESPONSE, Response.choice(List.of(text, "annat")))
                .set(
                        RequirementField.AWARD,
                        Optional.of(Award.of(
                                text, AwardUnit.POINTS, BigDecimal.TEN, List.of(Award.Step.of(BigDecimal.ONE, text)))))
                .build();
        return Specification.builder(
                        Samples.procurement("prov")
                                .title(text)
                                .caseNumber(text)
                                .buyer(new Buyer(text, ""))
                                .build(),
                        DocumentFacts.builder(text)
                                .identity(text)
                                .version(text)
                                .status(text)
                                .build())
                .category(Category.of("DRI", text, "", List.of(), List.of()))
                .requirement(SpecifiedRequirement.of(mandatory, Map.of(), List.of()))
                .requirement(SpecifiedRequirement.of(evaluated, Map.of(), List.of()))
                .build();
    }
}
