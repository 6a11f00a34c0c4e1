package se.sambruk.otp.format.xlsx.matrix;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.format.xlsx.Workbooks;

/** A matrix that is a list is read and worked in: whole texts, and headers that stand as one reads. */
public class MatrixListTest {
    private static final String LONG =
            "Tjänsten ska vara tillgänglig minst 99,5 procent av tiden per kalendermånad, mätt vid leverantörens anslutning mot internet. "
                    .repeat(3)
                    .strip();

    private static Matrix list() {
        return Matrices.small()
                .asList()
                .column(MatrixHeader.of("Nästa dag"))
                .cell(0, 0, MatrixCell.of(LONG))
                .cell(0, 1, MatrixCell.of("2027-06-01"))
                .build();
    }

    @Test
    public void headers_stand_as_one_reads_and_cells_begin_at_the_left_with_all_that_they_say() throws IOException {
        try (XSSFWorkbook workbook = Matrices.of(list()).open()) {
            XSSFSheet sheet = workbook.getSheet("Lista");
            assertEquals("Arkiv", Workbooks.text(sheet, "B3"));
            assertEquals(0, sheet.getRow(2).getCell(1).getCellStyle().getRotation());
            assertEquals(LONG, Workbooks.text(sheet, "B4"));
            assertEquals(
                    HorizontalAlignment.LEFT,
                    sheet.getRow(3).getCell(1).getCellStyle().getAlignment());
            assertTrue(sheet.getRow(3).getCell(1).getCellStyle().getWrapText());
        }
    }

    @Test
    public void columns_are_wide_enough_to_read_in_and_a_row_is_as_high_as_its_longest_text() throws IOException {
        try (XSSFWorkbook workbook = Matrices.of(list()).open()) {
            XSSFSheet sheet = workbook.getSheet("Lista");
            double text = sheet.getColumnWidth(1) / 256.0;
            double day = sheet.getColumnWidth(2) / 256.0;
            assertTrue("a text is no wider than a line of a book: " + text, text > 30 && text <= 48);
            assertTrue("a day and the filter's button fit: " + day, day >= 12 && day < 20);
            assertTrue(
                    "high: " + sheet.getRow(3).getHeightInPoints(),
                    sheet.getRow(3).getHeightInPoints() > 8 * 12);
        }
    }

    @Test
    public void a_list_with_many_long_columns_is_printed_on_the_width_of_one_page_with_every_word_whole()
            throws IOException {
        Matrix.Builder wide = Matrices.small().asList();
        for (int column = 1; column < 6; column++) {
            wide.column(MatrixHeader.of("Uppgift " + column));
        }
        for (int column = 0; column < 4; column++) {
            wide.cell(0, column, MatrixCell.of(LONG.repeat(column + 1)));
        }
        wide.cell(0, 4, MatrixCell.of("Kontraktsvillkor")).cell(0, 5, MatrixCell.of("Ja"));
        try (XSSFWorkbook workbook = Matrices.of(wide.build()).open()) {
            XSSFSheet sheet = workbook.getSheet("Lista");
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertTrue(sheet.getFitToPage() && sheet.getPrintSetup().getLandscape());
            double sum = 0;
            for (int column = 0; column < 7; column++) {
                sum += sheet.getColumnWidth(column) / 256.0;
            }
            assertTrue("small print is not read: " + sum, sum <= 201);
            assertTrue("a word", sheet.getColumnWidth(5) / 256.0 > "Kontraktsvillkor".length());
            assertTrue("longer is wider", sheet.getColumnWidth(4) > sheet.getColumnWidth(1));
        }
    }
}
