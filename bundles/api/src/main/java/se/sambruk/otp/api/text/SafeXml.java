package se.sambruk.otp.api.text;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Reads XML of others piece by piece, without letting it fetch anything. */
public final class SafeXml {
    private SafeXml() {}

    /**
     * The JDK's own, so that no library that happens to be there is taken instead. It fetches nothing and knows no entities but XML's;
     * a document type declaration is told of and not read. A new one each time, as it may be set further.
     */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
