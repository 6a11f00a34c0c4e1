package se.sambruk.otp.format.pdf;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

public class PdfFormatTest {
    @Test
    public void what_cannot_be_represented_is_told_of() throws Exception {
        assertEquals(
                List.of("OTP-5603", "OTP-5602", "OTP-5604", "OTP-5607", "OTP-5605", "OTP-5606"),
                Written.of(HardCases.make()).codes());
    }

    @Test
    public void swedish_greek_arrows_and_marks_have_shapes() throws Exception {
        String text =
                "åäöÅÄÖéüß αβγδεζηθικλμνξοπρστυφχψω ΑΒΓΔΩ άέήίόύώ ← ↑ → ↓ ↔ ⇒ • ◦ ▪ ✓ ✗ ≤ ≥ ≠ ± × ÷ € § ½ ° … – — ”’";
        assertEquals(List.of(), Written.of(Written.document(Paragraph.of(text))).codes());
    }

    @Test
    public void letters_with_marks_of_their_own_are_put_together() throws Exception {
        Written written = Written.of(Written.document(Paragraph.of("a\u030A a\u0308 o\u0308 e\u0301")));
        assertTrue(written.tree().text().contains("å ä ö é"));
    }

    @Test
    public void a_damaged_picture_stands_in_words() throws Exception {
        byte[] whole = png(BufferedImage.TYPE_INT_RGB);
        for (int end : new int[] {0, 7, 20, 40, whole.length / 2}) {
            Written written = Written.of(Written.document(HardCases.figure("f", Arrays.copyOf(whole, end))));
            assertEquals("cut at " + end, List.of("OTP-5603"), written.codes());
            assertTrue(written.tree().text().contains("Bilden visar: Vad bilden f visar."));
            assertEquals(List.of(), written.tree().all("Figure"));
        }
        byte[] twisted = whole.clone();
        Arrays.fill(twisted, 45, 70, (byte) 0x55);
        assertEquals(
                List.of("OTP-5603"),
                Written.of(Written.document(HardCases.figure("f", twisted))).codes());
    }

    @Test
    public void a_picture_looks_the_same_whether_it_is_packed_anew_or_not() throws Exception {
        BufferedImage plain = picture(png(BufferedImage.TYPE_INT_RGB));
        BufferedImage transparent = picture(png(BufferedImage.TYPE_INT_ARGB));
        for (int x = 0; x < plain.getWidth(); x++) {
            for (int y = 0; y < plain.getHeight(); y++) {
                assertEquals(plain.getRGB(x, y), transparent.getRGB(x, y));
            }
        }
        assertEquals(0xFF204060, plain.getRGB(8, 4));
    }

    @Test
    public void a_drawing_is_as_large_as_it_says_it_is() throws Exception {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"/>";
        Figure figure = Figure.of("f", svg.getBytes(StandardCharsets.UTF_8), "image/svg+xml", "Figur", "Något.")
                .withRaster(png(BufferedImage.TYPE_INT_RGB));
        String box = Written.of(Written.document(figure)).tree().only("Figure").attribute("BBox");
        // 20 pixels are 15 points.
        assertTrue(box, box.contains("COSFloat{70.9}") && box.contains("COSFloat{85.9}"));
    }

    @Test
    public void a_picture_of_another_shape_than_its_drawing_is_not_stretched() throws Exception {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"200\"/>";
        Figure figure = Figure.of("f", svg.getBytes(StandardCharsets.UTF_8), "image/svg+xml", "Figur", "Något.")
                .withRaster(png(BufferedImage.TYPE_INT_RGB));
        String box = Written.of(Written.document(figure)).tree().only("Figure").attribute("BBox");
        List<Float> sides = Pattern.compile("COSFloat\\{([0-9.]+)}")
                .matcher(box)
                .results()
                .map(side -> Float.valueOf(side.group(1)))
                .toList();
        BufferedImage picture = picture(png(BufferedImage.TYPE_INT_RGB));
        float shape = (float) picture.getWidth() / picture.getHeight();
        assertEquals(shape, (sides.get(2) - sides.get(0)) / (sides.get(3) - sides.get(1)), 0.1);
    }

    @Test
    public void a_matrix_with_many_columns_is_written_row_by_row() throws Exception {
        Written written = Written.of(Samples.matrix(20, 30));
        assertEquals(List.of("OTP-5608"), written.codes());
        assertEquals(List.of(), Written.of(Samples.matrix()).codes());
    }

