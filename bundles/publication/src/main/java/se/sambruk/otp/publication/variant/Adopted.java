package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;

/**
 * Makes what was written for another document a part of this one: things get the ids that they have here, and cross references lead where they
 * lead here, or become text where they lead nowhere. Used by one thread.
 */
final class Adopted {
    /** What does not change. */
    private static final Iterator<String> SAME = List.<String>of().iterator();

    private final Function<String, Optional<String>> leads;
    private Iterator<String> ids = SAME;

    /**
     * @param leads where a cross reference to an id of the other document leads in this one; empty for nowhere
     */
    Adopted(Function<String, Optional<String>> leads) {
        this.leads = leads;
    }

    /** The ids in some sections, in the order in which they stand. */
    static List<String> ids(List<Section> sections) {
        List<String> ids = new ArrayList<>();
        sections.forEach(section -> ids(section, ids));
        return ids;
    }

    private static void ids(Section section, List<String> into) {
        into.add(section.id());
        DocumentOutline.blocks(section).forEach(block -> block.id().ifPresent(into::add));
        section.sections().forEach(below -> ids(below, into));
    }

    /**
     * Some sections as they stand here.
     *
     * @param names for each of their ids, in order, the one that it becomes
     */
    List<Section> in(List<Section> sections, List<String> names) {
        ids = names.iterator();
        List<Section> adopted = sections.stream().map(this::in).toList();
        ids = SAME;
        return adopted;
    }

    /** Some blocks as they stand here, under the ids that they have. */
    List<Block> in(List<Block> blocks) {
        return blocks.stream().map(this::in).toList();
    }

    private String name(String id) {
        return ids.hasNext() ? ids.next() : id;
    }

    private Section in(Section section) {
        Section.Builder here =
                Section.builder(name(section.id()), section.title()).numbered(section.isNumbered());
        section.blocks().forEach(block -> here.block(in(block)));
        section.sections().forEach(below -> here.section(in(below)));
        return here.build();
    }

    private Block in(Block block) {
        if (block instanceof Paragraph paragraph) {
            return in(paragraph);
        }
        if (block instanceof ItemList list) {
            return in(list);
        }
        if (block instanceof Figure figure) {
            return in(figure);
        }
        if (block instanceof Table table) {
            return in(table);
        }
        // Nothing is known of it but that it says something; the id that it was given is not its own.
        block.id().ifPresent(this::name);
        return block;
    }

    private Paragraph in(Paragraph paragraph) {
        Paragraph here =
                Paragraph.of(paragraph.spans().stream().map(this::in).toList()).as(paragraph.role());
        return paragraph.id().map(this::name).map(here::identified).orElse(here);
    }

    private Span in(Span span) {
        if (span.anchor().isEmpty()) {
            return span;
        }
        Span text = Span.of(span.text(), span.style());
        return leads.apply(span.anchor().get()).map(text::to).orElse(text);
    }

    private ItemList in(ItemList list) {
        List<ItemList.Item> items = new ArrayList<>();
        for (ItemList.Item item : list.entries()) {
            Paragraph text = in(item.text());
            items.add(ItemList.Item.of(text, item.lists().stream().map(this::in).toList()));
        }
        return ItemList.of(list.isNumbered(), items);
    }

    private Figure in(Figure figure) {
        String id = figure.id().orElseThrow();
        String name = name(id);
        return name.equals(id) ? figure : figure.told(name, figure.caption(), figure.alternative());
    }

    private Table in(Table table) {
        Table.Builder here = Table.builder(table.widths())
                .id(table.id().map(this::name).orElse(null))
                .role(table.role())
                .caption(table.caption().orElse(null))
                .description(table.description().orElse(null))
                .rowHeaders(table.hasRowHeaders());
        table.header().forEach(row -> here.header(row(row)));
        table.rows().forEach(row -> here.row(row(row)));
        return here.build();
    }

    private List<Cell> row(List<Cell> row) {
        return row.stream()
                .map(cell -> Cell.of(in(cell.blocks())).spanning(cell.span()))
                .toList();
    }
}
