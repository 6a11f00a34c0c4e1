package se.sambruk.otp.format.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.MatrixLegend;
import se.sambruk.otp.api.document.MatrixTone;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.problem.Problem;

/**
 * Makes a document of a matrix: what it shows in words, its legend, the matrix, and the notes. A matrix with more columns than a page has room
 * for is written row by row, with its columns in a table of their own. Used once.
 */
final class MatrixDocument {
    /** Columns beyond which nothing can be read in them on a page. */
    private static final int COLUMNS = 8;

    private static final String TONE = "tone-";

    /**
     * What is noted of cells, said once however many they are.
     *
     * @param first the cell where it is met first
     */
    private record Note(int number, String first, int cells) {
        String id() {
            return "anmarkning-" + number;
        }

        Note oneMore() {
            return new Note(number, first, cells + 1);
        }
    }

    private final Matrix matrix;
    private final Losses losses;
    private final Words words;
    private final Map<String, Note> notes = new LinkedHashMap<>();

    MatrixDocument(Matrix matrix, Losses losses) {
        this.matrix = matrix;
        this.losses = losses;
        this.words = new Words(matrix.locale());
    }

    /** The tone of a cell's paragraph, if it stands out. */
    static Optional<MatrixTone> tone(Paragraph paragraph) {
        if (!paragraph.role().startsWith(TONE)) {
            return Optional.empty();
        }
        String wire = paragraph.role().substring(TONE.length());
        for (MatrixTone tone : MatrixTone.values()) {
            if (tone.wire().equals(wire)) {
                return Optional.of(tone);
            }
        }
        return Optional.empty();
    }

    Document make() {
        Document.Builder document = Document.builder(matrix.title(), matrix.locale())
                .organization(matrix.organization())
                .notice(matrix.notice());
        matrix.metadata().forEach(document::metadata);
        document.section(part("visar", "matrix.shows", Paragraph.of(matrix.description())));
        if (!matrix.legend().isEmpty()) {
            document.section(part("teckenforklaring", "matrix.legend", legend()));
        }
        boolean grid = matrix.columns().size() <= COLUMNS;
        if (!grid) {
            losses.add(Problem.info(
                    Words.MESSAGES,
                    "OTP-5608",
                    matrix.rows().size(),
                    matrix.columns().size()));
        }
        document.section(part("matris", "matrix.matrix", grid ? grid() : rows()));
        if (!grid) {
            document.section(Section.builder("kolumner", words.or(matrix.columnsName(), "matrix.columns"))
                    .numbered(false)
                    .block(columns())
                    .build());
        }
        if (!notes.isEmpty()) {
            document.section(part("anmarkningar", "matrix.notes", noted()));
        }
        return document.build();
    }

    private Section part(String id, String title, Block block) {
        return Section.builder(id, words.get(title))
                .numbered(false)
                .block(block)
                .build();
    }

    private Table legend() {
        Table.Builder table = Table.builder(List.of(1, 4))
                .rowHeaders(true)
                .header(List.of(Cell.of(words.get("matrix.sign")), Cell.of(words.get("matrix.meaning"))));
        for (MatrixLegend entry : matrix.legend()) {
            Paragraph sample = toned(
                    List.of(Span.of(entry.sample().text())), entry.sample().tone());
            table.row(List.of(Cell.of(List.of(sample)), Cell.of(entry.meaning())));
        }
        return table.build();
    }

    private static Paragraph toned(List<Span> spans, MatrixTone tone) {
        return Paragraph.of(spans).as(tone == MatrixTone.PLAIN ? "" : TONE + tone.wire());
    }

    private Table grid() {
        int columns = matrix.columns().size();
        boolean totals = matrix.rowTotals().isPresent();
        List<Integer> widths = new ArrayList<>(List.of(5));
        if (totals) {
            widths.add(2);
        }
        widths.addAll(Collections.nCopies(columns, 2));
        Table.Builder table = Table.builder(widths)
                .caption(words.get("matrix.caption", matrix.title(), matrix.rowsName(), matrix.columnsName()))
                .rowHeaders(true);
        columnGroups(table, totals ? 2 : 1);
        List<Cell> head = new ArrayList<>(List.of(Cell.of(matrix.rowsName())));
        matrix.rowTotals().map(Cell::of).ifPresent(head::add);
        matrix.columns().forEach(column -> head.add(header(column)));
        table.header(head);
        String group = "";
        for (int row = 0; row < matrix.rows().size(); row++) {
            group = group(table, matrix.rows().get(row), group, widths.size());
            List<Cell> cells = new ArrayList<>(List.of(header(matrix.rows().get(row))));
            if (totals) {
                cells.add(Cell.of(Long.toString(matrix.rowTotal(row))));
            }
            for (int column = 0; column < columns; column++) {
                int at = column;
                int of = row;
                cells.add(matrix.cell(row, column)
                        .map(cell -> Cell.of(List.of(toned(said(of, at, cell), cell.tone()))))
                        .orElse(Cell.of(List.of())));
            }
            table.row(cells);
        }
        if (matrix.columnTotals().isPresent()) {
            table.row(totals(matrix.columnTotals().get(), totals));
        }
        return table.build();
    }

