package se.sambruk.otp.format.html;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixGroup;
import se.sambruk.otp.api.document.MatrixHeader;

/** Writes a matrix as a table whose headers stay in sight. */
final class MatrixGrid {
    /** With more columns than this their titles are turned, to have room beside each other. */
    private static final int LEVEL = 8;

    private final Matrix matrix;
    private final Markup out;
    private final Words words;
    private final MatrixHeaders headers;
    private final MatrixNotes notes;
    private final int heads;

    MatrixGrid(Matrix matrix, Markup out, Words words, MatrixNotes notes) {
        this.matrix = matrix;
        this.out = out;
        this.words = words;
        this.headers = new MatrixHeaders(out);
        this.notes = notes;
        this.heads = matrix.rowTotals().isPresent() ? 2 : 1;
    }

    void write() throws IOException {
        out.open("div", "class", "scroll matrix", "role", "region", "aria-label", matrix.title(), "tabindex", "0")
                .line();
        out.open("table").line();
        out.open("caption")
                .element("span", words.get("matrix.caption", matrix.title(), matrix.rowsName(), matrix.columnsName()))
                .close()
                .line();
        out.open("colgroup").single("col", "class", "rows");
        if (heads > 1) {
            out.single("col", "class", "sums");
        }
        out.close();
        for (MatrixGroup group : matrix.columnGroups()) {
            out.open("colgroup", "span", String.valueOf(group.size())).close();
        }
        out.line();
        head();
        for (MatrixGroup group : matrix.rowGroups()) {
            out.open("tbody").line();
            if (MatrixHeaders.isNamed(group)) {
                rowGroup(group);
            }
            for (int row = group.first(); row < group.end(); row++) {
                row(row);
            }
            out.close().line();
        }
        if (matrix.columnTotals().isPresent()) {
            totals(matrix.columnTotals().get());
        }
        out.close().line().close().line();
    }

    private void head() throws IOException {
        out.open("thead").line();
        if (matrix.columnGroups().stream().anyMatch(MatrixHeaders::isNamed)) {
            out.open("tr").line();
            out.open("td", "class", "corner", "colspan", heads > 1 ? "2" : null)
                    .close()
                    .line();
            for (MatrixGroup group : matrix.columnGroups()) {
                String span = group.size() > 1 ? String.valueOf(group.size()) : null;
                if (!MatrixHeaders.isNamed(group)) {
                    out.open("td", "colspan", span).close().line();
                } else {
                    out.open("th", "scope", "colgroup", "colspan", span)
                            .broken(group.name())
                            .close()
                            .line();
                }
            }
            out.close().line();
        }
        out.open("tr").line();
        boolean turned = matrix.columns().size() > LEVEL;
        headers.cell(matrix.rowsName(), "col", "corner");
        Optional<String> totals = matrix.rowTotals();
        if (totals.isPresent()) {
            headers.cell(totals.get(), "col", turned ? "turned" : null);
        }
        for (MatrixHeader column : matrix.columns()) {
            headers.cell(column, "col", turned ? "turned" : null);
        }
        out.close().line().close().line();
    }

    private void rowGroup(MatrixGroup group) throws IOException {
        out.open("tr", "class", "group");
        out.open(
                        "th",
                        "scope",
                        "rowgroup",
                        "colspan",
                        String.valueOf(heads + matrix.columns().size()))
                .open("div")
                .broken(group.name())
                .close()
                .close()
                .close()
                .line();
    }

    private void row(int row) throws IOException {
        out.open("tr");
        headers.cell(matrix.rows().get(row), "row", null);
        if (heads > 1) {
            out.element("td", String.valueOf(matrix.rowTotal(row)), "class", "total");
        }
        SortedMap<Integer, MatrixCell> cells = matrix.cells(row);
        for (int column = 0; column < matrix.columns().size(); column++) {
            MatrixCell cell = cells.get(column);
            if (cell == null) {
                out.open("td").close();
            } else {
                out.open("td", "class", StyleSheet.tone(cell.tone()));
                notes.cell(row, column, cell);
                out.close();
            }
        }
        out.close().line();
    }

    private void totals(String name) throws IOException {
        out.open("tfoot").line().open("tr");
        headers.cell(name, "row", null);
        if (heads > 1) {
            out.element("td", String.valueOf(matrix.grandTotal()), "class", "total");
        }
        for (long total : matrix.allColumnTotals()) {
            out.element("td", String.valueOf(total), "class", "total");
        }
        out.close().line().close().line();
    }
}
