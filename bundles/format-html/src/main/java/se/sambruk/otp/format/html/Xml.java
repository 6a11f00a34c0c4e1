package se.sambruk.otp.format.html;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML as a stream, without document type declarations or anything external. */
final class Xml {
    /** Deeper than any page or picture. */
    private static final String DEEPEST = "1000";

    private Xml() {}

    /**
     * @throws SAXException if it is no well-formed XML, or has a document type declaration
     */
    static void read(InputStream in, DefaultHandler handler) throws SAXException, IOException {
        try {
            // The JDK's own parser, whatever else is on the class path or in the context class loader.
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            parser.parse(new InputSource(in), handler);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser can be made safe", e);
        }
    }
}