    @Test
    public void what_is_noted_of_many_cells_of_a_matrix_is_said_once() throws Exception {
        Matrix matrix = Matrix.builder("Prov", LocalizedText.SWEDISH)
                .description("Ett prov.")
                .axes("Rader", "Kolumner")
                .row(MatrixHeader.of("r"))
                .column(MatrixHeader.of("a"))
                .column(MatrixHeader.of("b"))
                .column(MatrixHeader.of("c"))
                .cell(0, 0, MatrixCell.of(7).noted("Gäller alla."))
                .cell(0, 1, MatrixCell.of(8).noted("Gäller b."))
                .cell(0, 2, MatrixCell.of(9).noted("Gäller alla."))
                .build();
        String text = Written.of(matrix).tree().text();
        assertTrue(text, text.contains("2 celler. Gäller alla."));
        assertTrue(text, text.contains("r, b: 8. Gäller b."));
        assertTrue(text, text.contains("9 (1)"));
        assertEquals(text.indexOf("Gäller alla."), text.lastIndexOf("Gäller alla."));
    }

    @Test
    public void what_stands_on_each_page_is_lost_once() throws Exception {
        Document document = Document.builder("Titel " + HardCases.ARABIC, LocalizedText.SWEDISH)
                .section(Section.builder("a", "Avsnitt")
                        .block(HardCases.table(200))
                        .build())
                .build();
        Problem loss = Written.of(document).report().losses().get(0);
        assertTrue(loss.toString(), loss.message().in(LocalizedText.SWEDISH).startsWith("5 tecken"));
    }

    @Test
    public void a_notice_longer_than_a_page_leaves_room_for_the_document() throws Exception {
        Document document = Document.builder("Titel", LocalizedText.SWEDISH)
                .notice("Det här måste varje sida säga. ".repeat(400))
                .section(Section.builder("a", "Avsnitt")
                        .block(Paragraph.of("Sist."))
                        .build())
                .build();
        Written written = Written.of(document);
        assertTrue(written.tree().text().startsWith("\nDet här måste"));
        assertTrue(written.tree().text().length() > 400 * 31);
        assertEquals(Map.of(), Standards.broken(written.bytes()));
        try (PDDocument pdf = Loader.loadPDF(written.bytes())) {
            assertTrue("pages " + pdf.getNumberOfPages(), pdf.getNumberOfPages() < 8);
        }
    }

    @Test
    public void a_title_of_any_length_is_cut_off_in_the_header() throws Exception {
        Document document = Document.builder("Titel ".repeat(5_000), LocalizedText.SWEDISH)
                .organization("Organisation ".repeat(5_000))
                .build();
        Written written = Written.of(document);
        assertEquals(List.of(), Written.format().verify(new ByteArrayInputStream(written.bytes())));
    }

    @Test
    public void the_same_document_gives_the_same_bytes() throws Exception {
        assertArrayEquals(
                Written.of(HardCases.make()).bytes(),
                Written.of(HardCases.make()).bytes());
    }

    @Test
    public void a_file_that_is_too_large_is_not_read_back() throws Exception {
        byte[] bytes = Arrays.copyOf(Written.of(Samples.document()).bytes(), 1024 * 1024 + 1);
        List<Problem> found = new PdfFormat(1).verify(new ByteArrayInputStream(bytes));
        assertEquals(List.of("OTP-5630"), found.stream().map(Problem::code).toList());
    }

    @Test
    public void what_a_document_must_have_is_missed() throws Exception {
        assertEquals(
                List.of("OTP-5633"), changed(pdf -> pdf.getDocumentCatalog().setLanguage(null)));
        assertEquals(
                List.of("OTP-5633"), changed(pdf -> pdf.getDocumentInformation().setTitle(null)));
        assertEquals(List.of("OTP-5634"), changed(pdf -> pdf.getDocumentCatalog()
                .getCOSObject()
                .setItem(COSName.OPEN_ACTION, new org.apache.pdfbox.cos.COSDictionary())));
        assertEquals(List.of(), changed(pdf -> {}));
    }

    @Test
    public void a_table_of_six_times_as_many_rows_makes_a_file_that_is_no_more_than_that_much_larger()
            throws Exception {
        assertTrue(size(6_000) < 6 * size(1_000));
    }

    private static int size(int rows) throws IOException {
        return Written.of(Written.document(HardCases.table(rows))).bytes().length;
    }

    /** A change to a document. */
    private interface Change {
        void make(PDDocument pdf) throws IOException;
    }

    private static List<String> changed(Change change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(Written.of(Samples.document()).bytes())) {
            change.make(pdf);
            pdf.save(out);
        }
        return Written.format().verify(new ByteArrayInputStream(out.toByteArray())).stream()
                .map(Problem::code)
                .toList();
    }

    private static byte[] png(int type) throws IOException {
        BufferedImage image = new BufferedImage(16, 8, type);
        for (int x = 0; x < 16; x++) {
            for (int y = 0; y < 8; y++) {
                image.setRGB(x, y, 0xFF000000 | x * 4 << 16 | y * 16 << 8 | 0x60);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        Written written = Written.of(Written.document(HardCases.figure("f", png)));
        assertEquals(List.of(), written.codes());
        try (PDDocument pdf = Loader.loadPDF(written.bytes())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    return ((PDImageXObject) page.getResources().getXObject(name)).getImage();
                }
            }
        }
        throw new AssertionError("no picture");
    }
}
