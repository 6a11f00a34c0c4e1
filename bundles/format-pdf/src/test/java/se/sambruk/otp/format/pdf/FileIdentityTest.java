package se.sambruk.otp.format.pdf;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.Test;
import se.sambruk.otp.api.document.Figure;

/** A file's name follows all that it says: also what is seen in pictures, and what is only heard. */
public class FileIdentityTest {
    @Test
    public void files_that_say_other_things_have_other_names() throws Exception {
        Set<String> names = new LinkedHashSet<>();
        for (Figure figure : List.of(
                figure(0xFF0000, "Figur", "Något."),
                figure(0x0000FF, "Figur", "Något."),
                figure(0xFF0000, "Figur", "Något annat."),
                figure(0xFF0000, "Bild", "Något."))) {
            names.add(name(Written.of(Written.document(figure)).bytes()));
        }
        assertEquals(4, names.size());
    }

    @Test
    public void the_same_file_has_the_same_name_and_it_is_not_the_one_for_none() throws Exception {
        byte[] one = Written.of(Written.document(figure(0xFF0000, "Figur", "Något.")))
                .bytes();
        byte[] two = Written.of(Written.document(figure(0xFF0000, "Figur", "Något.")))
                .bytes();
        assertArrayEquals(one, two);
        assertNotEquals("a5".repeat(16), name(one));
    }

    private static Figure figure(int colour, String caption, String alternative) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Figure.of("f", out.toByteArray(), "image/png", caption, alternative);
    }

    private static String name(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            COSArray id = pdf.getDocument().getDocumentID();
            byte[] first = ((COSString) id.get(0)).getBytes();
            assertArrayEquals(first, ((COSString) id.get(1)).getBytes());
            return HexFormat.of().formatHex(first);
        }
    }
}
