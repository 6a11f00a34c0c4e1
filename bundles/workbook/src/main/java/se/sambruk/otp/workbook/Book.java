package se.sambruk.otp.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.sambruk.otp.workbook.BookFault.Reason;

/**
 * A workbook that is read sheet by sheet. Nothing of it is computed, and nothing that it points to is fetched. Tolerant of what
 * other programs write otherwise than Excel: elements are told by their names alone, so that the strict form is read too.
 */
public final class Book implements Closeable {
    /** A sheet and the part that it is in. */
    public record Sheet(String name, boolean hidden, String part) {}

    /** Cells on one sheet that have a name of their own. */
    public record Area(String sheet, CellRange cells) {}

    private static final String USUAL = "xl/workbook.xml";
    /** What a workbook and the file as a whole point to; links in cells are elsewhere. */
    static final int MAX_RELATIONS = 10_000;
    /** Cells that have a name. */
    static final int MAX_NAMES = 10_000;

    private static final Pattern AREA = Pattern.compile("(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)");

    private final Parts parts;
    private final List<Extra> extras = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Area> names = new LinkedHashMap<>();
    private final CellTexts texts = new CellTexts();
    private final CellFormats formats = new CellFormats();
    private boolean from1904;

    private Book(Parts parts) {
        this.parts = parts;
    }

    /**
     * @param in not closed
     * @throws BookException if it is no workbook, or one that cannot be read
     */
    public static Book open(InputStream in, BookLimits limits) throws IOException, BookException {
        Parts parts = Parts.open(in, limits);
        Book book = new Book(parts);
        try {
            book.load();
            return book;
        } catch (BookException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void load() throws BookException {
        try {
            parts.refuseOtherKinds();
        } catch (IOException e) {
            throw BookFault.damaged("mimetype", e);
        }
        Map<String, Relation> top = relations("");
        String main = top.values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse(USUAL);
        if (!parts.has(main)) {
            throw BookFault.of(Reason.NO_WORKBOOK);
        }
        findExtras();
        if (!hasMacros()) {
            parse("[Content_Types].xml", new ContentTypes());
        }
        Map<String, Relation> relations = relations(main);
        parse(main, new Sheets(relations));
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings")) {
                parse(relation.target(), texts);
            } else if (relation.type().endsWith("/styles")) {
                parse(relation.target(), formats);
            }
        }
    }

    /** Of each kind the first part. LibreOffice makes a drawing without anything in it where there are lists to choose from. */
    private void findExtras() throws BookException {
        for (Extra.Kind kind : Extra.Kind.values()) {
            for (String part : parts.of(kind)) {
                if (kind != Extra.Kind.DRAWINGS || hasShapes(part)) {
                    extras.add(new Extra(kind, part));
                    break;
                }
            }
        }
    }

