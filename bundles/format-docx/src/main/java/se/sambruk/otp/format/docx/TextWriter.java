package se.sambruk.otp.format.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;

/** Writes paragraphs, runs, links and bookmarks. */
final class TextWriter {
    private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029\t\u00ad]");

    private final XmlOut out;
    private final Skeleton skeleton;
    private final Plan plan;
    private final Map<Look, String> openings = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private int nextBookmark;

    TextWriter(XmlOut out, Skeleton skeleton, Plan plan) {
        this.out = out;
        this.skeleton = skeleton;
        this.plan = plan;
        this.nextBookmark = skeleton.firstBookmark();
    }

    /** Opens a paragraph. */
    void open(Look look) throws IOException {
        String opening = openings.get(look);
        if (opening == null) {
            opening = look == Look.NORMAL
                    ? "<w:p>"
                    : "<w:p><w:pPr><w:pStyle w:val=\"" + skeleton.style(look) + "\"/></w:pPr>";
            openings.put(look, opening);
        }
        out.raw(opening);
    }

    /**
     * Opens a paragraph.
     *
     * @param properties further properties, in the order that the schema wants
     */
    void open(Look look, String properties) throws IOException {
        if (properties.isEmpty()) {
            open(look);
        } else {
            out.raw("<w:p><w:pPr>")
                    .raw(look == Look.NORMAL ? "" : "<w:pStyle w:val=\"" + skeleton.style(look) + "\"/>")
                    .raw(properties)
                    .raw("</w:pPr>");
        }
    }

    void close() throws IOException {
        out.raw("</w:p>");
    }

    void paragraph(Look look, String text) throws IOException {
        open(look);
        run(text, "");
        close();
    }

    void paragraph(Paragraph paragraph, Look look, String properties) throws IOException {
        open(look, Leftward.is(paragraph.plainText()) ? Leftward.paragraph(properties) : properties);
        Optional<String> id = paragraph.id();
        if (id.isPresent()) {
            bookmark(id.get());
        }
        spans(paragraph.spans());
        close();
    }

    void spans(List<Span> spans) throws IOException {
        for (Span span : spans) {
            span(span);
        }
    }

    private void span(Span span) throws IOException {
        Optional<String> bookmark = span.anchor().flatMap(plan::bookmark);
        Optional<String> relation = span.address().flatMap(plan::relation);
        if (bookmark.isPresent()) {
            out.raw("<w:hyperlink w:anchor=\"").raw(bookmark.get()).raw("\" w:history=\"1\">");
        } else if (relation.isPresent()) {
            out.raw("<w:hyperlink r:id=\"").raw(relation.get()).raw("\" w:history=\"1\">");
        }
        boolean link = bookmark.isPresent() || relation.isPresent();
        run(span.text(), properties(span.style(), link));
        if (link) {
            out.raw("</w:hyperlink>");
        }
    }

    private String properties(Span.Style style, boolean link) {
        if (link) {
            return switch (style) {
                case STRONG -> character(Look.HYPERLINK, "<w:b/>");
                case EMPHASIS -> character(Look.HYPERLINK, "<w:i/>");
                case PLAIN, CODE -> character(Look.HYPERLINK, "");
            };
        }
        // Said outright too, since bold in two kinds of style at once means not bold.
        return switch (style) {
            case PLAIN -> "";
            case STRONG -> character(Look.STRONG, "<w:b/>");
            case EMPHASIS -> character(Look.EMPHASIS, "<w:i/>");
            case CODE -> character(Look.CODE, "");
        };
    }

    private String character(Look look, String properties) {
        return "<w:rPr><w:rStyle w:val=\"" + skeleton.style(look) + "\"/>" + properties + "</w:rPr>";
    }

    /**
     * Writes a run; line ends and tabs become Word's.
     *
     * @param properties {@code w:rPr} or empty
     */
    void run(String text, String properties) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        out.raw("<w:r>").raw(Leftward.is(text) ? Leftward.run(properties) : properties);
        Matcher matcher = BREAK.matcher(text);
        int from = 0;
        while (matcher.find()) {
            piece(text.substring(from, matcher.start()));
            out.raw(
                    switch (matcher.group()) {
                        case "\t" -> "<w:tab/>";
                        case "\u00ad" -> "<w:softHyphen/>";
                        default -> "<w:br/>";
                    });
            from = matcher.end();
        }
        piece(from == 0 ? text : text.substring(from));
        out.raw("</w:r>");
    }

    private void piece(String text) throws IOException {
        if (!text.isEmpty()) {
            boolean spaced = text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ' || text.contains("  ");
            out.raw(spaced ? "<w:t xml:space=\"preserve\">" : "<w:t>")
                    .text(text)
                    .raw("</w:t>");
        }
    }

    /** Puts a bookmark here for whatever refers to an id; only at the first place of something that stands in several. */
    void bookmark(String anchor) throws IOException {
        Optional<String> name = plan.bookmark(anchor);
        if (name.isPresent() && placed.add(anchor)) {
            closeBookmark(openBookmark(name.get()));
        }
    }

    /** Begins a bookmark and tells its number. */
    int openBookmark(String name) throws IOException {
        int number = nextBookmark++;
        out.raw("<w:bookmarkStart w:id=\"")
                .raw(String.valueOf(number))
                .raw("\" w:name=\"")
                .raw(name)
                .raw("\"/>");
        return number;
    }

    void closeBookmark(int number) throws IOException {
        out.raw("<w:bookmarkEnd w:id=\"").raw(String.valueOf(number)).raw("\"/>");
    }
}
