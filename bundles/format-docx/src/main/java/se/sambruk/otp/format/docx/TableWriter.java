package se.sambruk.otp.format.docx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ColumnWidths;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;

/** Writes tables: with a grid, headers repeated on each page, rows kept whole where they are short, and a text alternative. */
final class TableWriter {
    private static final String REQUIREMENT = "requirement";
    /** A row with more characters than this may be broken over two pages, so as not to leave half a page empty. */
    private static final int KEPT_WHOLE = 900;
    /** A table with no more rows, each of them a line or two, stands on one page: it is read as a whole. */
    private static final int ROWS_ON_ONE_PAGE = 20;

    private static final int CHARACTERS_ON_ONE_PAGE = 1_500;
    private static final String NO_GAP = "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>";

    private final XmlOut out;
    private final TextWriter text;
    private final Skeleton skeleton;
    private final BlockWriter blocks;
    private final ColumnFit columns;
    private final Plan plan;

    TableWriter(XmlOut out, TextWriter text, Skeleton skeleton, BlockWriter blocks, Plan plan) {
        this.columns = new ColumnFit(plan.losses());
        this.plan = plan;
        this.out = out;
        this.text = text;
        this.skeleton = skeleton;
        this.blocks = blocks;
    }

    void write(Table table, BlockWriter.Place place) throws IOException {
        boolean requirement = table.role().equals(REQUIREMENT);
        Optional<String> anchor = table.id();
        if (table.caption().isPresent()) {
            text.open(Look.CAPTION, "<w:keepNext/>");
            if (anchor.isPresent()) {
                text.bookmark(anchor.get());
                anchor = Optional.empty();
            }
            text.run(table.caption().get(), "");
            text.close();
        }
        int[] grid = grid(table, place);
        open(table, requirement, grid);
        for (List<Cell> row : table.header()) {
            row(row, grid, new RowKind(true, requirement, false, true, false), anchor);
            anchor = Optional.empty();
        }
        int last = table.rows().size() - 1;
        boolean together = !requirement && isOnOnePage(table);
        for (int i = 0; i <= last; i++) {
            List<Cell> row = table.rows().get(i);
            boolean whole = isShort(row);
            // A header with a single row, or a single row on a page of its own, is hard to read.
            boolean kept = whole && i < last && (together || i == 0 || i == last - 1);
            row(row, grid, new RowKind(false, requirement, table.hasRowHeaders(), whole, kept), anchor);
            anchor = Optional.empty();
        }
        if (table.header().isEmpty() && table.rows().isEmpty()) {
            // A table must have a row; Word refuses the document otherwise.
            out.raw("<w:tr>");
            for (int width : grid) {
                cell(width, 1);
                out.raw("<w:p/></w:tc>");
            }
            out.raw("</w:tr>");
        }
        out.raw("</w:tbl>");
        // Two tables without a paragraph between would become one. The one that a document must end with is hardly
        // there: a table that fills
        // its page would else be followed by an empty one.
        text.open(Look.GAP, (plan.endsWith(table) ? NO_GAP : "") + place.ending());
        text.close();
    }

    private void open(Table table, boolean requirement, int[] grid) throws IOException {
        boolean header = !table.header().isEmpty();
        properties(
                requirement ? Look.REQUIREMENT : Look.TABLE,
                header,
                table.hasRowHeaders(),
                table.caption().orElse(""),
                table.description().orElse(""),
                grid);
    }

