package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.MatrixTone;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.text.Characters;
import se.sambruk.otp.format.pdf.BlockLayout.Place;
import se.sambruk.otp.format.pdf.TextLayout.Setting;

/**
 * Makes strips of tables. A table's header rows stand in the structure tree once, and on each of its pages; rows are kept whole where they are
 * short.
 */
final class TableLayout {
    private static final String REQUIREMENT = "requirement";
    /** A row that is higher than this may be broken over two pages, so as not to leave half a page empty. */
    private static final float KEPT_WHOLE = 150;
    /** A table with no more rows that is no higher stands on one page: it is read as a whole. */
    private static final int ROWS_ON_ONE_PAGE = 20;

    private static final float HEIGHT_ON_ONE_PAGE = 330;
    /** Headers that are higher than this are not repeated, or there would be no room for what they head. */
    private static final float REPEATED = 200;

    private static final float AFTER = 10;
    private static final float HEAVY = 1.5f;
    private static final float STRONG = 1;

    /** What a row is. */
    private record Kind(boolean header, boolean requirement, boolean labelled) {
        Look look(boolean first) {
            if (header) {
                return requirement ? Look.REQUIREMENT_HEAD : Look.TABLE_HEAD;
            }
            if (labelled && first) {
                return requirement ? Look.REQUIREMENT_LABEL : Look.TABLE_LABEL;
            }
            return Look.TABLE_TEXT;
        }
    }

    private final TextLayout text;
    private final BlockLayout blocks;
    private final ColumnFit columns;

    TableLayout(TextLayout text, BlockLayout blocks) {
        this.columns = new ColumnFit(text.typesetter());
        this.text = text;
        this.blocks = blocks;
    }

    List<Strip> table(Table table, Tag parent, Place place) throws IOException {
        boolean rows = !table.header().isEmpty() || !table.rows().isEmpty();
        // Without a row it is no table to anybody, but what is called so still stands there.
        Tag tag = rows ? parent.add("Table") : parent;
        table.description()
                .filter(said -> rows && !Characters.isBlank(said))
                .ifPresent(said -> tag.attribute(Attributes.summary(said)));
        List<Strip> strips = new ArrayList<>();
        String caption = table.caption().orElse("");
        if (!Characters.isBlank(caption)) {
            strips.addAll(text.text(
                    caption,
                    tag.add(rows ? "Caption" : "P"),
                    Setting.of(Look.CAPTION, place.width()).inOnePiece().leading(rows)));
        }
        if (rows) {
            strips.addAll(rows(table, tag, place));
        }
        return strips;
    }

    private List<Strip> rows(Table table, Tag tag, Place place) throws IOException {
        boolean requirement = table.role().equals(REQUIREMENT);
        float[] grid = columns.grid(
                table, place.width(), (header, first) -> new Kind(header, requirement, table.hasRowHeaders())
                        .look(first));
        float top = requirement ? HEAVY : STRONG;
        List<Strip> headers = new ArrayList<>();
        if (!table.header().isEmpty()) {
            // Rows that head nothing are no head to anybody.
            Tag head = tag.add(table.rows().isEmpty() ? "TBody" : "THead");
            Kind kind = new Kind(true, requirement, false);
            for (List<Cell> row : table.header()) {
                Frame frame = new Frame(headers.isEmpty() ? top : 0, Ink.ACCENT);
                headers.add(row(row, grid, kind, head.add("TR"), frame).kept(true));
            }
        }
        List<Strip> strips = new ArrayList<>(headers);
        if (!table.rows().isEmpty()) {
            Tag body = tag.add("TBody");
            Kind kind = new Kind(false, requirement, table.hasRowHeaders());
            int last = table.rows().size() - 1;
            for (int i = 0; i <= last; i++) {
                Frame frame = new Frame(strips.isEmpty() ? top : 0, i == last ? Ink.ACCENT : Ink.RULE);
                strips.add(row(table.rows().get(i), grid, kind, body.add("TR"), frame));
            }
            keep(strips, headers, !requirement && table.rows().size() <= ROWS_ON_ONE_PAGE);
        } else {
            strips.get(strips.size() - 1).kept(false);
        }
        Strip end = strips.get(strips.size() - 1);
        end.spaced(end.before(), place.cell() ? 2 : AFTER);
        return strips;
    }

    private static void keep(List<Strip> strips, List<Strip> headers, boolean small) {
        boolean together = small && Strip.height(strips) <= HEIGHT_ON_ONE_PAGE;
        boolean repeating = Strip.height(headers) <= REPEATED;
        int first = headers.size();
        int last = strips.size() - 1;
        for (int i = first; i <= last; i++) {
            Strip strip = strips.get(i);
            boolean whole = strip.height() <= KEPT_WHOLE;
            // A header with a single row, or a single row on a page of its own, is hard to read.
            strip.kept(whole && i < last && (together || i == first || i == last - 1));
            if (repeating) {
                strip.under(headers);
            }
        }
    }

    /** What a row's lines look like. */
    private record Frame(float top, Ink bottom) {}

    private Strip row(List<Cell> cells, float[] grid, Kind kind, Tag tag, Frame frame) throws IOException {
        List<RowStrip.Cell> laid = new ArrayList<>();
        int column = 0;
        float x = 0;
        for (Cell cell : cells) {
            float width = 0;
            for (int i = 0; i < cell.span(); i++) {
                width += grid[column + i];
            }
            Look look = kind.look(column == 0);
            Place place = new Place(look, width - 2 * RowStrip.PADDING_X, true, false);
            Tag tagged = tag(cell, kind, column == 0, tag);
            List<Strip> content = new ArrayList<>();
            for (Block block : cell.blocks()) {
                content.addAll(blocks.block(block, tagged, place));
            }
            laid.add(new RowStrip.Cell(x, width, content, kind.header() ? Ink.TINT : ground(cell)));
            x += width;
            column += cell.span();
        }
        Look usual = kind.look(false);
        boolean high = laid.stream().anyMatch(cell -> Strip.height(cell.content()) > KEPT_WHOLE);
        return new RowStrip(
                laid,
                new RowStrip.Frame(frame.top(), RowStrip.THIN, frame.bottom()),
                usual.line() + usual.before() + usual.after(),
                high && !kind.header());
    }

    /** A header that says nothing would only be read out as an empty one. */
    private static Tag tag(Cell cell, Kind kind, boolean first, Tag row) {
        boolean heads = (kind.header() || kind.labelled() && first) && !Characters.isBlank(cell.plainText());
        String scope = !heads ? null : kind.header() ? "Column" : "Row";
        Tag tag = row.add(heads ? "TH" : "TD");
        return scope == null && cell.span() == 1 ? tag : tag.attribute(Attributes.cell(scope, cell.span()));
    }

    private static Ink ground(Cell cell) {
        if (cell.blocks().size() == 1 && cell.blocks().get(0) instanceof Paragraph paragraph) {
            return MatrixDocument.tone(paragraph)
                    .map(MatrixTone::ground)
                    .map(Ink::of)
                    .orElse(null);
        }
        return null;
    }
}
