package se.sambruk.otp.workbook;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a part of a workbook as a stream, without document types and entities, and within the bounds of {@link XmlGuard}. */
final class Xml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private Xml() {}

    /**
     * @param part closed
     */
    static void parse(InputStream part, DefaultHandler handler) throws IOException, SAXException {
        try (part) {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setXIncludeAware(false);
            XmlGuard guard = new XmlGuard(handler);
            factory.newSAXParser().parse(guard.watch(part), guard);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform has a secure XML parser", e);
        }
    }

    static boolean isTrue(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** Whether an element that stands for a property, such as {@code strike}, says that the property is there. */
    static boolean isOn(Attributes attributes) {
        return attributes.getValue("val") == null || isTrue(attributes, "val");
    }

    /** A whole number of an attribute; {@code otherwise} where it is missing or none. */
    static int number(Attributes attributes, String name, int otherwise) {
        String value = attributes.getValue(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
