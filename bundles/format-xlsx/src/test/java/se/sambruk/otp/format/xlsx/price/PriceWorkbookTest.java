package se.sambruk.otp.format.xlsx.price;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.format.xlsx.SdkValidator;
import se.sambruk.otp.format.xlsx.Workbooks;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.testkit.Samples;

/** A price annex is written from the schedule alone, and read back from whatever has become of it. */
public class PriceWorkbookTest {
    private static final PriceAnnex PLAIN = PriceBooks.annex(Samples.prices());
    private static final PriceAnnex LOTS = PriceBooks.annex(Samples.pricesInLots());

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theSameScheduleAndSealGiveTheSameSoundBytes() throws IOException {
        for (PriceAnnex annex : List.of(PLAIN, LOTS)) {
            byte[] bytes = PriceBooks.issued(annex);
            assertArrayEquals(bytes, PriceBooks.issued(annex));
            assertEquals(List.of(), PriceBooks.format().verify(new ByteArrayInputStream(bytes)));
        }
    }

    @Test
    public void theOpenXmlSdkFindsNothingWrong() throws Exception {
        for (PriceAnnex annex : List.of(PLAIN, LOTS)) {
            SdkValidator.assertSound(PriceBooks.issued(annex), folder);
        }
    }

    @Test
    public void whatWasIssuedIsReadBackWithItsSealAndFormulas() {
        for (PriceAnnex annex : List.of(PLAIN, LOTS)) {
            PriceReading reading = PriceBooks.read(PriceBooks.issued(annex));
            assertEquals(List.of(), reading.problems());
            assertEquals(Optional.of(annex.identity()), reading.identity());
            assertTrue(reading.isIdentityWhole());
            assertEquals(Seal.parse(PriceBooks.SEAL), reading.seal());
            assertEquals(ShownPrices.of(annex), shown(reading));
            assertEquals(
                    List.of("intact"),
                    PriceBooks.formulas(reading).values().stream().distinct().toList());
            assertTrue(reading.rows().stream()
                    .allMatch(row -> row.cell(PriceField.PRICE).isEmpty()));
        }
        assertEquals(
                List.of("A", "B"),
                List.copyOf(PriceBooks.read(PriceBooks.issued(LOTS)).sums().keySet()));
    }

