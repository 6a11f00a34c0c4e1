package se.sambruk.otp.format.docx;

import java.util.Arrays;
import java.util.List;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ColumnWidths;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.text.Excerpts;

/**
 * Fits the columns of tables to the longest word of each, and tells of those that a page has no room for. How wide a word becomes only Word
 * knows, with the letterhead's font: it is reckoned as wide as in Arial, which is wider than most. Lengths are in twentieths of a point.
 */
final class ColumnFit {
    /** What the cells of our own tables have left and right of their text, together. */
    private static final int AROUND = 2 * 85 + 10;
    /** How far in the items of lists in cells stand. */
    private static final int ITEM = 360;
    /** The size of text in cells. */
    private static final int SIZE = 190;

    private static final int REQUIREMENT_SIZE = 210;
    /** How much wider bold letters are. */
    private static final double BOLD = 1.08;
    /** Letters by their width, in thousandths of their size. */
    private static final String NARROW = "ijl.,:;'|!";

    private static final String SLIM = "frtI()[]/\\-\"*`\u00b7";
    private static final String MIDDLE = "cksvxyzJ";
    private static final String WIDE = "mMW%@\u2014\u2026";

    private final Losses losses;

    ColumnFit(Losses losses) {
        this.losses = losses;
    }

    /** The columns of a table in a room so wide. */
    ColumnWidths of(Table table, int width) {
        int columns = table.widths().size();
        Double[] least = new Double[columns];
        Arrays.fill(least, 0.0);
        String[] longest = new String[columns];
        for (List<Cell> row : table.header()) {
            measure(row, true, table.hasRowHeaders(), least, longest);
        }
        for (List<Cell> row : table.rows()) {
            measure(row, false, table.hasRowHeaders(), least, longest);
        }
        ColumnWidths fit = ColumnWidths.of(table.widths(), Arrays.asList(least), width);
        if (!fit.narrow().isEmpty()) {
            List<String> words = fit.narrow().stream()
                    .map(column -> longest[column])
                    .distinct()
                    .toList();
            String name = table.caption().orElseGet(() -> Excerpts.beginning(table.plainText()));
            losses.brokenWords(name, columns, fit.narrow().size(), Excerpts.some(words));
        }
        return fit;
    }

    private static void measure(List<Cell> row, boolean header, boolean labelled, Double[] least, String[] longest) {
        int column = 0;
        for (Cell cell : row) {
            if (cell.span() == 1) {
                boolean bold = header || labelled && column == 0;
                for (Block block : cell.blocks()) {
                    measure(block, bold, column, least, longest);
                }
            }
            column += cell.span();
        }
    }

    private static void measure(Block block, boolean bold, int column, Double[] least, String[] longest) {
        if (block instanceof Paragraph paragraph) {
            int size = paragraph.role().equals("requirement-text") ? REQUIREMENT_SIZE : SIZE;
            measure(paragraph, size, bold, 0, column, least, longest);
        } else if (block instanceof ItemList list) {
            for (ItemList.Item item : list.entries()) {
                measure(item.text(), SIZE, bold, ITEM, column, least, longest);
                item.lists().forEach(below -> measure(below, bold, column, least, longest));
            }
        }
    }

    private static void measure(
            Paragraph paragraph, int size, boolean bold, int indent, int column, Double[] least, String[] longest) {
        for (Span span : paragraph.spans()) {
            boolean heavy = bold || span.style() == Span.Style.STRONG;
            for (String word : ColumnWidths.words(span.text())) {
                double needed = width(word, size, heavy, span.style() == Span.Style.CODE) + indent + AROUND;
                if (needed > least[column]) {
                    least[column] = needed;
                    longest[column] = word;
                }
            }
        }
    }

    private static double width(String word, int size, boolean bold, boolean code) {
        double width =
                word.codePoints().mapToDouble(c -> code ? 0.6 : letter(c)).sum() * size;
        return bold ? width * BOLD : width;
    }

    private static double letter(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return 0.28;
        }
        if (SLIM.indexOf(c) >= 0) {
            return 0.34;
        }
        if (MIDDLE.indexOf(c) >= 0) {
            return 0.5;
        }
        if (WIDE.indexOf(c) >= 0 || Character.isIdeographic(c)) {
            return 0.95;
        }
        return Character.isUpperCase(c) || c == 'w' ? 0.73 : 0.56;
    }
}
