package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Table;

/** Gives the first of some blocks the name that cross references use for all of them. */
final class Named {
    private Named() {}

    static List<Block> first(List<Block> blocks, String id) {
        if (blocks.isEmpty()) {
            return blocks;
        }
        List<Block> named = new ArrayList<>(blocks);
        named.set(0, named(blocks.get(0), id));
        return named;
    }

    private static Block named(Block block, String id) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.identified(id);
        }
        if (block instanceof ItemList list && !list.items().isEmpty()) {
            List<Paragraph> items = new ArrayList<>(list.items());
            items.set(0, items.get(0).identified(id));
            return list.isNumbered() ? ItemList.numbered(items) : ItemList.bulleted(items);
        }
        if (block instanceof Table table) {
            Table.Builder named = Table.builder(table.widths())
                    .id(id)
                    .role(table.role())
                    .caption(table.caption().orElse(null))
                    .description(table.description().orElse(null))
                    .rowHeaders(table.hasRowHeaders());
            table.header().forEach(named::header);
            table.rows().forEach(named::row);
            return named.build();
        }
        // A figure has its own.
        return block;
    }
}
