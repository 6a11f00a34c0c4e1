package se.sambruk.otp.format.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts packages together by hand, sound ones and others. */
final class DocxMaker {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, StringBuilder> relations = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private String body = "";
    private String section = "";
    private String mainType = Ns.MAIN_TYPE;
    private String officeDocument = Ns.relation("officeDocument");

    /** A page with a header that says Provkommun and nothing else. */
    static DocxMaker letterhead() {
        return new DocxMaker().header("default", paragraph("Provkommun"));
    }

    static String paragraph(String... runs) {
        StringBuilder xml = new StringBuilder("<w:p>");
        for (String run : runs) {
            xml.append("<w:r><w:t xml:space=\"preserve\">").append(run).append("</w:t></w:r>");
        }
        return xml.append("</w:p>").toString();
    }

    static String field(String instruction) {
        return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
                + instruction + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    }

    DocxMaker body(String xml) {
        body = xml;
        return this;
    }

    /** What the section holds besides references to headers and footers. */
    DocxMaker section(String xml) {
        section += xml;
        return this;
    }

    DocxMaker header(String type, String content) {
        return running("header", "hdr", type, content);
    }

    DocxMaker footer(String type, String content) {
        return running("footer", "ftr", type, content);
    }

    private DocxMaker running(String kind, String root, String type, String content) {
        String name = kind + "-" + type;
        section = "<w:" + kind + "Reference w:type=\"" + type + "\" r:id=\"" + name + "\"/>" + section;
        return part("word/" + name + ".xml", Ns.type(kind), xml(root, content))
                .relation("word/document.xml", name, Ns.relation(kind), name + ".xml", false);
    }

    DocxMaker settings(String content) {
        return part("word/settings.xml", Ns.type("settings"), xml("settings", content))
                .relation("word/document.xml", "settings", Ns.relation("settings"), "settings.xml", false);
    }

    DocxMaker styles(String content) {
        return part("word/styles.xml", Ns.type("styles"), xml("styles", content))
                .relation("word/document.xml", "styles", Ns.relation("styles"), "styles.xml", false);
    }

    DocxMaker part(String name, String type, String content) {
        return part(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    DocxMaker part(String name, String type, byte[] content) {
        types.append("<Override PartName=\"/")
                .append(name)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
        return entry(name, content);
    }

    /** A file that no content type is stated for. */
    DocxMaker entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    DocxMaker relation(String source, String id, String type, String target, boolean external) {
        relations
                .computeIfAbsent(source, part -> new StringBuilder())
                .append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(type)
                .append("\" Target=\"")
                .append(target)
                .append(external ? "\" TargetMode=\"External\"/>" : "\"/>");
        return this;
    }

    DocxMaker mainType(String type) {
        mainType = type;
        return this;
    }

    DocxMaker officeDocument(String type) {
        officeDocument = type;
        return this;
    }

    static String xml(String root, String content) {
        return "<w:" + root + " xmlns:w=\"" + Ns.W + "\" xmlns:r=\"" + Ns.R
                + "\" xmlns:v=\"urn:schemas-microsoft-com:vml\">" + content + "</w:" + root + ">";
    }

    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                utf8("<Types xmlns=\"" + Ns.CONTENT_TYPES + "\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                        + mainType
                        + "\"/>" + types + "</Types>"));
        all.put(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"rId1\" Type=\"" + officeDocument + "\" Target=\"word/document.xml\"/>"));
        if (!entries.containsKey("word/document.xml")) {
            all.put(
                    "word/document.xml",
                    utf8(xml("document", "<w:body>" + body + "<w:sectPr>" + section + "</w:sectPr></w:body>")));
        }
        all.putAll(entries);
        relations.forEach((source, xml) -> all.put(Part.relationsName(source), relationships(xml.toString())));
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] relationships(String xml) {
        return utf8("<Relationships xmlns=\"" + Ns.RELATIONSHIPS + "\">" + xml + "</Relationships>");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
