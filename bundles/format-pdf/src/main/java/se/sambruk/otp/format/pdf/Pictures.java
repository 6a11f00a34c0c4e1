package se.sambruk.otp.format.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import se.sambruk.otp.api.document.DrawingFacts;
import se.sambruk.otp.api.document.Figure;

/** Reads pictures, and puts them into a document without what they hide: on white, where they are transparent. */
final class Pictures {
    /**
     * A picture.
     *
     * @param width in pixels of its natural size, as the next: fewer than the image has where that is made for print
     * @param drawing what is known of it if it is a drawing in lines
     */
    record Picture(PDImageXObject image, float width, float height, Optional<DrawingFacts> drawing) {}

    private static final String SVG = "image/svg+xml";
    /** What is larger than this is no picture for a page, or a trap. */
    static final long MOST_PIXELS = 100_000_000;

    private final PDDocument document;

    Pictures(PDDocument document) {
        this.document = document;
    }

    /** Empty if it cannot be read. */
    Optional<Picture> read(byte[] png, Figure figure) throws IOException {
        Optional<PDImageXObject> plain = PlainPng.image(document, png);
        if (plain.isPresent()) {
            return Optional.of(picture(plain.get(), figure));
        }
        Optional<BufferedImage> decoded = decoded(png);
        return decoded.isEmpty()
                ? Optional.empty()
                : Optional.of(picture(LosslessFactory.createFromImage(document, onWhite(decoded.get())), figure));
    }

    private static Picture picture(PDImageXObject image, Figure figure) {
        Optional<DrawingFacts> drawing = figure.mediaType().equals(SVG)
                ? DrawingFacts.of(figure.image()).map(known -> known.shapedAs(image.getWidth(), image.getHeight()))
                : Optional.empty();
        return new Picture(
                image,
                drawing.map(DrawingFacts::width).orElse(image.getWidth()),
                drawing.map(DrawingFacts::height).orElse(image.getHeight()),
                drawing);
    }

    private static Optional<BufferedImage> decoded(byte[] png) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > MOST_PIXELS ? Optional.empty() : Optional.of(reader.read(0));
        } catch (IOException | RuntimeException e) {
            // The JDK's reader throws whatever comes to pass in a damaged file.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }
}
