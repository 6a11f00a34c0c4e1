package se.sambruk.otp.publication.variant;

import java.util.List;
import java.util.function.Predicate;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;

/** Takes cross references out of what was written for another document, where there is nothing in this one that they lead to. */
final class LiveLinks {
    private final Predicate<String> live;

    LiveLinks(Predicate<String> live) {
        this.live = live;
    }

    Section in(Section section) {
        Section.Builder kept = Section.builder(section.id(), section.title()).numbered(section.isNumbered());
        section.blocks().forEach(block -> kept.block(in(block)));
        section.sections().forEach(below -> kept.section(in(below)));
        return kept.build();
    }

    private Block in(Block block) {
        if (block instanceof Paragraph paragraph) {
            return in(paragraph);
        }
        if (block instanceof ItemList list) {
            List<Paragraph> items = list.items().stream().map(this::in).toList();
            return list.isNumbered() ? ItemList.numbered(items) : ItemList.bulleted(items);
        }
        return block instanceof Table table ? in(table) : block;
    }

    private Paragraph in(Paragraph paragraph) {
        Paragraph kept =
                Paragraph.of(paragraph.spans().stream().map(this::in).toList()).as(paragraph.role());
        return paragraph.id().map(kept::identified).orElse(kept);
    }

    private Span in(Span span) {
        return span.anchor().filter(live.negate()).isEmpty() ? span : Span.of(span.text(), span.style());
    }

    private Table in(Table table) {
        Table.Builder kept = Table.builder(table.widths())
                .id(table.id().orElse(null))
                .role(table.role())
                .caption(table.caption().orElse(null))
                .description(table.description().orElse(null))
                .rowHeaders(table.hasRowHeaders());
        table.header().forEach(row -> kept.header(in(row)));
        table.rows().forEach(row -> kept.row(in(row)));
        return kept.build();
    }

    private List<Cell> in(List<Cell> row) {
        return row.stream()
                .map(cell ->
                        Cell.of(cell.blocks().stream().map(this::in).toList()).spanning(cell.span()))
                .toList();
    }
}