    private void columnGroups(Table.Builder table, int heads) {
        List<MatrixHeader> columns = matrix.columns();
        if (columns.stream().allMatch(column -> column.group().isEmpty())) {
            return;
        }
        List<Cell> row = new ArrayList<>(List.of(Cell.of("").spanning(heads)));
        for (int first = 0; first < columns.size(); ) {
            int end = first + 1;
            while (end < columns.size()
                    && columns.get(end).group().equals(columns.get(first).group())) {
                end++;
            }
            row.add(Cell.of(columns.get(first).group()).spanning(end - first));
            first = end;
        }
        table.header(row);
    }

    private List<Cell> totals(String name, boolean all) {
        List<Long> totals = matrix.allColumnTotals();
        List<Cell> row = new ArrayList<>(List.of(Cell.of(name)));
        if (all) {
            row.add(Cell.of(
                    Long.toString(totals.stream().mapToLong(Long::longValue).sum())));
        }
        totals.forEach(total -> row.add(Cell.of(total.toString())));
        return row;
    }

    private Table rows() {
        boolean totals = matrix.rowTotals().isPresent();
        Table.Builder table = Table.builder(totals ? List.of(6, 2, 12) : List.of(6, 14))
                .caption(words.get("matrix.caption", matrix.title(), matrix.rowsName(), matrix.columnsName()))
                .rowHeaders(true);
        List<Cell> head = new ArrayList<>(List.of(Cell.of(matrix.rowsName())));
        matrix.rowTotals().map(Cell::of).ifPresent(head::add);
        head.add(Cell.of(matrix.columnsName()));
        table.header(head);
        String group = "";
        for (int row = 0; row < matrix.rows().size(); row++) {
            group = group(table, matrix.rows().get(row), group, head.size());
            List<Cell> cells = new ArrayList<>(List.of(header(matrix.rows().get(row))));
            if (totals) {
                cells.add(Cell.of(Long.toString(matrix.rowTotal(row))));
            }
            List<Span> said = new ArrayList<>();
            for (Map.Entry<Integer, MatrixCell> cell : matrix.cells(row).entrySet()) {
                String column = matrix.columns().get(cell.getKey()).toString();
                said.add(Span.of((said.isEmpty() ? "" : "; ") + column + ": "));
                said.addAll(said(row, cell.getKey(), cell.getValue()));
            }
            cells.add(said.isEmpty() ? Cell.of(List.of()) : Cell.of(List.of(Paragraph.of(said))));
            table.row(cells);
        }
        return table.build();
    }

    private Table columns() {
        boolean totals = matrix.columnTotals().isPresent();
        Table.Builder table = Table.builder(totals ? List.of(4, 1) : List.of(1)).rowHeaders(totals);
        List<Cell> head = new ArrayList<>(List.of(Cell.of(matrix.columnsName())));
        matrix.columnTotals().map(Cell::of).ifPresent(head::add);
        table.header(head);
        List<Long> sums = matrix.allColumnTotals();
        String group = "";
        for (int column = 0; column < matrix.columns().size(); column++) {
            group = group(table, matrix.columns().get(column), group, head.size());
            List<Cell> cells = new ArrayList<>(List.of(header(matrix.columns().get(column))));
            if (totals) {
                cells.add(Cell.of(sums.get(column).toString()));
            }
            table.row(cells);
        }
        return table.build();
    }

    /** Writes the name of a group where it begins, and tells it. */
    private static String group(Table.Builder table, MatrixHeader header, String before, int width) {
        if (!header.group().equals(before) && !header.group().isEmpty()) {
            Paragraph name = Paragraph.of(List.of(Span.of(header.group(), Span.Style.STRONG)));
            table.row(List.of(Cell.of(List.of(name)).spanning(width)));
        }
        return header.group();
    }

    /** The id, if it has one, on a line of its own, and the title. */
    private static Cell header(MatrixHeader header) {
        return Cell.of(header.id().isEmpty() ? header.title() : header.id() + "\n" + header.title());
    }

    /** What a cell says, and a link to its note. */
    private List<Span> said(int row, int column, MatrixCell cell) {
        List<Span> said = new ArrayList<>(List.of(Span.of(cell.text())));
        if (!cell.note().isEmpty()) {
            Note note = notes.compute(
                    cell.note(),
                    (text, known) -> known != null
                            ? known.oneMore()
                            : new Note(
                                    notes.size() + 1,
                                    matrix.rows().get(row) + ", "
                                            + matrix.columns().get(column) + ": " + cell.text(),
                                    1));
            said.add(Span.of(" "));
            said.add(Span.of("(" + note.number() + ")").to(note.id()));
        }
        return said;
    }

    private ItemList noted() {
        List<Paragraph> all = new ArrayList<>();
        notes.forEach((text, note) -> {
            String of = note.cells() == 1 ? note.first() : words.get("matrix.cells", note.cells());
            all.add(Paragraph.of(List.of(Span.of(of, Span.Style.STRONG), Span.of(". " + text)))
                    .identified(note.id()));
        });
        return ItemList.numbered(all);
    }
}