    private boolean hasShapes(String drawing) throws BookException {
        boolean[] found = {false};
        try {
            parse(drawing, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    found[0] |= name.endsWith("Anchor");
                }
            });
        } catch (BookFault fault) {
            if (fault.reason() != Reason.DAMAGED) {
                throw fault;
            }
            // Whatever it is, it is no empty drawing; and the cells may be whole.
            return true;
        }
        return found[0];
    }

    private boolean hasMacros() {
        return extras.stream().anyMatch(extra -> extra.kind() == Extra.Kind.MACROS);
    }

    /** What it carries besides cells; each kind at most once. */
    public List<Extra> extras() {
        return extras;
    }

    /** The area that a name stands for, by the name in lower case; names of other things are left out. */
    public Map<String, Area> names() {
        return names;
    }

    /** Every sheet with cells, in the order of their tabs. */
    public List<Sheet> sheets() {
        return sheets;
    }

    /**
     * A sheet that is gone through by {@link #scan(SheetScan)}: what is known of it so far may be asked by its own rows.
     */
    public SheetScan scanner(Sheet sheet, SheetScan.Rows rows) {
        return new SheetScan(sheet, texts, formats, from1904, rows);
    }

    /** Goes through a sheet. */
    public void scan(SheetScan scan) throws BookException {
        parse(scan.sheet().part(), scan);
    }

    private void parse(String path, DefaultHandler handler) throws BookException {
        try {
            Xml.parse(parts.open(path), handler);
        } catch (Parts.TooMuch e) {
            throw parts.tooMuch();
        } catch (XmlGuard.TooLong e) {
            throw BookFault.of(Reason.PIECE_TOO_LONG, path, XmlGuard.MAX_PIECE >> 20);
        } catch (SAXException e) {
            if (e.getCause() instanceof BookException known) {
                throw known;
            }
            throw BookFault.damaged(path, e);
        } catch (IOException e) {
            throw BookFault.damaged(path, e);
        }
    }

    private record Relation(String type, String target) {}

    private Map<String, Relation> relations(String part) throws BookException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String path = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> found = new LinkedHashMap<>();
        if (parts.has(path)) {
            parse(path, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes)
                        throws SAXException {
                    String target = attributes.getValue("Target");
                    if (name.equals("Relationship")
                            && target != null
                            && !"External".equals(attributes.getValue("TargetMode"))) {
                        found.put(
                                String.valueOf(attributes.getValue("Id")),
                                new Relation(String.valueOf(attributes.getValue("Type")), resolve(folder, target)));
                        if (found.size() > MAX_RELATIONS) {
                            throw new SAXException(BookFault.of(Reason.TOO_MANY, "relations", MAX_RELATIONS));
                        }
                    }
                }
            });
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        try {
            String path = URI.create("/" + folder).resolve(target).getPath();
            return path == null ? target : path.replaceFirst("^/+", "");
        } catch (IllegalArgumentException e) {
            return target;
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    /** Looks for the mark of a workbook with macros. */
    private final class ContentTypes extends DefaultHandler {
        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            String type = String.valueOf(attributes.getValue("ContentType")).toLowerCase(Locale.ROOT);
            if ((type.contains("macroenabled") || type.contains("vbaproject")) && !hasMacros()) {
                extras.add(0, new Extra(Extra.Kind.MACROS, String.valueOf(attributes.getValue("PartName"))));
            }
        }
    }

    /** The lists of sheets and of names. */
    private final class Sheets extends DefaultHandler {
        private final Map<String, Relation> relations;
        private final StringBuilder meaning = new StringBuilder();
        private String name = "";

        Sheets(Map<String, Relation> relations) {
            this.relations = relations;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if (name.equals("definedName")) {
                this.name = String.valueOf(attributes.getValue("name")).toLowerCase(Locale.ROOT);
                meaning.setLength(0);
            } else if (name.equals("workbookPr")) {
                from1904 = Xml.isTrue(attributes, "date1904");
            } else if (name.equals("sheet")) {
                String state = attributes.getValue("state");
                Relation relation = relations.get(id(attributes));
                if (relation == null) {
                    throw new SAXException("a sheet without a part");
                }
                if (relation.type().endsWith("/worksheet")) {
                    // Each has a part of its own.
                    if (sheets.size() == parts.most()) {
                        throw new SAXException(BookFault.of(Reason.TOO_MANY, "sheets", parts.most()));
                    }
                    sheets.add(new Sheet(
                            String.valueOf(attributes.getValue("name")),
                            state != null && !state.equals("visible"),
                            relation.target()));
                }
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) throws SAXException {
            if (!name.isEmpty()) {
                CellTexts.append(meaning, characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String element, String qualified) throws SAXException {
            if (element.equals("definedName")) {
                Matcher matcher = AREA.matcher(meaning);
                if (matcher.matches()) {
                    String sheet = matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("''", "'");
                    CellRange.parse(matcher.group(3))
                            .ifPresent(cells -> names.putIfAbsent(name, new Area(sheet, cells)));
                }
                name = "";
                if (names.size() > MAX_NAMES) {
                    throw new SAXException(BookFault.of(Reason.TOO_MANY, "definednames", MAX_NAMES));
                }
            }
        }

        // In the namespace of relationships, of which there are two.
        private String id(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")) {
                    return attributes.getValue(i);
                }
            }
            return "";
        }
    }
}
