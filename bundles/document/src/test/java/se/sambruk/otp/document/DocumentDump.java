package se.sambruk.otp.document;

import java.util.List;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;

/** A document as text that a person can read and compare, with everything that a format is given. */
final class DocumentDump {
    private final StringBuilder out = new StringBuilder();

    private DocumentDump() {}

    static String of(Document document) {
        DocumentDump dump = new DocumentDump();
        dump.line(0, "TITEL " + document.title());
        dump.line(0, "UNDERTITEL " + document.subtitle());
        dump.line(0, "ORGANISATION " + document.organization());
        dump.line(0, "SPRÅK " + document.locale().toLanguageTag());
        dump.line(0, "PÅ VARJE SIDA " + document.notice());
        document.metadata().forEach(m -> dump.line(1, m.label() + " [" + m.key() + "]: " + m.value()));
        document.sections().forEach(section -> dump.section(1, section));
        return dump.out.toString();
    }

    private void section(int level, Section section) {
        out.append('\n');
        line(
                0,
                "#".repeat(level) + " " + section.title() + " [" + section.id() + "]"
                        + (section.isNumbered() ? "" : " (utan nummer)"));
        section.blocks().forEach(block -> block(1, block));
        section.sections().forEach(below -> section(level + 1, below));
    }

    private void block(int depth, Block block) {
        if (block instanceof Paragraph paragraph) {
            line(depth, text(paragraph));
        } else if (block instanceof ItemList list) {
            list.items().forEach(item -> line(depth, (list.isNumbered() ? "1. " : "• ") + text(item)));
        } else if (block instanceof Table table) {
            table(depth, table);
        } else {
            line(depth, block.getClass().getSimpleName() + ": " + block.plainText());
        }
    }

    private void table(int depth, Table table) {
        out.append('\n');
        line(
                depth,
                "TABELL " + table.role() + table.id().map(id -> " [" + id + "]").orElse("")
                        + table.caption().map(caption -> " ”" + caption + "”").orElse("")
                        + table.description().map(text -> " (" + text + ")").orElse("") + " " + table.widths());
        table.header().forEach(row -> row(depth, "= ", row));
        table.rows().forEach(row -> row(depth, table.hasRowHeaders() ? "| " : "  ", row));
    }

    private void row(int depth, String mark, List<Table.Cell> cells) {
        String lead = mark;
        for (Table.Cell cell : cells) {
            DocumentDump content = new DocumentDump();
            cell.blocks().forEach(block -> content.block(depth + 2, block));
            // The first block stands beside its mark.
            String span = cell.span() > 1 ? "(" + cell.span() + ") " : "";
            line(depth, lead + span + content.out.toString().strip());
            lead = "  · ";
        }
    }

    private String text(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        paragraph.id().ifPresent(id -> text.append('[').append(id).append("] "));
        if (!paragraph.role().isEmpty()) {
            text.append('<').append(paragraph.role()).append("> ");
        }
        for (Span span : paragraph.spans()) {
            String mark =
                    switch (span.style()) {
                        case PLAIN -> "";
                        case EMPHASIS -> "_";
                        case STRONG -> "*";
                        case CODE -> "`";
                    };
            text.append(mark).append(span.text()).append(mark);
            span.anchor().ifPresent(anchor -> text.append("→").append(anchor));
            span.address()
                    .ifPresent(address -> text.append(" <").append(address).append('>'));
        }
        return text.toString();
    }

    private void line(int depth, String text) {
        text.lines().forEach(part -> out.append("  ".repeat(depth))
                .append(part.stripTrailing())
                .append('\n'));
        if (text.isEmpty()) {
            out.append('\n');
        }
    }
}
