package se.sambruk.otp.format.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.text.Messages;

/** What stands on every page: whose document it is, which, what it must say, and Sid n (m). */
final class Running {
    /** Stand for the fields while the words around them are put together. */
    private static final String PAGE = "\u0001";

    private static final String PAGES = "\u0002";
    private static final String BORDER = "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"%s\"/>";

    /** A header that grows into the page, as one with a notice does, keeps this much from what stands below it. */
    private static final String BELOW = "<w:spacing w:after=\"240\"/>";

    private final Document document;
    private final Messages messages;
    private final Map<Look, String> styles;
    private final int width;
    private final String accent;

    Running(Document document, Messages messages, Map<Look, String> styles, int width, String accent) {
        this.document = document;
        this.messages = messages;
        this.styles = styles;
        this.width = width;
        this.accent = accent;
    }

    /** A header part of our own. */
    String header() {
        return part(
                "hdr",
                notice()
                        + line(Look.HEADER, document.organization(), value("identity"), "")
                        + line(Look.HEADER, document.title(), labelled("version"), "bottom"));
    }

    /** A footer part of our own. */
    String footer() {
        return part("ftr", pageLine(joined(value("type"), value("status"))));
    }

    /** A header part that says only what each page must say. */
    String noticeHeader() {
        return part("hdr", notice());
    }

    /** A footer part for a letterhead that has none. */
    String pageFooter(boolean naming) {
        return part("ftr", pageLine(naming ? naming() : ""));
    }

    /** The paragraph that each page must have; empty if the document has no notice. */
    String notice() {
        return document.notice().isEmpty()
                ? ""
                : "<w:p><w:pPr><w:pStyle w:val=\"" + styles.get(Look.NOTICE) + "\"/></w:pPr>" + run(document.notice())
                        + "</w:p>";
    }

    /** A paragraph with page numbers, for a letterhead that has a footer without them. */
    String pageParagraph(boolean naming) {
        return pageLine(naming ? naming() : "");
    }

    private String naming() {
        return joined(document.title(), value("identity"), labelled("version"));
    }

    private String pageLine(String left) {
        String words = messages.text(document.locale(), "page", PAGE, PAGES);
        String fields = Stream.of(words.split("(?=[" + PAGE + PAGES + "])|(?<=[" + PAGE + PAGES + "])"))
                .map(piece -> switch (piece) {
                    case PAGE -> field("PAGE");
                    case PAGES -> field("NUMPAGES");
                    default -> run(piece);
                })
                .collect(Collectors.joining());
        return paragraph(Look.FOOTER, "top", "", run(left) + tab() + fields);
    }

    private String line(Look look, String left, String right, String border) {
        return paragraph(look, border, border.isEmpty() ? "" : BELOW, run(left) + tab() + run(right));
    }

    private String paragraph(Look look, String border, String spacing, String content) {
        String line = border.isEmpty() ? "" : "<w:pBdr>" + BORDER.formatted(border, accent) + "</w:pBdr>";
        return "<w:p><w:pPr><w:pStyle w:val=\"" + styles.get(look) + "\"/>" + line
                + "<w:tabs><w:tab w:val=\"clear\" w:pos=\"4536\"/><w:tab w:val=\"clear\" w:pos=\"9072\"/>"
                + "<w:tab w:val=\"right\" w:pos=\"" + width + "\"/></w:tabs>" + spacing + "</w:pPr>" + content
                + "</w:p>";
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }

    private static String tab() {
        return "<w:r><w:tab/></w:r>";
    }

    private static String run(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String spaced = (text.startsWith(" ") ? " " : "") + line + (text.length() > 1 && text.endsWith(" ") ? " " : "");
        return line.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + XmlOut.escaped(spaced) + "</w:t></w:r>";
    }

    private static String part(String root, String content) {
        // A header needs a paragraph, even an empty one.
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + root + " xmlns:w=\"" + Ns.W
                + "\" xmlns:r=\"" + Ns.R + "\">" + (content.isEmpty() ? "<w:p/>" : content) + "</w:" + root + ">";
    }

    private String value(String key) {
        return entry(key).map(MetadataEntry::value).orElse("");
    }

    private String labelled(String key) {
        return entry(key)
                .filter(entry -> !entry.value().isEmpty())
                .map(entry -> entry.label() + " " + entry.value())
                .orElse("");
    }

    private Optional<MetadataEntry> entry(String key) {
        return document.metadata().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst();
    }

    private static String joined(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** What a letterhead's placeholders, such as {@code {{titel}}}, stand for: by Swedish and English name. */
    Map<String, String> placeholders() {
        Map<String, String> values = new LinkedHashMap<>();
        both(values, "titel", "title", document.title());
        both(values, "undertitel", "subtitle", document.subtitle());
        both(values, "organisation", "organization", document.organization());
        both(values, "markering", "notice", document.notice());
        both(values, "diarienummer", "case-number", value("case-number"));
        both(values, "version", "version", value("version"));
        both(values, "versionsdatum", "version-date", value("version-date"));
        both(values, "datum", "date", value("version-date"));
        both(values, "identitet", "identity", value("identity"));
        both(values, "status", "status", value("status"));
        both(values, "dokumenttyp", "type", value("type"));
        both(values, "utfärdad", "issued-by", value("issued-by"));
        both(values, "godkänd", "approved-by", value("approved-by"));
        both(values, "fingeravtryck", "fingerprint", value("fingerprint"));
        return values;
    }

    private static void both(Map<String, String> values, String swedish, String english, String value) {
        values.put(swedish, value);
        values.put(english, value);
    }
}
