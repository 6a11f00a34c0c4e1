package se.sambruk.otp.format.xlsx.read;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.workbook.BookLimits;

/** Files that are no answer workbook, cannot be read, or carry what they should not: each is told from the others. */
public class AnswerFileTest {
    private static final String ENTITY = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
    private static final BookLimits LIMITS = XlsxAnswerReader.LIMITS;

    @Test
    public void eachKindOfFileHasAFaultOfItsOwn() throws Exception {
        told("OTP-5224", new byte[0]);
        told("OTP-5225", Arrays.copyOf(Returned.issued(), 10_000));
        told("OTP-5226", "Krav-ID;Svar\r\nPRV-DRI-001;Ja; med åäö".getBytes(StandardCharsets.UTF_8));
        told(
                "OTP-5226",
                "Krav-ID;Svar\r\nPRV-DRI-001;Ja; med \u00e5\u00e4\u00f6".getBytes(StandardCharsets.ISO_8859_1));
        told("OTP-5230", "%PDF-1.7\nJa".getBytes(StandardCharsets.UTF_8));
        told("OTP-5230", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        told("OTP-5230", zip("hej.txt", "hej"));
        told("OTP-5229", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
        told("OTP-5229", zip("word/document.xml", "<w/>"));
        told("OTP-5229", zip("xl/workbook.bin", ""));

        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Svar");
            workbook.write(old);
        }
        told("OTP-5227", old.toByteArray());

        ByteArrayOutputStream secret = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("hemligt");
            try (var out = encryptor.getDataStream(files)) {
                out.write(Returned.issued());
            }
            files.writeFilesystem(secret);
        }
        told("OTP-5228", secret.toByteArray());
    }

    @Test
    public void theLimitsHoldBeforeAnythingIsUnpacked() throws Exception {
        byte[] issued = Returned.issued();
        told("OTP-5231", issued, new BookLimits(1_000, LIMITS.contentBytes(), 1_000, 500, 1_000));
        told("OTP-5231", issued, new BookLimits(LIMITS.fileBytes(), 10_000, 1_000, 500, 1_000));
        told("OTP-5231", issued, new BookLimits(LIMITS.fileBytes(), LIMITS.contentBytes(), 5, 500, 1_000));
        told("OTP-5231", issued, new BookLimits(LIMITS.fileBytes(), LIMITS.contentBytes(), 1_000, 500, 20));
        told("OTP-5232", Returned.with(issued, "xl/media/bild.bin", new byte[20_000_000]));
        told("OTP-5231", new byte[(int) LIMITS.fileBytes() + 1]);
    }

    @Test
    public void whatNobodyMadeByHandIsStopped() {
        String sheet = "xl/worksheets/sheet2.xml";
        told(
                "OTP-5233",
                Returned.part(
                        Returned.issued(),
                        sheet,
                        xml -> xml.replaceFirst("<t xml:space=\"preserve\">uid", "<t>" + "x".repeat(2_000_000))));
        told(
                "OTP-5234",
                Returned.part(Returned.issued(), sheet, xml -> xml.replaceFirst("<c r=\"C2\"", "<c r=\"B2\"")));
    }

    @Test
    public void documentTypesAndEntitiesAreNotRead() {
        for (String part : List.of("xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/styles.xml")) {
            AnswerReading reading = Returned.read(
                    Returned.part(Returned.issued(), part, xml -> ENTITY + xml.replaceFirst("^<\\?xml[^>]*\\?>", "")));
            assertEquals(List.of("OTP-5225"), Returned.codes(reading));
            assertFalse(reading.isReadable());
        }
    }

    @Test
    public void macrosLinksAndWhatLiesOverTheCellsAreToldOfAndTheCellsAreRead() {
        byte[] book = Returned.issued();
        for (String part : List.of(
                "xl/vbaProject.bin",
                "xl/externalLinks/externalLink1.xml",
                "xl/comments1.xml",
                "xl/embeddings/oleObject1.bin")) {
            book = Returned.with(book, part, new byte[] {'x'});
        }
        book = Returned.with(book, "xl/drawings/drawing1.xml", "<wsDr/>".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("OTP-5235", "OTP-5236", "OTP-5237", "OTP-5237"), Returned.codes(Returned.read(book)));
        book = Returned.with(
                book, "xl/drawings/drawing2.xml", "<wsDr><oneCellAnchor/></wsDr>".getBytes(StandardCharsets.UTF_8));
        AnswerReading reading = Returned.read(book);
        assertEquals(List.of("OTP-5235", "OTP-5236", "OTP-5237", "OTP-5237", "OTP-5237"), Returned.codes(reading));
        assertTrue(reading.isReadable());
        assertEquals(Returned.ISSUED.requirements().size(), reading.rows().size());
    }

    @Test
    public void aWorkbookThatIsSomethingElseHasNoAnswers() {
        AnswerReading reading = Returned.after(book -> {
            for (int row = 0; row < 10; row++) {
                for (AnswerColumn column : AnswerColumn.values()) {
                    Returned.cell(book, column, row == 0 ? 1 : 2).setCellValue("x");
                }
            }
        });
        assertEquals(List.of("OTP-5238"), Returned.codes(reading));
        assertFalse(reading.isReadable());
    }

    @Test
    public void spreadsheetsOfEveryKindAreForThisReaderAndOtherFilesAreNot() {
        XlsxAnswerReader reader = new XlsxAnswerReader(LIMITS);
        for (String name : List.of("a.xlsx", "A.XLSX", "a b.c.xlsm", "a.xls", "a.ods", "a.csv")) {
            assertTrue(name, reader.reads(name, new byte[0]));
        }
        assertTrue(reader.reads("svar", Returned.issued()));
        for (String name : List.of("a.pdf", "a.docx", "xlsx", "a.zip")) {
            assertFalse(name, reader.reads(name, new byte[0]));
        }
    }

    @Test
    public void aWorkbookWithMacrosHasItsPlacesNamedLikeAnyOther() {
        AnswerReading reading = new XlsxAnswerReader(LIMITS).read("svar.xlsm", Returned.issued());
        assertEquals("svar.xlsm!Svar", reading.rows().get(0).place().path());
        assertEquals("Svar", reading.rows().get(0).place().sheet().orElseThrow());
    }

    @Test
    public void problemsTellNothingThatASupplierHasWritten() {
        AnswerReading reading = Returned.after(book -> {
            for (int row = 2; row < 9; row++) {
                Returned.cell(book, AnswerColumn.ANSWER, row).setCellFormula("\"HEMLIGT\"&1");
                Returned.cell(book, AnswerColumn.ANSWER, row).setCellValue("HEMLIGT1");
                Returned.answers(book).getRow(row).createCell(20).setCellValue("HEMLIGT");
            }
            Returned.answers(book).getRow(0).createCell(20).setCellValue("HEMLIGT");
        });
        assertFalse(reading.problems().isEmpty());
        for (Problem problem : reading.problems()) {
            assertFalse(problem.toString(), problem.toString().contains("HEMLIGT"));
        }
        assertFalse((reading.toString() + reading.rows() + reading.rows().get(0).others()).contains("HEMLIGT"));
    }

    private static void told(String code, byte[] file) {
        told(code, file, LIMITS);
    }

    private static void told(String code, byte[] file, BookLimits limits) {
        AnswerReading reading = new XlsxAnswerReader(limits).read(Returned.NAME, file);
        assertEquals(List.of(code), Returned.codes(reading));
        assertFalse(reading.isReadable());
        assertEquals(
                Returned.NAME,
                reading.problems().get(0).location().orElseThrow().file());
    }

    private static byte[] zip(String name, String content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
