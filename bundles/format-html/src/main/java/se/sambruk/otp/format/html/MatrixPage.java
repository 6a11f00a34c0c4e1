package se.sambruk.otp.format.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixLegend;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;

/** Makes one page of one matrix: what it shows in words, its legend, the matrix, and the notes. Used once. */
final class MatrixPage {
    /** Cells, empty ones too, beyond which no grid is drawn: browsers become slow, and nobody finds the way in it. */
    private static final long GRID = 60_000;

    private static final int LEVEL = 2;

    private final Matrix matrix;
    private final Markup out;
    private final Words words;
    private final PageFrame frame;
    private final MatrixNotes notes;
    private final Losses losses = new Losses();
    private final boolean grid;
    private final Heading shows;
    private final Heading legend;
    private final Heading rows;
    private final Heading columns;
    private final Heading noted;

    MatrixPage(Matrix matrix, OutputStream to) {
        this.matrix = matrix;
        this.out = new Markup(to);
        this.words = new Words(matrix.locale());
        Ids ids = new Ids();
        this.frame = new PageFrame(out, words, StyleSheet.MATRIX, ids);
        this.notes = new MatrixNotes(matrix, out, words, ids);
        this.grid = (long) matrix.rows().size() * matrix.columns().size() <= GRID;
        this.shows = heading(ids, "visar", words.get("matrix.shows"));
        this.legend = heading(ids, "teckenforklaring", words.get("matrix.legend"));
        this.rows = heading(ids, "matris", words.get("matrix.matrix"));
        this.columns = heading(ids, "kolumner", words.or(matrix.columnsName(), "matrix.columns"));
        this.noted = heading(ids, "anmarkningar", words.get("matrix.notes"));
    }

    private static Heading heading(Ids ids, String id, String title) {
        return new Heading(LEVEL, "", title, ids.own(id));
    }

    /**
     * @param contents whether it begins with a table of contents
     */
    ExportReport write(boolean contents) throws IOException {
        List<Heading> headings = headings();
        frame.open(PageFacts.of(matrix), contents ? headings : List.of());
        for (Heading heading : headings) {
            out.open("section", "id", heading.id()).line();
            frame.heading(heading);
            part(heading);
            out.close().line();
        }
        frame.close();
        if (!grid) {
            losses.add(Problem.info(
                    Words.MESSAGES,
                    "OTP-5506",
                    matrix.rows().size(),
                    matrix.columns().size()));
        }
        return losses.report(out.removed());
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>(List.of(shows));
        if (!matrix.legend().isEmpty()) {
            headings.add(legend);
        }
        headings.add(rows);
        if (!grid) {
            headings.add(columns);
        }
        if (matrix.hasNotes()) {
            headings.add(noted);
        }
        return headings;
    }

    private void part(Heading heading) throws IOException {
        if (heading == shows) {
            out.open("p").broken(matrix.description()).close().line();
        } else if (heading == legend) {
            legend();
        } else if (heading == noted) {
            notes.write();
        } else if (grid) {
            new MatrixGrid(matrix, out, words, notes).write();
        } else if (heading == rows) {
            new MatrixList(matrix, out, words, notes).rows();
        } else {
            new MatrixList(matrix, out, words, notes).columns();
        }
    }

    private void legend() throws IOException {
        out.open("dl", "class", "legend").line();
        for (MatrixLegend entry : matrix.legend()) {
            out.open("div");
            out.open("dt")
                    .open("span", "class", StyleSheet.tone(entry.sample().tone()))
                    .broken(entry.sample().text())
                    .close()
                    .close();
            out.open("dd").broken(entry.meaning()).close();
            out.close().line();
        }
        out.close().line();
    }
}
