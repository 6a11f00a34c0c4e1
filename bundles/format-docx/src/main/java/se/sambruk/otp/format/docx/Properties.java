package se.sambruk.otp.format.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportContext;

/** The hidden properties: what the document is, whose, in which language, and of which day. Nothing from the clock. */
final class Properties {
    static final String CORE = "docProps/core.xml";
    static final String APPLICATION = "docProps/app.xml";

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private Properties() {}

    static List<Part> of(Document document, ExportContext context) {
        return List.of(
                Part.of(
                        CORE,
                        "application/vnd.openxmlformats-package.core-properties+xml",
                        core(document, context).getBytes(StandardCharsets.UTF_8)),
                Part.of(
                        APPLICATION,
                        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                        application(document).getBytes(StandardCharsets.UTF_8)));
    }

    private static String core(Document document, ExportContext context) {
        String day = context.date() + "T00:00:00Z";
        return DECLARATION
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + element("dc:title", document.title())
                + element("dc:subject", document.subtitle())
                + element("dc:creator", document.organization())
                + element("cp:lastModifiedBy", document.organization())
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + day + "</dcterms:created>"
                + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + day + "</dcterms:modified>"
                + element("dc:language", Languages.tag(document.locale()))
                + "</cp:coreProperties>";
    }

    private static String application(Document document) {
        return DECLARATION
                + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                + element("Application", "ÖTP-plattformen")
                + element("Company", document.organization())
                + "</Properties>";
    }

    private static String element(String name, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "" : "<" + name + ">" + XmlOut.escaped(line) + "</" + name + ">";
    }
}
