package se.sambruk.otp.format.xlsx.matrix;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.xlsx.AwkwardTexts;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.Workbooks;
import se.sambruk.otp.format.xlsx.Workbooks.Made;
import se.sambruk.otp.format.xlsx.sheet.CellText;

/** Whatever a matrix says, its workbook is sound, says the same, and takes none of it for a formula. */
@RunWith(JUnitQuickcheck.class)
public class MatrixAnyTextTest {
    @Property(trials = 40)
    public void any_text_is_read_back_as_it_was(@From(AwkwardTexts.class) String raw) throws IOException {
        String text = "x" + raw;
        Made made = Matrices.of(everywhere(text));
        assertEquals(List.of(), Matrices.format().verify(new ByteArrayInputStream(made.bytes())));
        try (XSSFWorkbook workbook = made.open()) {
            XSSFSheet sheet = workbook.getSheet("Matris");
            String kept = kept(text);
            assertEquals(kept, Workbooks.text(sheet, "C2"));
            assertEquals(kept, Workbooks.text(sheet, "D2"));
            assertEquals(kept(text + "\n" + text), Workbooks.text(sheet, "D3"));
            for (String address : List.of("C3", "A4", "B4", "C4", "D4")) {
                assertEquals(address, kept, Workbooks.text(sheet, address));
            }
            assertEquals(kept, Workbooks.text(workbook.getSheet("Anmärkningar"), "E2"));
        }
    }

    @Property(trials = 40)
    public void no_text_becomes_a_formula(@From(AwkwardTexts.class) String raw) throws IOException {
        String text = raw.isBlank() ? "=1" : raw;
        try (XSSFWorkbook workbook = Matrices.of(everywhere(text)).open()) {
            for (Sheet sheet : workbook) {
                for (Cell cell : Workbooks.cells(sheet)) {
                    assertTrue(cell.getAddress().toString(), cell.getCellType() != CellType.FORMULA);
                    if (CellText.looksLikeFormula(Workbooks.text(cell))) {
                        assertTrue(
                                sheet.getSheetName() + cell.getAddress(),
                                ((XSSFCellStyle) cell.getCellStyle()).getQuotePrefixed());
                    }
                }
            }
        }
    }

    private static String kept(String text) {
        return CellText.of(text, Texts.in(LocalizedText.SWEDISH).get("matrix.truncated"))
                .value();
    }

    private static Matrix everywhere(String text) {
        return Matrix.builder(text, LocalizedText.SWEDISH)
                .description(text)
                .organization(text)
                .notice(text)
                .axes(text, text)
                .row(MatrixHeader.of(text, text).within(text))
                .column(MatrixHeader.of(text, text).within(text))
                .cell(0, 0, MatrixCell.of(text).noted(text))
                .legend(MatrixCell.of(text), text)
                .build();
    }
}
