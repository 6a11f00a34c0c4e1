package se.sambruk.otp.format.xlsx.read;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.AnswerRow;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.ReadCell.Type;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.answers.ShownRow;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;

/** What suppliers and their programs do to a workbook, and what is read of it all the same. */
public class AnswerReadingTest {
    private static final String FIRST = "PKN-DRI-001";

    @Test
    public void anUntouchedWorkbookShowsWhatWasIssuedAndGivesNothing() {
        AnswerReading reading = Returned.read(Returned.issued());
        assertEquals(List.of(), reading.problems());
        assertTrue(reading.isReadable());
        assertEquals(Optional.of(AnswerIdentity.of(Returned.ISSUED)), reading.identity());
        assertTrue(reading.isIdentityWhole());
        assertEquals(Seal.parse(Returned.SEAL), reading.seal());
        assertEquals(Map.of(), reading.supplier());
        assertEquals(new XlsxAnswerReader(XlsxAnswerReader.LIMITS).shows(Returned.ISSUED), shown(reading));
        for (AnswerRow row : reading.rows()) {
            for (GivenField field : GivenField.values()) {
                assertEquals(Optional.empty(), row.given(field));
            }
            assertEquals(List.of(), row.others());
        }
    }

    @Test
    public void everyKindOfCellIsReadAsThePersonSawItWithItsPlace() {
        AnswerReading reading = Returned.after(book -> {
            CellStyle date = book.createCellStyle();
            date.setDataFormat((short) 14);
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat((short) 10);
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("  ja\nabsolut ");
            Returned.cell(book, AnswerColumn.ANSWER, 3).setCellValue(99.5);
            Returned.cell(book, AnswerColumn.ANSWER, 4).setCellValue(LocalDate.of(2026, 11, 23));
            Returned.cell(book, AnswerColumn.ANSWER, 4).setCellStyle(date);
            Returned.cell(book, AnswerColumn.ANSWER, 5).setCellValue(true);
            Returned.cell(book, AnswerColumn.ANSWER, 6).setCellValue(0.995);
            Returned.cell(book, AnswerColumn.ANSWER, 6).setCellStyle(percent);
            Returned.cell(book, AnswerColumn.ANSWER, 7)
                    .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
            Returned.cell(book, AnswerColumn.ANSWER, 8).setCellValue(0.5);
            Returned.cell(book, AnswerColumn.ANSWER, 8).setCellStyle(date);
        });
        List<ReadCell> answers = reading.rows().stream()
                .flatMap(row -> row.given(GivenField.ANSWER).stream())
                .toList();
        assertEquals(
                List.of(Type.TEXT, Type.NUMBER, Type.DATE, Type.BOOLEAN, Type.PERCENT, Type.ERROR, Type.BAD_DATE),
                answers.stream().map(ReadCell::type).toList());
        assertEquals(
                List.of("  ja\nabsolut ", "99.5", "2026-11-23", "true", "0.995", "#REF!", "0.5"),
                answers.stream().map(ReadCell::text).toList());
        assertEquals("svar.xlsx!Svar!K2", answers.get(0).place().toString());
        assertEquals("TEXT at svar.xlsx!Svar!K2", answers.get(0).toString());
    }

    @Test
    public void supplierFieldsAreFoundAlsoWhereRowsHaveBeenPutInAboveThem() {
        Map<SupplierField, String> wanted = new EnumMap<>(SupplierField.class);
        wanted.put(SupplierField.NAME, "Anbud AB");
        wanted.put(SupplierField.EMAIL, "anbud@exempel.invalid");
        for (int inserted : new int[] {0, 3}) {
            for (boolean named : new boolean[] {true, false}) {
                AnswerReading reading = Returned.after(book -> {
                    XSSFSheet sheet = book.getSheet("Instruktion");
                    fill(book, SupplierField.NAME, "Anbud AB");
                    fill(book, SupplierField.EMAIL, "anbud@exempel.invalid");
                    if (!named) {
                        for (SupplierField field : SupplierField.values()) {
                            book.removeName(book.getName(WorkbookLayout.fieldName(field)));
                        }
                    }
                    if (inserted > 0) {
                        sheet.shiftRows(2, sheet.getLastRowNum(), inserted);
                    }
                });
                Map<SupplierField, String> found = new EnumMap<>(SupplierField.class);
                reading.supplier().forEach((field, cell) -> found.put(field, cell.text()));
                assertEquals(wanted, found);
                assertEquals(List.of(), reading.problems());
            }
        }
    }

