package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ColumnWidths;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.text.Excerpts;

/** Fits the columns of tables to the longest word of each, and tells of those that a page has no room for. Used by one thread. */
final class ColumnFit {
    /** How the text of a cell looks. */
    interface Looks {
        Look look(boolean header, boolean first);
    }

    private record Word(String text, Look look, boolean bold, boolean code) {}

    private static final float AROUND = 2 * RowStrip.PADDING_X + 0.1f;

    private final Typesetter typesetter;
    private final Map<Word, Float> measured = new HashMap<>();

    ColumnFit(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** The widths of a table's columns; they fill the place exactly. */
    float[] grid(Table table, float width, Looks looks) throws IOException {
        int columns = table.widths().size();
        Double[] least = new Double[columns];
        Arrays.fill(least, 0.0);
        String[] longest = new String[columns];
        for (List<Cell> row : table.header()) {
            measure(row, true, looks, least, longest);
        }
        for (List<Cell> row : table.rows()) {
            measure(row, false, looks, least, longest);
        }
        ColumnWidths fit = ColumnWidths.of(table.widths(), Arrays.asList(least), width);
        if (!fit.narrow().isEmpty()) {
            List<String> words = fit.narrow().stream()
                    .map(column -> longest[column])
                    .distinct()
                    .toList();
            typesetter.losses().brokenWords(name(table), columns, fit.narrow().size(), Excerpts.some(words));
        }
        float[] grid = new float[columns];
        for (int i = 0; i < columns; i++) {
            grid[i] = (float) fit.width(i);
        }
        return grid;
    }

    private static String name(Table table) {
        return table.caption().orElseGet(() -> Excerpts.beginning(table.plainText()));
    }

    private void measure(List<Cell> row, boolean header, Looks looks, Double[] least, String[] longest)
            throws IOException {
        int column = 0;
        for (Cell cell : row) {
            if (cell.span() == 1) {
                for (Block block : cell.blocks()) {
                    measure(block, looks.look(header, column == 0), column, least, longest);
                }
            }
            column += cell.span();
        }
    }

    private void measure(Block block, Look look, int column, Double[] least, String[] longest) throws IOException {
        if (block instanceof Paragraph paragraph) {
            measure(paragraph, BlockLayout.look(paragraph, look, true), 0, column, least, longest);
        } else if (block instanceof ItemList list) {
            for (ItemList.Item item : list.entries()) {
                measure(item.text(), look, ListLayout.NUMBER_INDENT, column, least, longest);
                for (ItemList below : item.lists()) {
                    measure(below, look, column, least, longest);
                }
            }
        }
    }

    private void measure(Paragraph paragraph, Look look, float indent, int column, Double[] least, String[] longest)
            throws IOException {
        for (Span span : paragraph.spans()) {
            boolean bold = look.bold() || span.style() == Span.Style.STRONG;
            boolean code = span.style() == Span.Style.CODE;
            for (String word : ColumnWidths.words(span.text())) {
                double needed = width(new Word(word, look, bold, code)) + indent + AROUND;
                if (needed > least[column]) {
                    least[column] = needed;
                    longest[column] = word;
                }
            }
        }
    }

    private float width(Word word) throws IOException {
        Float known = measured.get(word);
        if (known == null) {
            known = typesetter.width(word.text(), word.look(), word.bold(), word.code());
            measured.put(word, known);
        }
        return known;
    }
}
