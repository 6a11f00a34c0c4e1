package se.sambruk.otp.format.docx;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The natural size of an SVG in pixels, as its outermost element tells it. */
record SvgSize(int width, int height) {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Pattern PIXELS = Pattern.compile("\\s*([0-9]{1,5})(?:\\.[0-9]+)?(?:px)?\\s*");

    /**
     * Empty if it is no SVG, is not well formed, has a document type declaration, or does not tell its size in pixels: Word must not be given
     * what it calls a damaged file.
     */
    static Optional<SvgSize> of(byte[] svg) {
        try {
            XMLStreamReader reader = SafeXml.factory().createXMLStreamReader(new ByteArrayInputStream(svg));
            Optional<SvgSize> size = Optional.empty();
            boolean first = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.DTD) {
                    return Optional.empty();
                }
                if (event == XMLStreamReader.START_ELEMENT && first) {
                    first = false;
                    size = root(reader);
                }
            }
            return size;
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Optional<SvgSize> root(XMLStreamReader reader) {
        if (!reader.getLocalName().equals("svg") || !NAMESPACE.equals(reader.getNamespaceURI())) {
            return Optional.empty();
        }
        int width = pixels(reader.getAttributeValue(null, "width"));
        int height = pixels(reader.getAttributeValue(null, "height"));
        return width > 0 && height > 0 ? Optional.of(new SvgSize(width, height)) : Optional.empty();
    }

    private static int pixels(String text) {
        Matcher matcher = PIXELS.matcher(text == null ? "" : text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
