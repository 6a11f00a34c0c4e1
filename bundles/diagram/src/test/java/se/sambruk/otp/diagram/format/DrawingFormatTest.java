package se.sambruk.otp.diagram.format;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.Test;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;

public class DrawingFormatTest {
    private static final ExportContext CONTEXT = ExportContext.of(LocalizedText.SWEDISH, LocalDate.of(2026, 12, 1));

    private static byte[] svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Å</title></svg>".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static boolean sound(DrawingFormat format, byte[] bytes) throws IOException {
        return format.verify(new ByteArrayInputStream(bytes)).isEmpty();
    }

    @Test
    public void a_drawing_is_written_as_it_is() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SvgFormat().write(Diagram.of(svg(), Diagram.SVG, 10, 10, "t", "a"), CONTEXT, out);
        assertArrayEquals(svg(), out.toByteArray());
        assertTrue(sound(new SvgFormat(), out.toByteArray()));
        assertTrue(sound(new PngFormat(), png()));
    }

    @Test
    public void a_drawing_of_another_kind_is_refused() {
        ProblemException refused = assertThrows(ProblemException.class, () -> new PngFormat()
                .write(Diagram.of(svg(), Diagram.SVG, 10, 10, "t", "a"), CONTEXT, new ByteArrayOutputStream()));
        assertEquals("OTP-4580", refused.problems().get(0).code());
    }

    @Test
    public void half_a_file_is_noticed() throws IOException {
        assertEquals(false, sound(new SvgFormat(), Arrays.copyOf(svg(), svg().length - 3)));
        assertEquals(false, sound(new PngFormat(), Arrays.copyOf(png(), png().length - 3)));
        assertEquals(false, sound(new PngFormat(), svg()));
        assertEquals(false, sound(new SvgFormat(), "<svg/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(false, sound(new SvgFormat(), "<html/>".getBytes(StandardCharsets.UTF_8)));
    }
}
