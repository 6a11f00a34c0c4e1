package se.sambruk.otp.pack.xlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.Test;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.workbook.BookLimits;

/** Files that are no workbook, or one that a pack cannot be, are told from each other, each with what to do. */
public class FileFaultsTest {
    private static final String ENTITY = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";

    @Test
    public void an_older_excel_file_is_told_from_a_protected_one() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Krav").createRow(0).createCell(0).setCellValue("Krav-id");
            workbook.write(old);
        }
        told("OTP-7801", old.toByteArray());

        ByteArrayOutputStream secret = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("hemligt");
            try (var out = encryptor.getDataStream(files)) {
                out.write(Sample.book().bytes());
            }
            files.writeFilesystem(secret);
        }
        told("OTP-7802", secret.toByteArray());
    }

    @Test
    public void what_is_no_workbook_at_all_is_told_of() throws IOException {
        told("OTP-7803", "Krav-id;Rubrik\r\nPRV-DRI-001;Svarstid".getBytes(StandardCharsets.UTF_8));
        told("OTP-7804", new byte[0]);
        told("OTP-7800", zip("hej.txt", "hej"));
        told("OTP-7809", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
        told("OTP-7809", zip("word/document.xml", "<w/>"));
        told("OTP-7809", zip("xl/workbook.bin", ""));
    }

    @Test
    public void a_file_cut_off_anywhere_is_told_of() {
        byte[] whole = Sample.book().bytes();
        for (int length = 4; length < whole.length; length += 97) {
            PackReading reading = Reads.read(Arrays.copyOf(whole, length));
            assertEquals(List.of("OTP-7804"), Reads.told(reading));
        }
    }

    @Test
    public void macros_and_links_are_refused_and_the_cells_are_read_all_the_same() {
        Xlsx book = new Xlsx();
        Sample.pack(book, "Version", "ett");
        book.part("xl/vbaProject.bin", "x").part("xl/externalLinks/externalLink1.xml", "<a/>");
        assertEquals(List.of("OTP-7806", "OTP-7807", "OTP-1123 Paket!B6"), Reads.told(Reads.read(book.bytes())));
    }

    @Test
    public void a_workbook_with_macros_that_was_renamed_is_known_by_its_kind() {
        told(
                "OTP-7806",
                Sample.book()
                        .contentType("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                        .bytes());
    }

    @Test
    public void document_types_and_entities_are_not_read() throws IOException {
        for (String part : List.of("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
            byte[] bytes = replaced(Sample.book().bytes(), part, ENTITY + "<a>&b;</a>");
            PackReading reading = Reads.read(bytes);
            assertEquals(List.of("OTP-7804"), Reads.told(reading));
            assertTrue(reading.problems().get(0).toString().contains(part));
        }
    }

    @Test
    public void the_limits_have_faults_of_their_own() {
        BookLimits usual = BookLimits.DEFAULT;
        Xlsx book = Sample.book();
        book.part("xl/media/bild.bin", new byte[10_000_000]);
        byte[] bytes = book.bytes();
        assertEquals(List.of("OTP-7808"), told(bytes, usual));
        assertEquals(List.of("OTP-7805"), told(bytes, new BookLimits(1000, usual.contentBytes(), 200, 500, 100)));
        assertEquals(List.of("OTP-7805"), told(bytes, new BookLimits(usual.fileBytes(), 5_000_000, 200, 500, 100)));
        assertEquals(List.of("OTP-7805"), told(bytes, new BookLimits(usual.fileBytes(), 50_000_000, 5, 500, 100)));
        assertEquals(
                List.of("OTP-7862 Krav!2"),
                told(Sample.book().bytes(), new BookLimits(usual.fileBytes(), 50_000_000, 50, 500, 8)));
    }

    @Test
    public void a_part_that_unpacks_to_more_than_the_archive_says_is_stopped() {
        BookLimits small = new BookLimits(20_000_000, 300_000, 200, 5_000, 100_000);
        Xlsx book = Sample.book();
        book.shared("<t>" + "x".repeat(900_000) + "</t>");
        byte[] bytes = book.bytes();
        // What the directory at the end says of sizes, set to one byte each.
        for (int i = bytes.length - 4; i > 0; i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                Arrays.fill(bytes, i + 24, i + 28, (byte) 0);
                bytes[i + 24] = 1;
            }
        }
        assertEquals(List.of("OTP-7805"), told(bytes, small));
    }

    @Test
    public void a_text_that_nobody_wrote_is_stopped_before_it_takes_the_memory() {
        String pasted = "abcdefgh ".repeat(200_000);
        Xlsx shared = Sample.book();
        shared.shared("<t>" + pasted + "</t>");
        told("OTP-7863", shared.bytes());

        Xlsx inCell = new Xlsx();
        Sample.pack(inCell, "Beskrivning", pasted);
        told("OTP-7863", inCell.bytes());

        Xlsx together = Sample.book();
        for (int i = 0; i < 80; i++) {
            together.shared("<t>" + i + pasted.substring(0, 900_000) + "</t>");
        }
        BookLimits usual = BookLimits.DEFAULT;
        BookLimits tight = new BookLimits(usual.fileBytes(), usual.contentBytes(), usual.parts(), 5_000, usual.rows());
        assertEquals(List.of("OTP-7863"), told(together.bytes(), tight));
    }

    @Test
    public void empty_texts_are_counted_too() throws IOException {
        told("OTP-7864", replaced(Sample.book().bytes(), "xl/sharedStrings.xml", many("sst", "<si/>", 1_000_001)));
    }

    @Test
    public void more_formats_than_excel_has_are_stopped() throws IOException {
        String cells = many("cellXfs", "<xf/>", 65_537);
        told("OTP-7864", replaced(Sample.book().bytes(), "xl/styles.xml", cells));

        StringBuilder numbers = new StringBuilder("<numFmts>");
        for (int i = 0; i <= 10_000; i++) {
            numbers.append("<numFmt numFmtId=\"").append(i).append("\" formatCode=\"0\"/>");
        }
        told("OTP-7864", replaced(Sample.book().bytes(), "xl/styles.xml", numbers + "</numFmts>"));
    }

    @Test
    public void sheets_and_references_without_end_are_stopped() throws IOException {
        byte[] book = Sample.book().bytes();
        String list =
                "<workbook xmlns:r=\"r\">" + many("sheets", "<sheet name=\"a\" r:id=\"s0\"/>", 201) + "</workbook>";
        told("OTP-7864", replaced(book, "xl/workbook.xml", list));

        StringBuilder references = new StringBuilder("<Relationships>");
        for (int i = 0; i <= 10_000; i++) {
            references.append("<Relationship Id=\"").append(i).append("\" Target=\"a\"/>");
        }
        told("OTP-7864", replaced(book, "_rels/.rels", references + "</Relationships>"));
    }

    @Test
    public void tags_and_comments_without_end_are_stopped_before_they_are_whole() throws IOException {
        String endless = "x ".repeat(3 << 20);
        byte[] book = Sample.book().bytes();
        for (String xml : List.of(
                "<sst><!-- " + endless + "--></sst>",
                "<sst a=\"" + endless + "\"/>",
                "<sst><?x " + endless + "?></sst>")) {
            told("OTP-7866", replaced(book, "xl/sharedStrings.xml", xml));
        }
        told("OTP-7804", replaced(book, "xl/sharedStrings.xml", "<a>".repeat(300) + "</a>".repeat(300)));
    }

    @Test
    public void names_without_end_are_stopped() throws IOException {
        StringBuilder tags = new StringBuilder("<sst>");
        StringBuilder attributes = new StringBuilder("<sst>");
        for (int i = 0; i <= 10_000; i++) {
            tags.append("<a").append(i).append("/>");
            attributes.append("<a b").append(i).append("=\"\"/>");
        }
        byte[] book = Sample.book().bytes();
        told("OTP-7864", replaced(book, "xl/sharedStrings.xml", tags + "</sst>"));
        told("OTP-7864", replaced(book, "xl/sharedStrings.xml", attributes + "</sst>"));
    }

    private static String many(String element, String child, int count) {
        return "<" + element + ">" + child.repeat(count) + "</" + element + ">";
    }

    private static void told(String expected, byte[] file) {
        assertEquals(List.of(expected), told(file, BookLimits.DEFAULT));
    }

    private static List<String> told(byte[] file, BookLimits limits) {
        return Reads.told(Reads.read(file, limits));
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static byte[] replaced(byte[] book, String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? content.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}
