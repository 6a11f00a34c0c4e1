package se.sambruk.otp.format.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import se.sambruk.otp.api.document.Figure;

/** Reads pictures, and puts them into a document without what they hide: on white, where they are transparent. */
final class Pictures {
    /**
     * A picture.
     *
     * @param width in pixels of its natural size, as the next: fewer than the image has where that is made for print
     */
    record Picture(PDImageXObject image, float width, float height) {}

    private static final String SVG = "image/svg+xml";
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Pattern PIXELS = Pattern.compile("\\s*([0-9]{1,5}(?:\\.[0-9]+)?)(?:px)?\\s*");
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
        float[] natural = figure.mediaType().equals(SVG) ? size(figure.image()) : null;
        return natural == null
                ? new Picture(image, image.getWidth(), image.getHeight())
                : new Picture(image, natural[0], natural[1]);
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

    /** The natural size of an SVG in pixels, as its outermost element tells it; {@code null} if it does not. */
    private static float[] size(byte[] svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            reader.nextTag();
            if (!reader.getLocalName().equals("svg") || !NAMESPACE.equals(reader.getNamespaceURI())) {
                return null;
            }
            float width = pixels(reader.getAttributeValue(null, "width"));
            float height = pixels(reader.getAttributeValue(null, "height"));
            return width > 0 && height > 0 ? new float[] {width, height} : null;
        } catch (XMLStreamException e) {
            return null;
        }
    }

    private static float pixels(String text) {
        Matcher matcher = PIXELS.matcher(text == null ? "" : text);
        return matcher.matches() ? Float.parseFloat(matcher.group(1)) : 0;
    }
}
