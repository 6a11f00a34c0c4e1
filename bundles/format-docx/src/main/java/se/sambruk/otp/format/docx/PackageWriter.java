package se.sambruk.otp.format.docx;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a package: always the same order and the same times, so that the same document is the same bytes. */
final class PackageWriter {
    /** Writes the content of the main part. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    static final String MAIN = "word/document.xml";

    /** A month after the earliest that an archive can hold: that one is taken for an earlier time, and written with a zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final Map<String, String> BY_EXTENSION =
            Map.of("rels", "application/vnd.openxmlformats-package.relationships+xml", "xml", "application/xml");

    private PackageWriter() {}

    /**
     * @param out left open
     * @param parts all but the main one
     * @param relations of the main part
     */
    static void write(OutputStream out, List<Part> parts, List<Part.Relation> relations, Body body) throws IOException {
        Map<String, Body> entries = new TreeMap<>(Comparator.comparing((String name) -> !name.startsWith("[Content"))
                .thenComparing(name -> !name.startsWith("_rels/"))
                .thenComparing(Comparator.naturalOrder()));
        entries.put("[Content_Types].xml", text(contentTypes(parts)));
        entries.put("_rels/.rels", text(relationships(packageRelations(parts))));
        entries.put(MAIN, body);
        entries.put(Part.relationsName(MAIN), text(relationships(relations)));
        for (Part part : parts) {
            entries.put(part.name(), to -> to.write(part.content()));
            if (!part.relations().isEmpty()) {
                entries.put(Part.relationsName(part.name()), text(relationships(part.relations())));
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(new KeptOpen(out), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Body> entry : entries.entrySet()) {
                ZipEntry file = new ZipEntry(entry.getKey());
                file.setTimeLocal(TIME);
                zip.putNextEntry(file);
                entry.getValue().write(zip);
                zip.closeEntry();
            }
        }
        out.flush();
    }

    private static List<Part.Relation> packageRelations(List<Part> parts) {
        List<Part.Relation> relations = new ArrayList<>();
        relations.add(Part.Relation.internal("rId1", "officeDocument", MAIN));
        for (Part part : parts) {
            if (part.name().equals(Properties.CORE)) {
                relations.add(new Part.Relation("rId2", Ns.CORE_PROPERTIES_RELATION, part.name(), false));
            } else if (part.name().equals(Properties.APPLICATION)) {
                relations.add(Part.Relation.internal("rId3", "extended-properties", part.name()));
            }
        }
        return relations;
    }

    private static String contentTypes(List<Part> parts) {
        StringBuilder xml = new StringBuilder(DECLARATION)
                .append("<Types xmlns=\"")
                .append(Ns.CONTENT_TYPES)
                .append("\">");
        new TreeMap<>(BY_EXTENSION).forEach((extension, type) -> xml.append("<Default Extension=\"")
                .append(extension)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
        override(xml, MAIN, Ns.MAIN_TYPE);
        parts.stream()
                .sorted(Comparator.comparing(Part::name))
                .forEach(part -> override(xml, part.name(), part.type()));
        return xml.append("</Types>").toString();
    }

    private static void override(StringBuilder xml, String name, String type) {
        xml.append("<Override PartName=\"/")
                .append(XmlOut.escaped(name))
                .append("\" ContentType=\"")
                .append(XmlOut.escaped(type))
                .append("\"/>");
    }

    private static String relationships(List<Part.Relation> relations) {
        StringBuilder xml = new StringBuilder(DECLARATION)
                .append("<Relationships xmlns=\"")
                .append(Ns.RELATIONSHIPS)
                .append("\">");
        for (Part.Relation relation : relations) {
            xml.append("<Relationship Id=\"")
                    .append(XmlOut.escaped(relation.id()))
                    .append("\" Type=\"")
                    .append(XmlOut.escaped(relation.type()))
                    .append("\" Target=\"")
                    .append(XmlOut.escaped(relation.target()))
                    .append(relation.external() ? "\" TargetMode=\"External\"/>" : "\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private static Body text(String xml) {
        return to -> to.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets an archive end without closing what it is written to. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
