package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;

/**
 * What is rendered, as a canonical tree: two blocks with one tree say the same in the same way. Names and where links lead within the document
 * are not in it, nor how wide columns are, nor pictures in pixels beside those in lines, which depend on the machine's fonts. Of a picture it
 * has what that shows.
 */
final class BlockTree {
    private BlockTree() {}

    static ContentHash hash(List<Block> blocks) {
        return ContentHash.ofTree(of(blocks));
    }

    static List<Object> of(List<Block> blocks) {
        List<Object> tree = new ArrayList<>();
        blocks.forEach(block -> tree.add(of(block)));
        return tree;
    }

    private static Object of(Block block) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("role", block.role());
        if (block instanceof Paragraph paragraph) {
            tree.put("spans", spans(paragraph));
        } else if (block instanceof ItemList list) {
            tree.put("numbered", list.isNumbered());
            tree.put("items", list.entries().stream().map(BlockTree::item).toList());
        } else if (block instanceof Table table) {
            text(tree, "caption", table.caption());
            text(tree, "description", table.description());
            tree.put("row-headers", table.hasRowHeaders());
            tree.put("header", rows(table.header()));
            tree.put("rows", rows(table.rows()));
        } else if (block instanceof Figure figure) {
            tree.put("caption", figure.caption());
            tree.put("alternative", figure.alternative());
            tree.put("image", figure.content().hex());
        } else {
            tree.put("text", block.plainText());
        }
        return tree;
    }

    /** An item without lists is its text alone. */
    private static Object item(ItemList.Item item) {
        List<Object> spans = spans(item.text());
        return item.lists().isEmpty()
                ? spans
                : Map.of(
                        "spans",
                        spans,
                        "lists",
                        item.lists().stream().map(BlockTree::of).toList());
    }

    private static void text(Map<String, Object> tree, String key, Optional<String> text) {
        text.ifPresent(value -> tree.put(key, value));
    }

    private static Object rows(List<List<Table.Cell>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> Map.of("span", cell.span(), "blocks", of(cell.blocks())))
                        .toList())
                .toList();
    }

    /**
     * Spans of one look are one text. Where a link leads within the document is no part of it, as that differs between readers; where one
     * leads out of it is, as it is part of what is approved.
     */
    private static List<Object> spans(Paragraph paragraph) {
        List<Object> tree = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<String> look = List.of();
        for (Span span : paragraph.spans()) {
            List<String> own = List.of(span.style().name(), span.address().orElse(""));
            if (!own.equals(look)) {
                add(text, look, tree);
                look = own;
            }
            text.append(span.text());
        }
        add(text, look, tree);
        return tree;
    }

    private static void add(StringBuilder text, List<String> look, List<Object> tree) {
        if (text.length() > 0) {
            tree.add(List.of(look.get(0), look.get(1), text.toString()));
            text.setLength(0);
        }
    }
}