    @Test
    public void formulasComputeWhatTheInstructionsSay() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PriceBooks.issued(PLAIN)))) {
            double[] prices = {1000, 12.5, 900, 5000, 700};
            for (int i = 0; i < prices.length; i++) {
                PriceBooks.cell(book, "I" + (i + 2)).setCellValue(prices[i]);
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(12.5 * 250 * 48, PriceBooks.cell(book, "J3").getNumericCellValue(), 0);
            assertEquals(
                    1000 + 12.5 * 250 * 48 + 900 * 120.5 + 5000 * 4,
                    PriceBooks.cell(book, "J8").getNumericCellValue(),
                    0);
            assertEquals(0, PriceBooks.cell(book, "J9").getNumericCellValue(), 0);
            PriceBooks.cell(book, "I3").setBlank();
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals("", PriceBooks.cell(book, "J3").getStringCellValue());
            assertEquals(1, PriceBooks.cell(book, "J9").getNumericCellValue(), 0);
        }
    }

    @Test
    public void onlyPricesAndWhoTheSupplierIsCanBeWritten() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PriceBooks.issued(PLAIN)))) {
            book.forEach(sheet -> assertTrue(
                    sheet.getSheetName(), ((XSSFSheet) sheet).getCTWorksheet().isSetSheetProtection()));
            PriceBooks.prices(book)
                    .forEach(row -> row.forEach(cell -> assertEquals(
                            cell.getAddress().toString(),
                            cell.getColumnIndex() == 8 && row.getRowNum() > 0 && row.getRowNum() < 6,
                            !cell.getCellStyle().getLocked())));
        }
    }

    @Test
    public void changedAndReplacedFormulasAreKnown() {
        PriceReading reading = PriceBooks.after(PLAIN, book -> {
            PriceBooks.cell(book, "J2").setCellFormula("IF(ISNUMBER(I2),I2*D2*F2*0.9,\"\")");
            PriceBooks.cell(book, "J3").setBlank();
            PriceBooks.cell(book, "J3").setCellValue(1);
            PriceBooks.cell(book, "J4").setCellFormula("IF(ISNUMBER(I5),I5*D5*F5,\"\")");
            PriceBooks.cell(book, "J5").setBlank();
            PriceBooks.cell(book, "J8").setCellFormula("SUMIFS(J2:J5,H2:H5,\"Ja\")");
        });
        Map<String, String> states = PriceBooks.formulas(reading);
        assertEquals("changed", states.get("P-01"));
        assertEquals("replaced", states.get("P-02"));
        assertEquals("changed", states.get("P-03"));
        assertEquals("missing", states.get("P-04"));
        assertEquals("intact", states.get("P-05"));
        assertEquals("changed", states.get("Σ"));
    }

    @Test
    public void aFormulaThatIsFilledDownIsTheSameFormula() {
        PriceReading reading = PriceBooks.after(PLAIN, book -> {
            for (int row = 2; row < 7; row++) {
                PriceBooks.cell(book, "J" + row).setBlank();
            }
            var first = PriceBooks.prices(book).getRow(1).getCell(9).getCTCell();
            for (int row = 1; row < 6; row++) {
                var formula = PriceBooks.prices(book)
                        .getRow(row)
                        .getCell(9)
                        .getCTCell()
                        .addNewF();
                formula.setT(STCellFormulaType.SHARED);
                formula.setSi(0);
            }
            first.getF().setRef("J2:J6");
            first.getF().setStringValue("IF(ISNUMBER($I2), $I2*D2*F2, \"\")");
        });
        assertEquals(
                List.of("intact"),
                PriceBooks.formulas(reading).values().stream().distinct().toList());
    }

    @Test
    public void movedColumnsAndRowsPutInChangeNothing() {
        PriceReading reading = PriceBooks.after(PLAIN, book -> {
            PriceBooks.cell(book, "I3").setCellValue(12.5);
            PriceBooks.prices(book).shiftColumns(2, 9, 1);
            PriceBooks.prices(book).shiftRows(4, 8, 1);
        });
        assertEquals(List.of(), PriceBooks.codes(reading));
        assertEquals(
                List.of("intact"),
                PriceBooks.formulas(reading).values().stream().distinct().toList());
        assertEquals(
                "12.5",
                reading.rows().get(1).cell(PriceField.PRICE).orElseThrow().text());
    }

    @Test
    public void whatTheFileSaysOfItselfIsReadAsFarAsItIsThere() {
        PriceReading changed = PriceBooks.after(PLAIN, book -> book.getSheet(WorkbookLayout.IDENTITY_SHEET)
                .getRow(1)
                .getCell(1)
                .setCellValue("annan"));
        assertEquals(List.of("OTP-5249"), PriceBooks.codes(changed));
        assertEquals("annan", changed.identity().orElseThrow().procurement());
        assertFalse(changed.isIdentityWhole());

        PriceReading gone =
                PriceBooks.after(PLAIN, book -> book.removeSheetAt(book.getSheetIndex(WorkbookLayout.IDENTITY_SHEET)));
        assertEquals(List.of("OTP-5248"), PriceBooks.codes(gone));
        assertTrue(gone.isReadable());
        assertEquals(5, gone.rows().size());
    }

    @Test
    public void priceAnnexesAreToldFromAnswers() throws IOException {
        XlsxPriceReader reader = new XlsxPriceReader(XlsxAnswerReader.LIMITS);
        assertTrue(reader.recognizes("a.xlsx", PriceBooks.issued(PLAIN)));
        assertFalse(reader.recognizes(
                "a.xlsx", Workbooks.of(Samples.specification()).bytes()));
        assertFalse(reader.recognizes("a.xlsx", new byte[] {1, 2}));
        assertFalse(reader.recognizes("a.pdf", PriceBooks.issued(PLAIN)));
    }

    @Test
    public void theSuppliersFieldsAreReadHereToo() {
        PriceReading reading = PriceBooks.after(PLAIN, book -> {
            var cell = new CellReference(
                    book.getName(WorkbookLayout.fieldName(SupplierField.NAME)).getRefersToFormula());
            book.getSheet("Instruktion")
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .setCellValue("Anbud AB");
        });
        assertEquals("Anbud AB", reading.supplier().get(SupplierField.NAME).text());
    }

    @Test
    public void aWorkbookThatSomethingHasHappenedToIsNotHandedOut() throws IOException {
        assertFound("OTP-5218", book -> PriceBooks.prices(book).getCTWorksheet().unsetSheetProtection());
        assertFound("OTP-5206", book -> PriceBooks.cell(book, "J2").setCellFormula("1+1"));
        assertFound("OTP-5213", book -> book.getSheet(WorkbookLayout.IDENTITY_SHEET)
                .getRow(2)
                .getCell(1)
                .setCellValue("x"));
        assertFound("OTP-5208", book -> book.removeSheetAt(book.getSheetIndex("Priser")));
        assertEquals(
                "OTP-5210",
                PriceBooks.format()
                        .verify(new ByteArrayInputStream(new byte[9]))
                        .get(0)
                        .code());
    }

    @Test
    public void anotherSourceOrSealIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PriceBooks.format()
                .write(
                        Samples.specification(),
                        ExportContext.of(PLAIN.locale(), Samples.DATE),
                        new ByteArrayOutputStream()));
        ProblemException fault = assertThrows(ProblemException.class, () -> PriceBooks.format()
                .write(
                        PLAIN,
                        ExportContext.of(PLAIN.locale(), Samples.DATE)
                                .withResource(ExportContext.PRICE_SEAL, "x".getBytes(StandardCharsets.US_ASCII)),
                        new ByteArrayOutputStream()));
        assertEquals("OTP-5205", fault.problems().get(0).code());
    }

    private static void assertFound(String code, Consumer<XSSFWorkbook> change) throws IOException {
        byte[] changed = PriceBooks.changed(PriceBooks.issued(PLAIN), change);
        List<Problem> problems = PriceBooks.format().verify(new ByteArrayInputStream(changed));
        assertTrue(problems.toString(), problems.stream().anyMatch(problem -> problem.code()
                .equals(code)));
    }

    static Map<String, Map<PriceField, String>> shown(PriceReading reading) {
        Map<String, Map<PriceField, String>> rows = new LinkedHashMap<>();
        reading.rows().forEach(row -> {
            Map<PriceField, String> texts = new EnumMap<>(PriceField.class);
            row.cells().forEach((field, cell) -> {
                if (field != PriceField.PRICE && field != PriceField.TOTAL) {
                    texts.put(field, cell.text());
                }
            });
            rows.put(row.cell(PriceField.ID).map(ReadCell::text).orElse(""), texts);
        });
        return rows;
    }
}
