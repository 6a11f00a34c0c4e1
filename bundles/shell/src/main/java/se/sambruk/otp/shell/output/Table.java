package se.sambruk.otp.shell.output;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.support.table.Col;
import org.apache.karaf.shell.support.table.ShellTable;

/** A table that is printed part by part: a later part keeps the columns of those before. Not thread-safe. */
final class Table {
    private static final int SEPARATOR = 3;
    private static final int NARROWEST = 24;

    private final List<String> headings;
    private final Set<Integer> numbers;
    private final int width;
    private final int[] widths;
    private final int last;
    private boolean begun;

    /**
     * @param numbers the columns that are set to the right
     * @param width of the terminal; the last column is broken into lines to fit
     */
    Table(List<String> headings, Set<Integer> numbers, int width) {
        this.headings = headings;
        this.numbers = numbers;
        this.width = width;
        this.widths = headings.stream().mapToInt(String::length).toArray();
        this.last = headings.size() - 1;
    }

    /** Prints rows, with the headings above the first; nothing where there are none. */
    void print(List<List<String>> rows, PrintStream out) {
        if (rows.isEmpty()) {
            return;
        }
        rows.forEach(this::widen);
        ShellTable table = new ShellTable();
        for (int i = 0; i <= last; i++) {
            Col column = table.column(i == last ? headings.get(i) : padded(headings.get(i), i));
            if (numbers.contains(i)) {
                column.alignRight();
            }
        }
        if (begun) {
            table.noHeaders();
        }
        int left = Math.max(NARROWEST, width - used());
        for (List<String> row : rows) {
            Object[] cells = new Object[row.size()];
            for (int i = 0; i < last; i++) {
                cells[i] = padded(row.get(i), i);
            }
            // Broken here and not by Karaf's table, which cuts a word that is too long.
            cells[last] = String.join("\n", Prose.lines(row.get(last), left));
            table.addRow().addContent(cells);
        }
        table.print(out, StandardCharsets.UTF_8, true);
        begun = true;
    }

    /** What all columns but the last take. */
    private int used() {
        int used = 0;
        for (int i = 0; i < last; i++) {
            used += widths[i] + SEPARATOR;
        }
        return used;
    }

    private void widen(List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
        }
    }

    private String padded(String text, int column) {
        String padding = " ".repeat(Math.max(0, widths[column] - text.length()));
        return numbers.contains(column) ? padding + text : text + padding;
    }
}
