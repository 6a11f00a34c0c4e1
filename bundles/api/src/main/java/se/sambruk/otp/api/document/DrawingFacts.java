package se.sambruk.otp.api.document;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.sambruk.otp.api.text.SafeXml;

/**
 * What a drawing in SVG tells of itself, so that every format on paper judges alike whether its words can be read there.
 *
 * @param width its natural size in pixels of 1/96 inch, as its outermost element tells it, above 0; as the next
 * @param smallestText the height of its smallest letters at that size, in pixels; 0 if it has no text
 */
public record DrawingFacts(int width, int height, double smallestText) {
    /** Smaller letters than this are hard to read in print, in points. */
    public static final double LEGIBLE = 6;

    /** Letters of at least this size are put up with where all of a drawing is seen at once, in points. */
    public static final double NEARLY_LEGIBLE = 5;

    private static final double POINTS_PER_PIXEL = 0.75;
    /** The part by which shapes may differ and look the same. */
    private static final double ALIKE = 0.01;

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Pattern PIXELS = Pattern.compile("\\s*([0-9]{1,5})(?:\\.[0-9]+)?(?:px)?\\s*");
    private static final Pattern LETTERS = Pattern.compile("\\s*([0-9]{1,6}(?:\\.[0-9]{1,6})?)(?:px)?\\s*");

    /**
     * Reads an SVG to its end; fetches nothing.
     *
     * @return empty if it is no SVG, is not well formed, has a document type declaration, or does not tell its size in pixels
     */
    public static Optional<DrawingFacts> of(byte[] svg) {
        try {
            XMLStreamReader reader = SafeXml.factory().createXMLStreamReader(new ByteArrayInputStream(svg));
            Optional<DrawingFacts> size = Optional.empty();
            double scale = 1;
            double smallest = Double.MAX_VALUE;
            boolean first = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.DTD) {
                    return Optional.empty();
                }
                if (event == XMLStreamReader.START_ELEMENT) {
                    if (first) {
                        first = false;
                        size = root(reader);
                        scale = scale(reader, size);
                    }
                    smallest = Math.min(smallest, letters(reader.getAttributeValue(null, "font-size")));
                }
            }
            double text = smallest == Double.MAX_VALUE ? 0 : smallest * scale;
            return size.map(known -> new DrawingFacts(known.width, known.height, text));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** How high its smallest letters become in points, if it is made so much smaller or larger; 0 if it has none. */
    public double points(double scale) {
        return smallestText * POINTS_PER_PIXEL * scale;
    }

    /**
     * The same drawing where a picture in pixels stands for it: of the picture's shape, as large as it can be within the drawing's size. Whoever
     * put the two beside each other may have drawn them with other margins, and a picture that is stretched says something else.
     *
     * @param pixelsWide how wide the picture is, above 0
     * @param pixelsHigh how high it is, above 0
     * @return itself, if the shapes differ by no more than pixels do by being whole
     */
    public DrawingFacts shapedAs(int pixelsWide, int pixelsHigh) {
        double scale = Math.min((double) width / pixelsWide, (double) height / pixelsHigh);
        int fittingWidth = (int) Math.max(1, Math.round(pixelsWide * scale));
        int fittingHeight = (int) Math.max(1, Math.round(pixelsHigh * scale));
        boolean alike = Math.abs(fittingWidth - width) <= Math.max(1, width * ALIKE)
                && Math.abs(fittingHeight - height) <= Math.max(1, height * ALIKE);
        return alike ? this : new DrawingFacts(fittingWidth, fittingHeight, smallestText);
    }

    private static Optional<DrawingFacts> root(XMLStreamReader reader) {
        if (!reader.getLocalName().equals("svg") || !NAMESPACE.equals(reader.getNamespaceURI())) {
            return Optional.empty();
        }
        int width = pixels(reader.getAttributeValue(null, "width"));
        int height = pixels(reader.getAttributeValue(null, "height"));
        return width > 0 && height > 0 ? Optional.of(new DrawingFacts(width, height, 0)) : Optional.empty();
    }

    private static int pixels(String text) {
        Matcher matcher = PIXELS.matcher(text == null ? "" : text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** How many pixels one unit of the drawing is. */
    private static double scale(XMLStreamReader reader, Optional<DrawingFacts> size) {
        String box = reader.getAttributeValue(null, "viewBox");
        String[] numbers = box == null ? new String[0] : box.strip().split("[\\s,]+");
        double width = numbers.length == 4 ? letters(numbers[2]) : 0;
        return size.isPresent() && width > 0 && width < Double.MAX_VALUE ? size.get().width / width : 1;
    }

    /** A height of letters; endless for none. */
    private static double letters(String text) {
        Matcher matcher = LETTERS.matcher(text == null ? "" : text);
        double height = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
        return height > 0 ? height : Double.MAX_VALUE;
    }
}
