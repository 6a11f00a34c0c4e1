package se.sambruk.otp.format.pdf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/** Drawings whose words would be too small to read in the text get pages that lie down, as in Word documents. */
public class WideDrawingTest {
    private static final String MUCH = "Leder hit. ".repeat(600);

    /** A drawing with words of so many pixels. */
    private static Figure drawing(int width, int height, double letters) {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\"><text x=\"20\" y=\"40\" font-size=\"" + letters + "\">Ett element</text></svg>";
        byte[] png = png(width / 4, height / 4);
        return Figure.of(
                        "ritning",
                        svg.getBytes(StandardCharsets.UTF_8),
                        "image/svg+xml",
                        "Figur 1. Ritningen",
                        "A betjänar B.")
                .withRaster(png);
    }

    private static Figure wide() {
        return drawing(1080, 624, 10);
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The pages after that with the title. */
    private static List<String> pages(Written written) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(written.bytes())) {
            for (PDPage page : pdf.getPages()) {
                boolean lying =
                        page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
                pages.add(lying ? "lying" : "upright");
            }
        }
        return pages.subList(1, pages.size());
    }

    /** What stands on a page after that with the title, from 1. */
    private static String text(Written written, int page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written.bytes())) {
            PDFTextStripper words = new PDFTextStripper();
            words.setStartPage(page + 1);
            words.setEndPage(page + 1);
            return words.getText(pdf);
        }
    }

    private static Written written(Block... blocks) throws IOException {
        return Written.of(Written.document(blocks));
    }

    @Test
    public void a_drawing_that_can_be_read_in_the_text_stands_there() throws IOException {
        Written written = written(Paragraph.of("Före."), drawing(700, 500, 12), Paragraph.of("Efter."));
        assertEquals(List.of("upright"), pages(written));
        assertEquals(List.of(), written.codes());
    }

    @Test
    public void a_wide_one_lies_down_with_what_leads_up_to_it_and_what_follows_stands_again() throws IOException {
        Written written = written(
                Paragraph.of("Ett första stycke."),
                Paragraph.of("Leder till figuren."),
                wide(),
                Paragraph.of("Efter."));
        assertEquals(List.of("upright", "lying", "upright"), pages(written));
        assertTrue(text(written, 1).contains("Ett första stycke."));
        assertTrue(text(written, 2).contains("Leder till figuren."));
        assertTrue(text(written, 2).contains("Figur 1. Ritningen"));
        assertTrue("the pages are counted on", text(written, 2).contains("Sid 3 (4)"));
        assertTrue(text(written, 3).contains("Efter."));
        assertEquals(List.of(), written.codes());
    }

    @Test
    public void words_that_leave_too_little_room_stand_on_the_pages_before() throws IOException {
        Written written = written(Paragraph.of(MUCH), wide());
        List<String> pages = pages(written);
        assertEquals("lying", pages.get(pages.size() - 1));
        assertEquals(1, pages.stream().filter("lying"::equals).count());
        assertTrue(text(written, 1).contains("Leder hit."));
    }

    @Test
    public void a_heading_is_never_left_alone_before_it() throws IOException {
        Written written = written(wide());
        assertEquals(List.of("lying"), pages(written));
        assertTrue(text(written, 1).contains("Avsnitt"));
    }

    @Test
    public void one_whose_words_nobody_can_read_is_told_of_with_the_size_that_they_get() throws IOException {
        Written written = written(drawing(6000, 900, 12));
        assertTrue(pages(written).contains("lying"));
        assertEquals(List.of("OTP-5609"), written.codes());
        Problem loss = written.report().losses().get(0);
        assertTrue(loss.toString(), loss.message().in(LocalizedText.SWEDISH).contains("blir 1,4 punkter"));
    }

    @Test
    public void in_a_cell_it_stays_and_is_told_of() throws IOException {
        Written written = written(Table.builder(List.of(1, 1))
                .row(List.of(Cell.of("Ritningen"), Cell.of(List.of(wide()))))
                .build());
        assertEquals(List.of("upright"), pages(written));
        assertEquals(List.of("OTP-5609"), written.codes());
    }

    @Test
    public void pages_that_lie_down_keep_the_standards_too() throws Exception {
        Written written = written(Paragraph.of("Leder till figuren."), wide(), Paragraph.of("Efter."), wide());
        assertEquals(Map.of(), Standards.broken(written.bytes()));
    }
}
