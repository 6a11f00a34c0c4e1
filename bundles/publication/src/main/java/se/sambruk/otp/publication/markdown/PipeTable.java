package se.sambruk.otp.publication.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;

/** Reads a pipe table. Nobody has said how wide its columns are: that follows from what is in them. */
final class PipeTable {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 48;

    private final MarkdownContext context;

    PipeTable(MarkdownContext context) {
        this.context = context;
    }

    Table read(TableBlock block) {
        List<List<Cell>> header = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                (part instanceof TableHead ? header : rows).add(cells(row));
            }
        }
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < header.get(0).size(); column++) {
            widths.add(width(column, header, rows));
        }
        Table.Builder table = Table.builder(widths);
        header.forEach(table::header);
        rows.forEach(table::row);
        return table.build();
    }

    private List<Cell> cells(Node row) {
        List<Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof SurplusCells surplus) {
                context.notCarried(Construct.SURPLUS_CELLS, surplus.written());
                continue;
            }
            cells.add(Cell.of(List.of(Paragraph.of(new SpanReader(context).read(cell)))));
        }
        return cells;
    }

    private static int width(int column, List<List<Cell>> header, List<List<Cell>> rows) {
        int longest = NARROWEST;
        for (List<List<Cell>> part : List.of(header, rows)) {
            for (List<Cell> row : part) {
                longest = Math.max(longest, row.get(column).plainText().length());
            }
        }
        return Math.min(longest, WIDEST);
    }
}
