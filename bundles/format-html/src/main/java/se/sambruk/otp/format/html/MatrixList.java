package se.sambruk.otp.format.html;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixGroup;
import se.sambruk.otp.api.document.MatrixHeader;

/**
 * Writes a matrix that is too large for a grid that anybody could find the way in: for each row what is said of it, column by column, and the
 * columns in a table of their own.
 */
final class MatrixList {
    private final Matrix matrix;
    private final Markup out;
    private final Words words;
    private final MatrixHeaders headers;
    private final MatrixNotes notes;
    /** How many columns the table that is being written has. */
    private int width;

    MatrixList(Matrix matrix, Markup out, Words words, MatrixNotes notes) {
        this.matrix = matrix;
        this.out = out;
        this.words = words;
        this.headers = new MatrixHeaders(out);
        this.notes = notes;
    }

    void rows() throws IOException {
        start(matrix.title(), matrix.rowsName(), matrix.rowTotals(), matrix.columnsName());
        for (MatrixGroup group : matrix.rowGroups()) {
            body(group);
            for (int row = group.first(); row < group.end(); row++) {
                out.open("tr");
                headers.cell(matrix.rows().get(row), "row", null);
                total(matrix.rowTotals(), matrix.rowTotal(row));
                out.open("td");
                said(row);
                out.close().close().line();
            }
            out.close().line();
        }
        out.close().line();
    }

    void columns() throws IOException {
        start(matrix.columnsName(), matrix.columnsName(), matrix.columnTotals(), null);
        List<Long> totals = matrix.allColumnTotals();
        for (MatrixGroup group : matrix.columnGroups()) {
            body(group);
            for (int column = group.first(); column < group.end(); column++) {
                out.open("tr");
                headers.cell(matrix.columns().get(column), "row", null);
                total(matrix.columnTotals(), totals.get(column));
                out.close().line();
            }
            out.close().line();
        }
        out.close().line();
    }

    private void start(String caption, String first, Optional<String> totals, String last) throws IOException {
        width = 1 + (totals.isPresent() ? 1 : 0) + (last == null ? 0 : 1);
        out.open("table", "class", "list").line();
        out.element("caption", caption).line();
        out.open("thead").open("tr");
        headers.cell(first, "col", null);
        if (totals.isPresent()) {
            headers.cell(totals.get(), "col", null);
        }
        if (last != null) {
            headers.cell(last, "col", null);
        }
        out.close().close().line();
    }

    private void body(MatrixGroup group) throws IOException {
        out.open("tbody").line();
        if (MatrixHeaders.isNamed(group)) {
            out.open("tr", "class", "group")
                    .open("th", "scope", "rowgroup", "colspan", String.valueOf(width))
                    .broken(group.name())
                    .close()
                    .close()
                    .line();
        }
    }

    private void total(Optional<String> name, long total) throws IOException {
        if (name.isPresent()) {
            out.element("td", String.valueOf(total), "class", "total");
        }
    }

    private void said(int row) throws IOException {
        boolean first = true;
        for (Map.Entry<Integer, MatrixCell> entry : matrix.cells(row).entrySet()) {
            if (!first) {
                out.text("; ");
            }
            first = false;
            MatrixHeader column = matrix.columns().get(entry.getKey());
            out.broken(column.toString()).text(": ");
            out.open("span", "class", StyleSheet.tone(entry.getValue().tone()));
            notes.cell(row, entry.getKey(), entry.getValue());
            out.close();
        }
    }
}
