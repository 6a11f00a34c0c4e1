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
        // A figure has a name of its own, as has what stands for one that is missing.
        if (blocks.isEmpty() || blocks.get(0).id().isPresent()) {
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
        if (block instanceof ItemList list && !list.entries().isEmpty()) {
            List<ItemList.Item> items = new ArrayList<>(list.entries());
            ItemList.Item first = items.get(0);
            items.set(0, ItemList.Item.of(first.text().identified(id), first.lists()));
            return ItemList.of(list.isNumbered(), items);
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
        return block;
    }
}
