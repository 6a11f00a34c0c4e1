package se.sambruk.otp.format.markdown;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;

/** Makes the Markdown of one document. Used once. */
final class DocumentText {
    /** Markdown knows no deeper headings. */
    private static final int DEEPEST = 6;

    private final Document document;
    private final DocumentOutline outline;
    private final Locale locale;
    private final Losses losses;
    private final Anchors anchors;
    private final Inlines inlines;
    private final Lists lists;
    private final Tables tables;
    private final StringBuilder out = new StringBuilder();

    DocumentText(Document document, Losses losses) {
        this.document = document;
        this.losses = losses;
        this.locale = document.locale();
        this.outline = DocumentOutline.of(document);
        this.anchors = Anchors.of(outline);
        this.inlines = new Inlines(new Escapes(losses), anchors);
        this.lists = new Lists(inlines, anchors);
        this.tables = new Tables(inlines, lists, anchors, losses);
    }

    String write() {
        front();
        Iterator<DocumentOutline.Heading> headings = outline.headings().iterator();
        document.sections().forEach(section -> section(section, headings));
        losses.of(outline);
        return out.toString();
    }

    private void front() {
        String title = document.title().isBlank() ? text("untitled") : document.title();
        part("# " + inlines.line(title));
        if (!document.notice().isBlank()) {
            part("> **" + inlines.line(document.notice()) + "**");
        }
        if (!document.subtitle().isBlank()) {
            part(inlines.line(document.subtitle()));
        }
        if (!document.organization().isBlank()) {
            part(inlines.line(document.organization()));
        }
        List<String> facts = new ArrayList<>();
        for (MetadataEntry entry : document.metadata()) {
            String value = entry.value().isBlank() ? text("blank") : entry.value();
            facts.add("- **" + inlines.line(entry.label()) + ":** " + inlines.line(value));
        }
        if (!facts.isEmpty()) {
            part(String.join("\n", facts));
        }
    }

    private void section(Section section, Iterator<DocumentOutline.Heading> headings) {
        DocumentOutline.Heading heading = headings.next();
        String number = heading.number().isEmpty() ? "" : heading.number() + " ";
        String title = section.title().isBlank() ? text("untitled") : section.title();
        if (heading.level() + 1 > DEEPEST) {
            losses.deepHeading(number + title);
        }
        part("#".repeat(Math.min(DEEPEST, heading.level() + 1)) + " " + anchors.mark(section.id())
                + inlines.line(number + title));
        section.blocks().forEach(this::block);
        section.sections().forEach(below -> section(below, headings));
    }

    private void block(Block block) {
        String mark = block.id().map(anchors::mark).orElse("");
        if (block instanceof Paragraph paragraph) {
            part(mark + inlines.paragraph(paragraph));
        } else if (block instanceof ItemList list) {
            list(list);
        } else if (block instanceof Table table) {
            part(mark);
            table(table);
        } else if (block instanceof Figure figure) {
            losses.figure(figure.caption());
            // Within the quotation: before its sign there would be none.
            part("> " + mark + "**" + text("figure", inlines.line(figure.caption())) + "**\n>\n> "
                    + inlines.line(figure.alternative()));
        } else {
            String once = mark;
            for (String line : block.plainText().split("\\R")) {
                part(once + inlines.line(line));
                once = "";
            }
        }
    }

    private void list(ItemList list) {
        part(lists.write(list));
        // Two lists after each other would be read as one.
        lastList = true;
    }

    private boolean lastList;

    private void table(Table table) {
        table.caption().ifPresent(caption -> part("**" + inlines.line(caption) + "**"));
        table.description().ifPresent(description -> part(inlines.line(description)));
        part(tables.write(table));
    }

    /** A part with an empty line before it; nothing where there is nothing. */
    private void part(String text) {
        if (text.isBlank()) {
            return;
        }
        if (!out.isEmpty()) {
            out.append('\n');
        }
        if (lastList && (text.startsWith("- ") || text.matches("(?s)[0-9]+\\. .*"))) {
            out.append(Lists.APART).append("\n\n");
        }
        lastList = false;
        out.append(text).append('\n');
    }

    private String text(String key, Object... arguments) {
        return MarkdownFormat.MESSAGES.text(key, arguments).in(locale);
    }
}
