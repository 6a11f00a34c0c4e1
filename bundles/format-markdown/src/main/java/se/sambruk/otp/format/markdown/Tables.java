package se.sambruk.otp.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Table;

/** Pipe tables: one row of headings, then rows of cells that each stand on one line. */
final class Tables {
    private static final String BREAK = "<br>";

    private final Inlines inlines;
    private final Lists lists;
    private final Anchors anchors;
    private final Losses losses;

    Tables(Inlines inlines, Lists lists, Anchors anchors, Losses losses) {
        this.inlines = inlines;
        this.lists = lists;
        this.anchors = anchors;
        this.losses = losses;
    }

    String write(Table table) {
        List<String> lines = new ArrayList<>();
        int columns = table.widths().size();
        List<List<Table.Cell>> header = table.header();
        lines.add(header.isEmpty() ? row(List.of(), columns) : row(cells(header.get(0), false), columns));
        lines.add("|" + " --- |".repeat(columns));
        // Of several rows of headings the others stand out by themselves.
        header.stream().skip(1).forEach(row -> lines.add(row(strong(cells(row, false)), columns)));
        for (List<Table.Cell> row : table.rows()) {
            lines.add(row(cells(row, table.hasRowHeaders()), columns));
        }
        return String.join("\n", lines);
    }

    private static String row(List<String> cells, int columns) {
        StringBuilder out = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            out.append(' ').append(i < cells.size() ? cells.get(i) : "").append(" |");
        }
        return out.toString();
    }

    private List<String> cells(List<Table.Cell> row, boolean headed) {
        List<String> cells = new ArrayList<>();
        for (Table.Cell cell : row) {
            String written = cell(cell.blocks());
            cells.add(headed && cells.isEmpty() ? strong(written) : written);
            for (int i = 1; i < cell.span(); i++) {
                cells.add("");
            }
            if (cell.span() > 1) {
                losses.span();
            }
        }
        return cells;
    }

    private static List<String> strong(List<String> cells) {
        return cells.stream().map(Tables::strong).toList();
    }

    private static String strong(String cell) {
        return cell.isEmpty() || cell.startsWith("*") || cell.contains("<strong>")
                ? cell
                : "<strong>" + cell + "</strong>";
    }

    private String cell(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.id().map(anchors::mark).orElse("") + written(block))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(BREAK));
    }

    private String written(Block block) {
        if (block instanceof Paragraph paragraph) {
            return inlines.cell(paragraph);
        }
        if (block instanceof ItemList list) {
            return String.join(BREAK, lists.lines(list));
        }
        if (block instanceof Table) {
            losses.nested();
        }
        return block.plainText().lines().map(inlines::line).collect(Collectors.joining(BREAK));
    }
}
