package se.sambruk.otp.format.xlsx.matrix;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.MatrixTone;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.format.xlsx.SdkValidator;
import se.sambruk.otp.format.xlsx.Workbooks;
import se.sambruk.otp.testkit.Samples;

public class MatrixWorkbookTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void headers_cells_and_totals_stand_where_a_reader_looks_for_them() throws IOException {
        try (XSSFWorkbook workbook = Matrices.of(Samples.matrix()).open()) {
            XSSFSheet sheet = workbook.getSheet("Matris");
            assertEquals("Krav per område och element – Förhandsvisning, ej fastställd", Workbooks.text(sheet, "A1"));
            assertEquals("Element", Workbooks.text(sheet, "C2"));
            assertEquals("Applikation", Workbooks.text(sheet, "E2"));
            assertEquals("Teknik", Workbooks.text(sheet, "H2"));
            assertEquals(
                    List.of("Grupp", "Id", "Område", "Summa", "Kommunens webbplats\nK-WEBB"), row(sheet, "ABCDE", 3));
            assertEquals(List.of("Förvaltning", "DRI", "Drift", "4", "0", "1", "saknas"), row(sheet, "ABCDEFG", 4));
            assertEquals(
                    List.of("", "", "Arkiv och bevarande", "12", "berörs ej", "7", "5", ""), row(sheet, "ABCDEFGH", 6));
            assertEquals(
                    List.of("", "", "Alla områden", "1273", "4", "10", "6", "1253", "0"), row(sheet, "ABCDEFGHI", 7));
        }
    }

    @Test
    public void numbers_are_numbers_and_totals_are_formulas_that_follow_a_filter() throws IOException {
        try (XSSFWorkbook workbook = Matrices.of(Samples.matrix()).open()) {
            XSSFSheet sheet = workbook.getSheet("Matris");
            assertEquals(CellType.NUMERIC, cell(sheet, "F4").getCellType());
            assertEquals("SUM(E4:I4)", cell(sheet, "D4").getCellFormula());
            assertEquals("SUBTOTAL(9,E4:E6)", cell(sheet, "E7").getCellFormula());
            assertEquals("SUBTOTAL(9,D4:D6)", cell(sheet, "D7").getCellFormula());
        }
        try (XSSFWorkbook workbook = Matrices.of(Samples.matrix(20, 20)).open()) {
            XSSFSheet sheet = workbook.getSheet("Matris");
            assertEquals("COUNTA(E4:X4)", cell(sheet, "D4").getCellFormula());
            assertEquals("SUBTOTAL(3,E4:E23)", cell(sheet, "E24").getCellFormula());
            assertEquals("SUBTOTAL(9,D4:D23)", cell(sheet, "D24").getCellFormula());
            assertEquals("40", Workbooks.text(sheet, "D24"));
        }
    }

    @Test
    public void what_excel_works_out_is_what_stands_there() throws IOException {
        for (Matrix matrix : List.of(Samples.matrix(), Samples.matrix(30, 12))) {
            try (XSSFWorkbook workbook = Matrices.of(matrix).open()) {
                var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
                int formulas = 0;
                for (Cell cell : Workbooks.cells(workbook.getSheet("Matris"))) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        double cached = cell.getNumericCellValue();
                        assertEquals(
                                cell.getAddress().toString(),
                                cached,
                                evaluator.evaluate(cell).getNumberValue(),
                                0);
                    }
                }
                assertEquals(matrix.rows().size() + matrix.columns().size() + 1, formulas);
            }
        }
    }

    @Test
    public void headers_stay_in_sight_and_are_read_out() throws IOException {
        try (XSSFWorkbook workbook = Matrices.of(Samples.matrix()).open()) {
            XSSFSheet sheet = workbook.getSheet("Matris");
            PaneInformation pane = sheet.getPaneInformation();
            assertTrue(pane.isFreezePane());
            assertEquals(4, pane.getVerticalSplitPosition());
            assertEquals(3, pane.getHorizontalSplitPosition());
            assertEquals(90, cell(sheet, "E3").getCellStyle().getRotation());
            assertEquals("[E2:G2]", ranges(sheet));
            assertEquals(
                    "'Matris'!$A$3:$I$7",
                    workbook.getName("TitleRegion1.A3.I7.1").getRefersToFormula());
            assertEquals("A3:I6", sheet.getCTWorksheet().getAutoFilter().getRef());
        }
    }

    @Test
    public void it_is_printed_landscape_with_its_headers_on_each_page() throws IOException {
        try (XSSFWorkbook workbook = Matrices.of(Samples.matrix(5, 200)).open()) {
            XSSFSheet sheet = workbook.getSheet("Matris");
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertTrue(sheet.getFitToPage());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertTrue(
                    "200 columns on few pages are not read: "
                            + sheet.getPrintSetup().getFitWidth(),
                    sheet.getPrintSetup().getFitWidth() >= 5);
            assertEquals("2:3", sheet.getRepeatingRows().formatAsString());
            assertEquals("A:D", sheet.getRepeatingColumns().formatAsString());
        }
    }

    @Test
    public void tones_are_fills_with_the_text_in_them() throws IOException {
        try (XSSFWorkbook workbook = Matrices.of(Samples.matrix()).open()) {
            XSSFSheet sheet = workbook.getSheet("Matris");
            for (String address : List.of("E4", "F4", "H5", "I4", "G4")) {
                assertFalse(address, Workbooks.text(sheet, address).isEmpty());
            }
            assertTone(MatrixTone.HEAT_0, cell(sheet, "E4"));
            assertTone(MatrixTone.HEAT_5, cell(sheet, "H5"));
            assertTone(MatrixTone.MISSING, cell(sheet, "G4"));
            assertNull(((XSSFCellStyle) cell(sheet, "F6").getCellStyle()).getFillForegroundColorColor());
        }
    }

    @Test
    public void a_note_is_marked_in_its_cell_and_stands_on_a_sheet_of_its_own() throws IOException {
        try (XSSFWorkbook workbook = Matrices.of(Samples.matrix()).open()) {
            assertEquals(
                    "#,##0\"*\"",
                    cell(workbook.getSheet("Matris"), "F6").getCellStyle().getDataFormatString());
            assertEquals(
                    "@\"*\"",
                    cell(workbook.getSheet("Matris"), "G4").getCellStyle().getDataFormatString());
            XSSFSheet notes = workbook.getSheet("Anmärkningar");
            assertEquals(
                    List.of(
                            "G4",
                            "DRI Drift",
                            "K-ARKIV Mellan- och e-arkiv",
                            "saknas",
                            "Kravet är under arbete. Se förslaget."),
                    row(notes, "ABCDE", 2));
            assertEquals("F6", Workbooks.text(notes, "A3"));
        }
        try (XSSFWorkbook workbook = Matrices.of(Samples.matrix(3, 3)).open()) {
            assertNull(workbook.getSheet("Anmärkningar"));
        }
    }

    @Test
    public void a_second_sheet_says_in_words_what_it_is() throws IOException {
        try (XSSFWorkbook workbook = Matrices.of(Samples.matrix()).open()) {
            XSSFSheet sheet = workbook.getSheetAt(1);
            assertEquals("Förklaring", sheet.getSheetName());
            StringBuilder all = new StringBuilder();
            Workbooks.cells(sheet)
                    .forEach(cell -> all.append(Workbooks.text(cell)).append('\n'));
            for (String said : List.of(
                    Samples.matrix().description(),
                    "Provkommun",
                    "Godkänd av",
                    "Flest krav.",
                    "lägger ihop talen",
                    "asterisk")) {
                assertTrue(said, all.toString().contains(said));
            }
            assertEquals(
                    "Krav per område och element",
                    workbook.getProperties().getCoreProperties().getTitle());
            assertEquals(
                    "sv-SE",
                    workbook.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty()
                            .orElse(""));
        }
    }

    @Test
    public void a_matrix_without_groups_ids_totals_or_legend_has_no_room_for_them() throws IOException {
        Matrix matrix = Matrices.small().cell(0, 0, MatrixCell.of("x")).build();
        try (XSSFWorkbook workbook = Matrices.of(matrix).open()) {
            XSSFSheet sheet = workbook.getSheet("Matris");
            assertEquals(List.of("Krav", "Arkiv"), row(sheet, "AB", 3));
            assertEquals(List.of("Ett", "x"), row(sheet, "AB", 4));
            assertEquals(3, sheet.getLastRowNum());
        }
    }

    @Test
    public void more_columns_than_a_sheet_has_are_refused_with_a_remedy() {
        Matrix.Builder matrix = Matrices.small();
        for (int i = 0; i < 16_384; i++) {
            matrix.column(MatrixHeader.of("E" + i));
        }
        ProblemException refused = assertThrows(ProblemException.class, () -> Matrices.of(matrix.build()));
        assertEquals("OTP-5221", refused.problems().get(0).code());
    }

    @Test(timeout = 60_000)
    public void ten_thousand_rows_by_two_hundred_columns_are_written_and_checked_in_time() throws IOException {
        Matrix matrix = Samples.matrix(10_000, 200);
        Workbooks.Made made = Matrices.of(matrix);
        assertEquals(List.of(), made.report().losses());
        assertEquals(List.of(), Matrices.format().verify(new java.io.ByteArrayInputStream(made.bytes())));
    }

    @Test
    public void the_open_xml_sdk_finds_no_fault() throws IOException, InterruptedException {
        for (Matrix matrix :
                List.of(Samples.matrix(), Samples.emptyMatrix(), Samples.unusualMatrix(), Samples.matrix(300, 80))) {
            SdkValidator.assertSound(Matrices.of(matrix).bytes(), folder);
        }
    }

    private static void assertTone(MatrixTone tone, Cell cell) {
        XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
        assertEquals("FF" + tone.ground(), style.getFillForegroundColorColor().getARGBHex());
        assertEquals("FF" + tone.ink(), style.getFont().getXSSFColor().getARGBHex());
    }

    private static String ranges(XSSFSheet sheet) {
        return sheet.getMergedRegions().stream()
                .map(range -> range.formatAsString())
                .toList()
                .toString();
    }

    private static List<String> row(XSSFSheet sheet, String columns, int row) {
        return columns.chars()
                .mapToObj(c -> Workbooks.text(sheet, (char) c + Integer.toString(row)))
                .toList();
    }

    private static Cell cell(XSSFSheet sheet, String address) {
        CellReference reference = new CellReference(address);
        return sheet.getRow(reference.getRow()).getCell(reference.getCol());
    }
}
