package se.sambruk.otp.format.docx;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an SVG tells of itself.
 *
 * @param width its natural size in pixels, as its outermost element tells it; as the next
 * @param smallestText the height of its smallest letters at that size, in pixels; 0 if it has no text
 */
record SvgFacts(int width, int height, double smallestText) {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Pattern PIXELS = Pattern.compile("\\s*([0-9]{1,5})(?:\\.[0-9]+)?(?:px)?\\s*");
    private static final Pattern LETTERS = Pattern.compile("\\s*([0-9]{1,6}(?:\\.[0-9]{1,6})?)(?:px)?\\s*");

    /**
     * Empty if it is no SVG, is not well formed, has a document type declaration, or does not tell its size in pixels: Word must not be given
     * what it calls a damaged file.
     */
    static Optional<SvgFacts> of(byte[] svg) {
        try {
            XMLStreamReader reader = SafeXml.factory().createXMLStreamReader(new ByteArrayInputStream(svg));
            Optional<SvgFacts> size = Optional.empty();
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
            return size.map(known -> new SvgFacts(known.width, known.height, text));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Optional<SvgFacts> root(XMLStreamReader reader) {
        if (!reader.getLocalName().equals("svg") || !NAMESPACE.equals(reader.getNamespaceURI())) {
            return Optional.empty();
        }
        int width = pixels(reader.getAttributeValue(null, "width"));
        int height = pixels(reader.getAttributeValue(null, "height"));
        return width > 0 && height > 0 ? Optional.of(new SvgFacts(width, height, 0)) : Optional.empty();
    }

    private static int pixels(String text) {
        Matcher matcher = PIXELS.matcher(text == null ? "" : text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** How many pixels one unit of the drawing is. */
    private static double scale(XMLStreamReader reader, Optional<SvgFacts> size) {
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
