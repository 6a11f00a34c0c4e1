package se.sambruk.otp.diagram.raster;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A drawing in pixels, for what does not show SVG.
 *
 * @param width in pixels, as the next
 */
public record Raster(byte[] png, int width, int height) {
    /** What cannot be drawn in pixels here, as the machine lacks what that takes. */
    public static final class NoFonts extends Exception {
        private static final long serialVersionUID = 1;

        NoFonts(Throwable cause) {
            super("no fonts", cause);
        }
    }

    // The renderer does not try the families of a list one after the other.
    private static final List<String> LIKE_HELVETICA =
            List.of("Arial", "Helvetica", "Liberation Sans", "Arimo", "Nimbus Sans", "DejaVu Sans");

    private static final Pattern FAMILY = Pattern.compile("font-family=\"[^\"]*\"");

    /**
     * @param svg of our own making
     * @param width of the drawing in its own pixels, as the next
     * @param scale how many pixels each of these becomes
     * @param fonts of the machine
     * @throws NoFonts if the machine has none, so that there would be no text
     */
    public static Raster of(String svg, int width, int height, double scale, Fonts fonts) throws NoFonts {
        Set<String> installed = installed(fonts);
        String family =
                LIKE_HELVETICA.stream().filter(installed::contains).findFirst().orElse(Font.SANS_SERIF);
        String drawn = Outlines.in(inFamily(svg, family), family, installed);
        int wide = Math.max(1, (int) Math.round(width * scale));
        int high = Math.max(1, (int) Math.round(height * scale));
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(drawn.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("the drawing could not be read");
        }
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, wide, high);
            document.render((Component) null, graphics, new ViewBox(0, 0, wide, high));
        } finally {
            graphics.dispose();
        }
        return new Raster(png(image), wide, high);
    }

    private static Set<String> installed(Fonts fonts) throws NoFonts {
        try {
            return fonts.families();
        } catch (RuntimeException | LinkageError | InternalError e) {
            throw new NoFonts(e);
        }
    }

    private static String inFamily(String svg, String family) {
        return FAMILY.matcher(svg).replaceFirst(Matcher.quoteReplacement("font-family=\"" + family + "\""));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this JDK writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
