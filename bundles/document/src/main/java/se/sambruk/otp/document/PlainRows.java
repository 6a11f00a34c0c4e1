package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;

/**
 * A requirement as it stands in the annex, row by row and without cross references, to be compared with what it was: what suppliers read is compared, and
 * nothing that they read can be left out.
 */
final class PlainRows {
    private final RequirementBlock block;
    private final Wording wording;

    PlainRows(Specification published, Wording wording) {
        this.block = new RequirementBlock(Annex.of(published, wording));
        this.wording = wording;
    }

    /** What the rows are called, in order, each with what it says. */
    Map<String, List<Block>> of(SpecifiedRequirement requirement) {
        Table table = block.of(requirement);
        Map<String, List<Block>> rows = new LinkedHashMap<>();
        List<Table.Cell> header = table.header().get(0);
        rows.put(wording.text("row.title"), plain(header.get(1)));
        rows.put(wording.text("row.kind"), plain(header.get(2)));
        table.rows().forEach(row -> rows.put(row.get(0).plainText(), plain(row.get(1))));
        return rows;
    }

    private static List<Block> plain(Table.Cell cell) {
        List<Block> plain = new ArrayList<>();
        for (Block block : cell.blocks()) {
            plain.add(
                    block instanceof ItemList list
                            ? ItemList.bulleted(list.items().stream()
                                    .map(item -> Paragraph.of(item.plainText()))
                                    .toList())
                            : Paragraph.of(block.plainText()));
        }
        return plain;
    }
}