    @Test
    public void sortedRowsKeepTheirRequirements() {
        AnswerReading reading = Returned.after(book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("först");
            Returned.cell(book, AnswerColumn.ANSWER, 9).setCellValue("sist");
            Returned.answers(book).shiftRows(1, 1, 20);
        });
        assertEquals("först", Returned.answer(reading, FIRST));
        assertEquals("sist", Returned.answer(reading, "PRV-SAK-002"));
        assertEquals(22, Returned.row(reading, FIRST).place().line());
        assertEquals(List.of(), reading.problems());
    }

    @Test
    public void movedAndInsertedColumnsAreFoundByTheirHeaders() {
        AnswerReading reading = Returned.after(book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
            XSSFSheet sheet = Returned.answers(book);
            sheet.getRow(0).createCell(17).setCellValue("Vår notering");
            sheet.getRow(1).createCell(17).setCellValue("klart");
            sheet.shiftColumns(3, 17, 2);
        });
        assertEquals("Ja", Returned.answer(reading, FIRST));
        assertEquals(List.of("OTP-5243"), Returned.codes(reading));
        assertEquals(
                "T2", reading.problems().get(0).location().orElseThrow().cell().orElseThrow());
        assertEquals("klart", Returned.row(reading, FIRST).others().get(0).text());
    }

    @Test
    public void aColumnWithAnotherHeaderIsFoundByItsName() {
        AnswerReading reading = Returned.after(book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 1).setCellValue("Vårt svar");
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
        });
        assertEquals("Ja", Returned.answer(reading, FIRST));
        assertEquals(List.of(), reading.problems());
    }

    @Test
    public void aColumnThatIsGoneIsToldOfAndNotGuessed() {
        AnswerReading reading = Returned.after(book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 1).setCellValue("Vårt svar");
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
            book.removeName(book.getName(AnswerColumn.ANSWER.definedName()));
        });
        assertFalse(reading.isReadable());
        assertEquals("", Returned.answer(reading, FIRST));
        assertEquals(List.of("OTP-5241", "OTP-5243"), Returned.codes(reading));
        assertTrue(reading.problems().get(0).toString().contains("Svar"));
    }

    @Test
    public void ofTwoColumnsWithOneHeaderTheNamedOneIsReadAndBothAreTold() {
        AnswerReading reading = Returned.after(book -> {
            Returned.cell(book, AnswerColumn.CATEGORY, 1).setCellValue("Svar");
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
        });
        assertEquals("Ja", Returned.answer(reading, FIRST));
        assertEquals(List.of("OTP-5242"), Returned.codes(reading));
        String told = reading.problems().toString();
        assertTrue(told, told.contains("Kolumn K har lästs och kolumn C inte"));
    }

    @Test
    public void renamedSheetsAreKnownByWhatIsOnThem() {
        AnswerReading reading = Returned.after(book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
            fill(book, SupplierField.NAME, "Anbud AB");
            book.setSheetName(book.getSheetIndex("Svar"), "Blad 1");
            book.setSheetName(book.getSheetIndex("Instruktion"), "Info");
            book.setSheetName(book.getSheetIndex("Sammanfattning"), "Koll");
            book.setSheetName(book.getSheetIndex(WorkbookLayout.IDENTITY_SHEET), "x");
        });
        assertEquals("Ja", Returned.answer(reading, FIRST));
        assertEquals("Anbud AB", reading.supplier().get(SupplierField.NAME).text());
        assertTrue(reading.isIdentityWhole());
        assertEquals(List.of(), reading.problems());
    }

    @Test
    public void otherSheetsAreToldOfAndACopyOfTheAnswersIsNotPassedOverInSilence() {
        AnswerReading reading = Returned.after(book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
            XSSFSheet copy = book.cloneSheet(book.getSheetIndex("Svar"), "Svar (2)");
            copy.getRow(1).getCell(AnswerColumn.ANSWER.index()).setCellValue("Nej");
            book.setSheetOrder("Svar (2)", 0);
            book.createSheet("Villkor").createRow(0).createCell(0).setCellValue("Våra allmänna villkor gäller.");
            book.createSheet("Tomt");
        });
        assertEquals("Ja", Returned.answer(reading, FIRST));
        assertEquals(List.of("OTP-5239", "OTP-5240"), Returned.codes(reading));
        assertEquals(
                "svar.xlsx!Villkor",
                reading.problems().get(1).location().orElseThrow().toString());
    }

    @Test
    public void withoutTheHiddenSheetAnswersAreReadByHeadersAndTheSealIsToldToBeGone() {
        AnswerReading reading = Returned.after(book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
            book.removeSheetAt(book.getSheetIndex(WorkbookLayout.IDENTITY_SHEET));
        });
        assertEquals(List.of("OTP-5248"), Returned.codes(reading));
        assertEquals(Optional.empty(), reading.identity());
        assertEquals(Optional.empty(), reading.seal());
        assertEquals("Ja", Returned.answer(reading, FIRST));
        assertTrue(reading.isReadable());
    }

    @Test
    public void whatIsLeftOfAChangedHiddenSheetIsReadAndToldToBeChanged() {
        AnswerReading reading = Returned.after(book -> book.getSheet(WorkbookLayout.IDENTITY_SHEET)
                .getRow(30)
                .getCell(4)
                .setCellValue("frivilligt"));
        assertEquals(List.of("OTP-5249"), Returned.codes(reading));
        assertFalse(reading.isIdentityWhole());
        assertEquals(7, reading.identity().orElseThrow().rows().size());
        assertEquals(Seal.parse(Returned.SEAL), reading.seal());

        AnswerReading gone = Returned.after(book -> book.getSheet(WorkbookLayout.IDENTITY_SHEET)
                .getRow(1)
                .getCell(0)
                .setCellValue("x"));
        assertEquals(List.of("OTP-5249"), Returned.codes(gone));
        assertEquals(Optional.empty(), gone.identity());
    }

    @Test
    public void mergedCellsAreToldOfWhereTheyReachWhatSuppliersWrite() {
        AnswerReading reading = Returned.after(book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
            Returned.answers(book).addMergedRegion(CellRangeAddress.valueOf("K2:K5"));
            Returned.answers(book).addMergedRegion(CellRangeAddress.valueOf("C2:C3"));
        });
        assertEquals(List.of("OTP-5244"), Returned.codes(reading));
        assertEquals("", Returned.answer(reading, "PRV-DRI-001"));
    }

    @Test
    public void hiddenAndFilteredRowsAreReadLikeAllOthers() {
        AnswerReading reading = Returned.after(book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
            Returned.answers(book).getRow(1).setZeroHeight(true);
            Returned.answers(book).getRow(4).setZeroHeight(true);
        });
        assertEquals("Ja", Returned.answer(reading, FIRST));
        assertEquals(List.of("OTP-5245"), Returned.codes(reading));
    }

    @Test
    public void headersThatAreRepeatedAreNoRow() {
        AnswerReading reading = Returned.after(book -> {
            XSSFSheet sheet = Returned.answers(book);
            sheet.shiftRows(4, 8, 1);
            for (AnswerColumn column : AnswerColumn.values()) {
                sheet.createRow(4);
            }
            sheet.copyRows(0, 0, 4, new org.apache.poi.ss.usermodel.CellCopyPolicy());
        });
        assertEquals(Returned.ISSUED.requirements().size(), reading.rows().size());
    }

    @Test
    public void formulasAreNoAnswersAndWhatTheyShowedIsKept() {
        AnswerReading reading = Returned.after(book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellFormula("IF(1=1,\"Ja\",\"Nej\")");
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
            Returned.cell(book, AnswerColumn.COMMENT, 3)
                    .setCellFormula("HYPERLINK(\"http://exempel.invalid\",\"läs\")");
        });
        assertEquals(List.of("OTP-5246", "OTP-5247"), Returned.codes(reading));
        ReadCell answer = Returned.row(reading, FIRST).given(GivenField.ANSWER).orElseThrow();
        assertEquals(Type.FORMULA, answer.type());
        assertEquals("Ja", answer.text());
    }

    @Test
    public void aFormulaThatWouldStartAProgramIsToldOfWhereverItStands() {
        byte[] book = Returned.part(
                Returned.issued(),
                "xl/worksheets/sheet2.xml",
                xml -> xml.replaceFirst(
                        "<c r=\"K2\" s=\"\\d+\"/>",
                        "<c r=\"K2\"><f>cmd|' /C calc'!A0</f><v>0</v></c><c r=\"Z2\"><f>WEBSERVICE(A1)</f></c>"));
        AnswerReading reading = Returned.read(book);
        assertEquals(List.of("OTP-5247", "OTP-5247", "OTP-5243"), Returned.codes(reading));
        assertEquals(
                Type.FORMULA,
                Returned.row(reading, FIRST)
                        .given(GivenField.ANSWER)
                        .orElseThrow()
                        .type());
    }

    @Test
    public void textsThatLookLikeFormulasAreTexts() {
        AnswerReading reading = Returned.after(
                book -> Returned.cell(book, AnswerColumn.COMMENT, 2).setCellValue("=cmd|' /C calc'!A0"));
        ReadCell comment =
                Returned.row(reading, FIRST).given(GivenField.COMMENT).orElseThrow();
        assertEquals(Type.TEXT, comment.type());
        assertEquals("=cmd|' /C calc'!A0", comment.text());
        assertEquals(List.of(), reading.problems());
    }

    @Test
    public void richTextIsReadWholeAndWhatIsStruckOutIsKnown() {
        AnswerReading reading = Returned.after(book -> {
            XSSFRichTextString rich = new XSSFRichTextString("Ja, alltid");
            XSSFFont bold = book.createFont();
            bold.setBold(true);
            rich.applyFont(4, 10, bold);
            Returned.cell(book, AnswerColumn.COMMENT, 2).setCellValue(rich);
            XSSFRichTextString struck = new XSSFRichTextString("Ja Nej");
            XSSFFont strike = book.createFont();
            strike.setStrikeout(true);
            struck.applyFont(0, 2, strike);
            Returned.cell(book, AnswerColumn.ANSWER, 3).setCellValue(struck);
            CellStyle all = book.createCellStyle();
            all.setFont(strike);
            Returned.cell(book, AnswerColumn.ANSWER, 4).setCellValue("Ja");
            Returned.cell(book, AnswerColumn.ANSWER, 4).setCellStyle(all);
        });
        assertEquals(
                "Ja, alltid",
                Returned.row(reading, FIRST)
                        .given(GivenField.COMMENT)
                        .orElseThrow()
                        .text());
        assertFalse(Returned.row(reading, FIRST)
                .given(GivenField.COMMENT)
                .orElseThrow()
                .isStruck());
        assertEquals("Ja Nej", Returned.answer(reading, "PRV-DRI-001"));
        for (String id : List.of("PRV-DRI-001", "PRV-DRI-002")) {
            assertTrue(
                    id,
                    Returned.row(reading, id)
                            .given(GivenField.ANSWER)
                            .orElseThrow()
                            .isStruck());
        }
    }

    @Test
    public void hiddenSheetsThatAreOnlyHiddenAreTheSame() {
        AnswerReading reading = Returned.after(book ->
                book.setSheetVisibility(book.getSheetIndex(WorkbookLayout.IDENTITY_SHEET), SheetVisibility.VISIBLE));
        assertTrue(reading.isIdentityWhole());
        assertEquals(List.of(), reading.problems());
    }

    private static void fill(XSSFWorkbook book, SupplierField field, String text) {
        org.apache.poi.ss.util.CellReference cell = new org.apache.poi.ss.util.CellReference(
                book.getName(WorkbookLayout.fieldName(field)).getRefersToFormula());
        book.getSheet("Instruktion")
                .getRow(cell.getRow())
                .getCell(cell.getCol())
                .setCellValue(text);
    }

    private static List<ShownRow> shown(AnswerReading reading) {
        return reading.rows().stream()
                .map(row -> {
                    Map<ShownField, String> texts = new EnumMap<>(ShownField.class);
                    row.shown().forEach((field, cell) -> texts.put(field, cell.text()));
                    return new ShownRow(
                            new se.sambruk.otp.api.requirement.Uid(
                                    row.uid().orElseThrow().text()),
                            texts);
                })
                .toList();
    }
}
