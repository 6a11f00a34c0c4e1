package se.sambruk.otp.format.archimate;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;

/** XML as the JDK's own parser sees it, with namespaces. */
public final class Dom {
    private Dom() {}

    public static DocumentBuilder builder() throws ParserConfigurationException {
        return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
    }

    static Document parse(byte[] xml) throws Exception {
        return builder().parse(new ByteArrayInputStream(xml));
    }
}
