package se.sambruk.otp.format.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;

/**
 * The columns of a table in which a cell begins. HTML wants no others: a column in which none does is joined with the one before it
 * (HTML, 4.9.12).
 */
final class TableGrid {
    private final BitSet begins = new BitSet();
    private final Table table;

    TableGrid(Table table) {
        this.table = table;
        rows(table.header());
        rows(table.rows());
    }

    private void rows(List<List<Cell>> rows) {
        for (List<Cell> row : rows) {
            int column = 0;
            for (Cell cell : row) {
                begins.set(column);
                column += cell.span();
            }
        }
    }

    /** How many columns there are. */
    int size() {
        return begins.cardinality();
    }

    /** How many columns a cell spans that begins in a column of the table. */
    int span(int column, Cell cell) {
        return begins.get(column, column + cell.span()).cardinality();
    }

    /** The columns' widths in hundredths of the table's, each at least one. */
    List<Integer> widths() {
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        for (int column = begins.nextSetBit(0); column >= 0; ) {
            int next = begins.nextSetBit(column + 1);
            int end = next < 0 ? table.widths().size() : next;
            long width = table.widths().subList(column, end).stream()
                    .mapToLong(Integer::longValue)
                    .sum();
            widths.add((int) Math.max(1, Math.round(100.0 * width / all)));
            column = next;
        }
        return widths;
    }
}
