package se.sambruk.otp.format.docx;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.sambruk.otp.api.text.SafeXml;

/** Goes through one part from start to end, without holding it, and notes what does not fit together. */
final class StructureScan {
    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<String> relations = new LinkedHashSet<>();
    private final Set<String> bookmarks = new HashSet<>();
    private final Set<String> bookmarkIds = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Set<String> headings = new HashSet<>();
    private final List<String> inParagraph = new ArrayList<>();
    private boolean styled;
    private int fields;

    private StructureScan() {}

    /** Whether a part that is held in memory is sound, as far as one part can tell. */
    static boolean isSound(byte[] part, Set<String> relations) {
        try {
            StructureScan scan = of(new ByteArrayInputStream(part));
            return scan.problems.isEmpty() && relations.containsAll(scan.relations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads to the end of the stream, which is left open. */
    static StructureScan of(InputStream in) throws IOException {
        StructureScan scan = new StructureScan();
        try {
            XMLStreamReader reader = SafeXml.factory().createXMLStreamReader(new KeptOpen(in), "UTF-8");
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    scan.start(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    scan.end(reader.getLocalName());
                } else if (event == XMLStreamConstants.DTD) {
                    scan.problems.add("OTP-5135");
                }
            }
            scan.finish();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException fault) {
                throw fault;
            }
            scan.problems.add("OTP-5135");
        }
        return scan;
    }

    /** The codes of what is wrong. */
    Set<String> problems() {
        return problems;
    }

    /** The ids of the relationships that the part uses. */
    Set<String> relations() {
        return relations;
    }

    private void start(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (Ns.R.equals(reader.getAttributeNamespace(i))) {
                relations.add(reader.getAttributeValue(i));
            }
        }
        switch (reader.getLocalName()) {
            case "p" -> {
                inParagraph.clear();
                styled = false;
            }
            case "pStyle" -> styled = true;
            case "fldChar" -> field(value(reader, "fldCharType"));
            case "hyperlink" -> {
                // With a relationship too, it is a place on a web page.
                String anchor = value(reader, "anchor");
                if (anchor != null && reader.getAttributeValue(Ns.R, "id") == null) {
                    wanted.add(anchor);
                }
            }
            case "bookmarkStart" -> bookmark(value(reader, "id"), value(reader, "name"));
            case "bookmarkEnd" -> {
                if (!open.remove(value(reader, "id"))) {
                    problems.add("OTP-5140");
                }
            }
            default -> {
                // Everything else is text and looks.
            }
        }
    }

    private void end(String name) {
        if (name.equals("p") && styled) {
            headings.addAll(inParagraph);
        }
    }

    private void field(String type) {
        if ("begin".equals(type)) {
            fields++;
        } else if ("end".equals(type)) {
            fields--;
            if (fields < 0) {
                problems.add("OTP-5138");
            }
        }
    }

    private void bookmark(String id, String name) {
        if (id == null || name == null || !bookmarkIds.add(id) || !bookmarks.add(name)) {
            problems.add("OTP-5139");
        }
        open.add(id);
        if (name != null) {
            inParagraph.add(name);
        }
    }

    private void finish() {
        if (fields != 0) {
            problems.add("OTP-5138");
        }
        if (!open.isEmpty()) {
            problems.add("OTP-5140");
        }
        if (!bookmarks.containsAll(wanted)) {
            problems.add("OTP-5141");
        }
        // What the table of contents leads to has the style of a heading.
        if (wanted.stream().anyMatch(anchor -> anchor.startsWith("_Toc") && !headings.contains(anchor))) {
            problems.add("OTP-5142");
        }
    }

    private static String value(XMLStreamReader reader, String name) {
        return reader.getAttributeValue(Ns.W, name);
    }

    private static final class KeptOpen extends FilterInputStream {
        KeptOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The archive goes on after this part.
        }
    }
}
