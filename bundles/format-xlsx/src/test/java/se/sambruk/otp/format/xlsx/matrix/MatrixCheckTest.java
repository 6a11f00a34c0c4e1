package se.sambruk.otp.format.xlsx.matrix;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.Workbooks;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;
import se.sambruk.otp.testkit.Samples;

public class MatrixCheckTest {
    @Test
    public void a_workbook_written_anew_is_still_sound() throws IOException {
        assertEquals(List.of(), found(book -> {}));
    }

    @Test
    public void headers_that_scroll_away_are_seen() throws IOException {
        assertEquals(List.of("OTP-5222"), found(book -> book.getSheetAt(0).createFreezePane(0, 0)));
    }

    @Test
    public void a_first_sheet_that_is_no_matrix_is_seen() throws IOException {
        assertEquals(List.of("OTP-5222"), found(book -> book.setSheetOrder("Förklaring", 0)));
    }

    @Test
    public void a_formula_that_is_not_ours_is_seen() throws IOException {
        assertEquals(
                List.of("OTP-5223"),
                found(book -> book.getSheetAt(1).createRow(40).createCell(0).setCellFormula("HYPERLINK(\"x\")")));
    }

    @Test
    public void a_macro_or_a_link_out_of_the_file_is_seen() throws IOException {
        assertEquals(List.of("OTP-5216"), found(book -> book.getSheetAt(0)
                .getPackagePart()
                .addExternalRelationship("http://exempel.invalid/", "http://exempel.invalid/typ")));
    }

    @Test
    public void what_is_larger_than_allowed_is_not_read() throws IOException {
        byte[] workbook = Matrices.of(Samples.matrix()).bytes();
        CheckLimits small = new CheckLimits(1 << 10, 1 << 20, 100);
        assertEquals(List.of("OTP-5211"), codes(new MatrixCheck(small).check(new ByteArrayInputStream(workbook))));
    }

    private static List<String> found(Consumer<XSSFWorkbook> change) throws IOException {
        byte[] changed = Workbooks.changed(Matrices.of(Samples.matrix()).bytes(), book -> {
            change.accept(book);
            return book;
        });
        return codes(Matrices.format().verify(new ByteArrayInputStream(changed)));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
