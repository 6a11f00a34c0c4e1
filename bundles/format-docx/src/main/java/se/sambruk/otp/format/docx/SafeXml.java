package se.sambruk.otp.format.docx;

import javax.xml.stream.XMLInputFactory;

/** Reads XML of others piece by piece. */
final class SafeXml {
    private SafeXml() {}

    /** The JDK's own, which here fetches nothing and knows no entities but XML's; a document type declaration is told of and not read. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
