package se.sambruk.otp.format.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;

/** Writes what cells say, and gathers their notes, which stand below the matrix. Used by one thread. */
final class MatrixNotes {
    private record Note(int row, int column, MatrixCell cell, String id, String place) {}

    private final Matrix matrix;
    private final Markup out;
    private final Words words;
    private final Ids ids;
    private final List<Note> notes = new ArrayList<>();

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
            int number = notes.size() + 1;
            Note note =
                    new Note(row, column, cell, ids.own("anmarkning-" + number), ids.own("till-anmarkning-" + number));
            notes.add(note);
            out.text(" ");
            out.open("a", "class", "ref", "id", note.place(), "href", "#" + note.id());
            out.element("span", words.get("matrix.note") + " ", "class", "unseen");
            out.text(String.valueOf(number)).close();
        }
    }

    /** Writes the notes of the cells written so far. */
    void write() throws IOException {
        out.open("ol", "class", "notes").line();
        for (Note note : notes) {
            out.open("li", "id", note.id());
            out.element(
                    "strong",
                    matrix.rows().get(note.row()) + ", " + matrix.columns().get(note.column()));
            out.text(": ").broken(note.cell().text()).text(". ");
            out.broken(note.cell().note()).text(" ");
            out.element("a", words.get("matrix.back"), "href", "#" + note.place());
            out.close().line();
        }
        out.close().line();
    }
}
