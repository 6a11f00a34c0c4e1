package se.sambruk.otp.diagram.raster;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.Test;

/** How texts look in pixels. */
public class RasterTest {
    private static final String GROUND = "#203040";
    private static final int GROUND_COLOR = 0xFF203040;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 40;
    private static final String ROCKET = "\ud83d\ude80";
    private static final String GRIN = "\ud83d\ude00";

    private static BufferedImage drawn(String text, String color, String more) throws IOException, Raster.NoFonts {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + HEIGHT
                + "\" font-family=\"Arial, Helvetica\"><rect x=\"0\" y=\"0\" width=\"" + WIDTH + "\" height=\"" + HEIGHT
                + "\" fill=\"" + GROUND
                + "\"/><text x=\"100\" y=\"28\" font-size=\"20\" fill=\"" + color + "\"" + more
                + " textLength=\"80\" lengthAdjust=\"spacingAndGlyphs\">" + text + "</text></svg>";
        return ImageIO.read(new ByteArrayInputStream(
                Raster.of(svg, WIDTH, HEIGHT, 1, fonts()).png()));
    }

    private static Fonts fonts() {
        Set<String> installed;
        try {
            installed = Fonts.OF_MACHINE.families();
        } catch (RuntimeException | LinkageError | InternalError e) {
            installed = Set.of();
        }
        assumeFalse("this machine has no fonts", installed.isEmpty());
        return Fonts.OF_MACHINE;
    }

    /** Where something has been drawn: the first and the last column of pixels that are not the ground's. */
    private static int[] columns(BufferedImage image) {
        int first = WIDTH;
        int last = -1;
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                if (image.getRGB(x, y) != GROUND_COLOR) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
        }
        return new int[] {first, last};
    }

    private static int brightest(BufferedImage image, int shift) {
        int brightest = 0;
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                brightest = Math.max(brightest, image.getRGB(x, y) >> shift & 0xFF);
            }
        }
        return brightest;
    }

    @Test
    public void signs_beyond_the_basic_plane_are_drawn_in_the_colour_of_the_text() throws Exception {
        for (String sign :
                new String[] {ROCKET, GRIN, "A " + ROCKET, "\ud83d\udc69\u200d\ud83d\udcbb", "\u2705", "\u26a0\ufe0f"
                }) {
            BufferedImage image = drawn(sign, "#ff0000", "");
            assertTrue(sign, columns(image)[1] >= 0);
            assertTrue(sign, brightest(image, 16) > 0x80);
            // The ground has more green and blue than the text has.
            assertEquals(sign, 0x30, brightest(image, 8));
            assertEquals(sign, 0x40, brightest(image, 0));
        }
    }

    @Test
    public void they_stand_where_the_text_would() throws Exception {
        assertStands(100, 180, drawn("A" + ROCKET + "A", "#ff0000", ""));
        assertStands(60, 140, drawn("A" + ROCKET + "A", "#ff0000", " text-anchor=\"middle\""));
        assertStands(20, 100, drawn("A" + ROCKET + "A", "#ff0000", " text-anchor=\"end\" font-weight=\"bold\""));
    }

    private static void assertStands(int from, int to, BufferedImage image) {
        int[] columns = columns(image);
        assertEquals(from, columns[0], 4);
        assertEquals(to, columns[1], 4);
    }

    @Test
    public void an_ordinary_text_is_drawn_as_the_renderer_draws_it() {
        String svg = "<text x=\"1\" y=\"2\" font-size=\"12\" fill=\"#000000\">Åäö &amp; é</text>";
        String family = "Dialog";
        assertEquals(svg, Outlines.in(svg, family, Set.of()));
        fonts();
        assertTrue(Outlines.in(svg.replace("Åäö", ROCKET), family, Set.of()).startsWith("<path d=\"M"));
        assertTrue(Outlines.in(svg.replace("Åäö", "\u05d0"), family, Set.of()).startsWith("<path d=\"M"));
    }
}