    /** Opens a table, up to its first row. */
    void properties(Look look, boolean header, boolean rowHeaders, String caption, String description, int[] grid)
            throws IOException {
        int width = 0;
        for (int column : grid) {
            width += column;
        }
        out.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"")
                .raw(skeleton.style(look))
                .raw("\"/><w:tblW w:w=\"")
                .raw(String.valueOf(width))
                .raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"")
                .raw(header ? rowHeaders ? "06A0" : "0620" : rowHeaders ? "0680" : "0600")
                .raw("\" w:firstRow=\"")
                .raw(header ? "1" : "0")
                .raw("\" w:lastRow=\"0\" w:firstColumn=\"")
                .raw(rowHeaders ? "1" : "0")
                .raw("\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
        if (!caption.isEmpty()) {
            out.raw("<w:tblCaption w:val=\"").raw(XmlOut.escaped(caption)).raw("\"/>");
        }
        if (!description.isEmpty()) {
            out.raw("<w:tblDescription w:val=\"").text(description).raw("\"/>");
        }
        out.raw("</w:tblPr><w:tblGrid>");
        for (int column : grid) {
            out.raw("<w:gridCol w:w=\"").raw(String.valueOf(column)).raw("\"/>");
        }
        out.raw("</w:tblGrid>");
    }

    /**
     * How a row is written.
     *
     * @param labelled whether its first cell is its header
     * @param whole whether it is never broken over two pages
     * @param kept whether it is to be on one page with the next row
     */
    private record RowKind(boolean header, boolean requirement, boolean labelled, boolean whole, boolean kept) {
        String properties() {
            return whole || header
                    ? "<w:trPr>" + (whole ? "<w:cantSplit/>" : "") + (header ? "<w:tblHeader/>" : "") + "</w:trPr>"
                    : "";
        }

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

    private void row(List<Cell> cells, int[] grid, RowKind kind, Optional<String> anchor) throws IOException {
        out.raw("<w:tr>").raw(kind.properties());
        int column = 0;
        for (Cell cell : cells) {
            int width = 0;
            for (int i = 0; i < cell.span(); i++) {
                width += grid[column + i];
            }
            cell(width, cell.span());
            content(
                    cell,
                    new BlockWriter.Place(kind.look(column == 0), width, true, kind.kept()),
                    column == 0 ? anchor : Optional.empty());
            out.raw("</w:tc>");
            column += cell.span();
        }
        out.raw("</w:tr>");
    }

    /** Opens a cell. */
    void cell(int width, int span) throws IOException {
        out.raw("<w:tc><w:tcPr><w:tcW w:w=\"").raw(String.valueOf(width)).raw("\" w:type=\"dxa\"/>");
        if (span > 1) {
            out.raw("<w:gridSpan w:val=\"").raw(String.valueOf(span)).raw("\"/>");
        }
        out.raw("</w:tcPr>");
    }

    private void content(Cell cell, BlockWriter.Place place, Optional<String> anchor) throws IOException {
        List<Block> content = cell.blocks();
        if (anchor.isPresent()) {
            if (content.size() == 1
                    && content.get(0) instanceof Paragraph paragraph
                    && paragraph.id().isEmpty()) {
                blocks.write(paragraph.identified(anchor.get()), place);
                return;
            }
            text.open(place.text());
            text.bookmark(anchor.get());
            text.close();
        }
        for (Block block : content) {
            blocks.write(block, place);
        }
        if (content.isEmpty() && anchor.isEmpty()) {
            text.open(place.text());
            text.close();
        }
    }

    /** The widths of a table's columns; they fill the place exactly. */
    private int[] grid(Table table, BlockWriter.Place place) {
        int room = place.cell() ? Math.max(place.width() - 200, table.widths().size()) : place.width();
        ColumnWidths fit = columns.of(table, room);
        int[] grid = new int[table.widths().size()];
        double passed = 0;
        int used = 0;
        for (int i = 0; i < grid.length; i++) {
            passed += fit.width(i);
            int end = (int) Math.round(passed);
            grid[i] = Math.max(end - used, 1);
            used = end;
        }
        return grid;
    }

    private static boolean isOnOnePage(Table table) {
        return table.rows().size() <= ROWS_ON_ONE_PAGE
                && table.rows().stream().mapToInt(TableWriter::length).sum() <= CHARACTERS_ON_ONE_PAGE;
    }

    private static boolean isShort(List<Cell> row) {
        return length(row) <= KEPT_WHOLE;
    }

    private static int length(List<Cell> row) {
        int length = 0;
        for (Cell cell : row) {
            for (Block block : cell.blocks()) {
                length += block instanceof Paragraph paragraph
                        ? paragraph.spans().stream()
                                .mapToInt(span -> span.text().length())
                                .sum()
                        : block.plainText().length();
            }
        }
        return length;
    }
}
