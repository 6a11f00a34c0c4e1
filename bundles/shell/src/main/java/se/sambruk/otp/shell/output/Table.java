package se.sambruk.otp.shell.output;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.karaf.shell.support.table.Col;
import org.apache.karaf.shell.support.table.ShellTable;

/**
 * A table that is printed part by part: a later part keeps the columns of those before. Where a terminal is too narrow for it, the
 * widest columns are broken between words; where that is not enough, each row is set as a heading with facts below. Not
 * thread-safe.
 */
final class Table {
    private static final int SEPARATOR = 3;
    private static final int NARROWEST = 20;

    private final List<String> headings;
    private final Set<Integer> numbers;
    private final int width;
    /** How wide each column's widest cell is, and how wide it must be for no word to be cut. */
    private final int[] widths;

    private final int[] floors;
    private final int last;
    private boolean begun;
    private boolean stacked;

    /**
     * @param numbers the columns that are set to the right
     * @param width of the terminal
     */
    Table(List<String> headings, Set<Integer> numbers, int width) {
        this.headings = headings;
        this.numbers = numbers;
        this.width = width;
        this.widths = headings.stream().mapToInt(String::length).toArray();
        this.floors = widths.clone();
        this.last = headings.size() - 1;
    }

    /** Prints rows, with the headings above the first; nothing where there are none. */
    void print(List<List<String>> rows, PrintStream out) {
        if (rows.isEmpty()) {
            return;
        }
        rows.forEach(this::widen);
        if (!begun) {
            stacked = Arrays.stream(floors).sum() > room();
        }
        if (stacked) {
            stack(rows, out);
        } else {
            tabulate(rows, out);
        }
        begun = true;
    }

    private void tabulate(List<List<String>> rows, PrintStream out) {
        int[] fitted = fitted();
        ShellTable table = new ShellTable();
        for (int i = 0; i <= last; i++) {
            Col column = table.column(i == last ? headings.get(i) : padded(headings.get(i), i, fitted));
            if (numbers.contains(i)) {
                column.alignRight();
            }
        }
        if (begun) {
            table.noHeaders();
        }
        for (List<String> row : rows) {
            Object[] cells = new Object[row.size()];
            for (int i = 0; i <= last; i++) {
                int column = i;
                // Broken here and not by Karaf's table, which cuts a word that is too long.
                cells[i] = Prose.broken(row.get(i), fitted[i]).stream()
                        .map(line -> column == last ? line : padded(line, column, fitted))
                        .collect(Collectors.joining("\n"));
            }
            table.addRow().addContent(cells);
        }
        table.print(out, StandardCharsets.UTF_8, true);
    }

    private void stack(List<List<String>> rows, PrintStream out) {
        Sheet sheet = new Sheet(out, width, false);
        int margin =
                1 + headings.stream().skip(1).mapToInt(String::length).max().orElse(0);
        for (List<String> row : rows) {
            sheet.item(row.get(0));
            for (int i = 1; i <= last; i++) {
                if (!row.get(i).isEmpty()) {
                    sheet.indented().fact(headings.get(i), row.get(i), margin);
                }
            }
        }
    }

    /** What the columns have together. */
    private int room() {
        return width - last * SEPARATOR;
    }

    /** The columns' widths when the widest of those that can be broken have given way. */
    private int[] fitted() {
        int[] fitted = widths.clone();
        for (int excess = Arrays.stream(fitted).sum() - room(); excess > 0; excess--) {
            int widest = IntStream.rangeClosed(0, last)
                    .filter(i -> fitted[i] > floors[i])
                    .reduce(-1, (one, other) -> one < 0 || fitted[other] >= fitted[one] ? other : one);
            if (widest < 0) {
                return fitted;
            }
            fitted[widest]--;
        }
        return fitted;
    }

    private void widen(List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            widths[i] = Math.max(widths[i], cell.length());
            floors[i] = Math.max(floors[i], Math.min(cell.length(), floor(i, cell)));
        }
    }

    private int floor(int column, String cell) {
        if (numbers.contains(column)) {
            return cell.length();
        }
        // The last column may run over the edge with a single word, such as a path, without pushing anything aside.
        return column == last
                ? NARROWEST
                : Stream.of(cell.split(" ")).mapToInt(String::length).max().orElse(0);
    }

    private String padded(String text, int column, int[] fitted) {
        String padding = " ".repeat(Math.max(0, fitted[column] - text.length()));
        return numbers.contains(column) ? padding + text : text + padding;
    }
}
