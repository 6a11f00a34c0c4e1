package se.sambruk.otp.format.html;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;

/**
 * Writes what cells say, and gathers their notes, which stand below the matrix. What is noted of many cells is said once: a reader who finds the
 * same sentence a hundred times reads none of them. Used by one thread.
 */
final class MatrixNotes {
    /** A note, and the first cell that it is of. */
    private static final class Note {
        private final int number;
        private final int row;
        private final int column;
        private final MatrixCell cell;
        private final String id;
        private final String place;
        private int cells = 1;

        Note(int number, int row, int column, MatrixCell cell, Ids ids) {
            this.number = number;
            this.row = row;
            this.column = column;
            this.cell = cell;
            this.id = ids.own("anmarkning-" + number);
            this.place = ids.own("till-anmarkning-" + number);
        }
    }

    private final Matrix matrix;
    private final Markup out;
    private final Words words;
    private final Ids ids;
    private final Map<String, Note> notes = new LinkedHashMap<>();

    MatrixNotes(Matrix matrix, Markup out, Words words, Ids ids) {
        this.matrix = matrix;
        this.out = out;
        this.words = words;
        this.ids = ids;
    }

    /** Writes what a cell says, and a link to its note. */
    void cell(int row, int column, MatrixCell cell) throws IOException {
        out.broken(cell.text());
        if (!cell.note().isEmpty()) {
            Note note = notes.get(cell.note());
            boolean first = note == null;
            if (first) {
                note = new Note(notes.size() + 1, row, column, cell, ids);
                notes.put(cell.note(), note);
            } else {
                note.cells++;
            }
            out.text(" ");
            out.open("a", "class", "ref", "id", first ? note.place : null, "href", "#" + note.id);
            out.element("span", words.get("matrix.note") + " ", "class", "unseen");
            out.text(String.valueOf(note.number)).close();
        }
    }

    /** Writes the notes of the cells written so far. */
    void write() throws IOException {
        out.open("ol", "class", "notes").line();
        for (Note note : notes.values()) {
            out.open("li", "id", note.id);
            if (note.cells == 1) {
                out.element(
                        "strong",
                        matrix.rows().get(note.row) + ", " + matrix.columns().get(note.column));
                out.text(": ").broken(note.cell.text()).text(". ");
            } else {
                out.element("strong", words.get("matrix.cells", note.cells)).text(": ");
            }
            out.broken(note.cell.note()).text(" ");
            out.element(
                    "a", words.get(note.cells == 1 ? "matrix.back" : "matrix.back.first"), "href", "#" + note.place);
            out.close().line();
        }
        out.close().line();
    }
}
