package se.sambruk.otp.format.html;

import java.io.IOException;
import java.util.List;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.text.Characters;

/**
 * Writes tables. One of two columns, and a requirement, becomes narrower with the window; one with more keeps what its columns need and
 * scrolls in a region that can be reached and moved by keyboard, as nothing but that region may be wider than the window.
 */
final class TableWriter {
    private static final int NARROW = 2;
    /** More columns than this do not stand beside each other in half a window. */
    private static final int FEW = 4;

    private final Markup out;
    private final Plan plan;
    private final TextWriter text;
    private final Words words;
    private final BlockWriter blocks;
    private int tables;

    TableWriter(Markup out, Plan plan, TextWriter text, Words words, BlockWriter blocks) {
        this.out = out;
        this.plan = plan;
        this.text = text;
        this.words = words;
        this.blocks = blocks;
    }

    void write(Table table) throws IOException {
        TableGrid grid = new TableGrid(table);
        String name = name(table);
        boolean wide = grid.size() > NARROW && !isRequirement(table);
        if (wide) {
            out.open("div", "class", "scroll", "role", "region", "aria-label", name, "tabindex", "0")
                    .line();
        }
        out.open("table", "id", plan.id(table), "class", look(table, grid)).line();
        caption(table);
        columns(grid);
        if (!table.header().isEmpty()) {
            out.open("thead").line();
            for (List<Cell> row : table.header()) {
                row(row, grid, true, false);
            }
            out.close().line();
        }
        if (!table.rows().isEmpty()) {
            out.open("tbody").line();
            for (List<Cell> row : table.rows()) {
                row(row, grid, false, table.hasRowHeaders());
            }
            out.close().line();
        }
        out.close().line();
        if (wide) {
            out.close().line();
        }
    }

    private String name(Table table) {
        tables++;
        String said = table.caption().or(table::description).orElse("");
        return Characters.isBlank(said) ? words.get("table.name", tables) : said;
    }

    private static boolean isRequirement(Table table) {
        return table.role().equals("requirement");
    }

    private static String look(Table table, TableGrid grid) {
        if (isRequirement(table)) {
            return "requirement";
        }
        return grid.size() > FEW ? "wide" : "few-" + grid.size();
    }

    /** A description is for those who do not see the table; it then is its name too, if it has no other. */
    private void caption(Table table) throws IOException {
        String caption = table.caption().orElse("");
        String description = table.description().orElse("");
        if (!Characters.isBlank(caption)) {
            // The name stays where it can be read when a wide table is moved sideways.
            out.open("caption", "dir", words.direction(caption))
                    .open("span", "class", "name")
                    .broken(caption);
            if (!Characters.isBlank(description)) {
                out.element("span", " " + description, "class", "unseen");
            }
            out.close().close().line();
        } else if (!Characters.isBlank(description)) {
            out.open("caption")
                    .element("span", description, "class", "unseen")
                    .close()
                    .line();
        }
    }

    private void columns(TableGrid grid) throws IOException {
        if (grid.size() > 1) {
            out.open("colgroup");
            for (int width : grid.widths()) {
                out.single("col", "class", StyleSheet.width(width));
            }
            out.close().line();
        }
    }

    private void row(List<Cell> cells, TableGrid grid, boolean header, boolean labelled) throws IOException {
        out.open("tr").line();
        int column = 0;
        for (Cell cell : cells) {
            cell(cell, grid.span(column, cell), header, header || labelled && column == 0);
            column += cell.span();
        }
        out.close().line();
    }

    private void cell(Cell cell, int span, boolean column, boolean heads) throws IOException {
        // A header that says nothing would only be read out as an empty one.
        boolean header = heads && !Characters.isBlank(cell.plainText());
        String scope = !header ? null : !column ? "row" : span > 1 ? "colgroup" : "col";
        List<Block> content = cell.blocks();
        boolean plain = content.size() == 1 && content.get(0) instanceof Paragraph;
        Paragraph only = plain ? (Paragraph) content.get(0) : null;
        out.open(
                header ? "th" : "td",
                "id",
                plain ? plan.id(only) : null,
                "class",
                plain ? TextWriter.look(only) : null,
                "colspan",
                span > 1 ? String.valueOf(span) : null,
                "scope",
                scope,
                "dir",
                plain ? words.direction(only.plainText()) : null);
        if (plain) {
            text.spans(only.spans());
        } else {
            blocks.write(content);
        }
        out.close().line();
    }
}
