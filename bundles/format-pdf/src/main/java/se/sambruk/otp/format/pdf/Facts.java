package se.sambruk.otp.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import se.sambruk.otp.api.document.Document;

/**
 * What a document says of itself where nobody looks: title, author, day, which standards it keeps, and what its colours mean. Title, author
 * and day stand in two places, which must agree (ISO 19005-2, 6.6.3).
 */
final class Facts {
    /** What PDF/A wants to be told of names that it does not know itself: here that of PDF/UA (ISO 19005-2, 6.6.2.3). */
    private static final String EXTENSION = """
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            """;

    private static final float VERSION = 1.7f;
    private static final String PRODUCER = "ÖTP-plattformen";

    private final String title;
    private final String author;
    private final String subject;
    private final String language;
    private final LocalDate date;

    Facts(Document document, Words words, LocalDate date) {
        this.title = Signs.line(words.or(document.title(), "page.untitled"));
        this.author = Signs.line(document.organization());
        this.subject = Signs.line(document.subtitle());
        this.language = language(document.locale());
        this.date = date;
    }

    /** How a language is named: Swedish where nothing is said. */
    static String language(Locale locale) {
        String tag = locale.toLanguageTag();
        return locale.getLanguage().isEmpty() || tag.equals("und") ? "sv" : tag;
    }

    void write(PDDocument pdf) throws IOException {
        pdf.getDocument().setVersion(VERSION);
        COSDictionary information = pdf.getDocumentInformation().getCOSObject();
        information.setString(COSName.TITLE, title);
        if (!author.isEmpty()) {
            information.setString(COSName.AUTHOR, author);
        }
        if (!subject.isEmpty()) {
            information.setString(COSName.SUBJECT, subject);
        }
        information.setString(COSName.PRODUCER, PRODUCER);
        String day = "D:" + date.toString().replace("-", "") + "000000Z";
        information.setString(COSName.CREATION_DATE, day);
        information.setString(COSName.MOD_DATE, day);

        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        PDMetadata metadata = new PDMetadata(pdf, new ByteArrayInputStream(metadata()));
        catalog.setMetadata(metadata);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDOutputIntent colours = new PDOutputIntent(pdf, new ByteArrayInputStream(StandardRgb.profile()));
        colours.setInfo(StandardRgb.NAME);
        colours.setOutputCondition(StandardRgb.NAME);
        colours.setOutputConditionIdentifier(StandardRgb.NAME);
        colours.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(colours);
    }

    /** The same as XMP. */
    byte[] metadata() {
        String day = date + "T00:00:00Z";
        String xmp = "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                + " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
                + " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
                + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
                + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
                + "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
                + "<pdfuaid:part>1</pdfuaid:part>\n"
                + "<dc:title><rdf:Alt>" + alternative(title) + "</rdf:Alt></dc:title>\n"
                + (author.isEmpty()
                        ? ""
                        : "<dc:creator><rdf:Seq><rdf:li>" + escaped(author) + "</rdf:li></rdf:Seq></dc:creator>\n")
                + (subject.isEmpty()
                        ? ""
                        : "<dc:description><rdf:Alt>" + alternative(subject) + "</rdf:Alt></dc:description>\n")
                + "<dc:language><rdf:Bag><rdf:li>" + language + "</rdf:li></rdf:Bag></dc:language>\n"
                + "<pdf:Producer>" + PRODUCER + "</pdf:Producer>\n"
                + "<xmp:CreateDate>" + day + "</xmp:CreateDate>\n<xmp:ModifyDate>" + day + "</xmp:ModifyDate>\n"
                + EXTENSION
                + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
        return xmp.getBytes(StandardCharsets.UTF_8);
    }

    private static String alternative(String text) {
        return "<rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
