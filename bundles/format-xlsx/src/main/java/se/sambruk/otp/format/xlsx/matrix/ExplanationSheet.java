package se.sambruk.otp.format.xlsx.matrix;

import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixLegend;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.sheet.Look;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.Losses;
import se.sambruk.otp.format.xlsx.sheet.TextSheet;

/** The sheet that says in words what the matrix shows, who made it and how it is read. */
final class ExplanationSheet {
    /** Together what A4 holds upright. */
    private static final double LABELS = 25;

    private static final double VALUES = 67;

    private final XSSFSheet sheet;
    private final Matrix matrix;
    private final Texts words;
    private final MatrixLooks own;
    private final TextSheet page;

    ExplanationSheet(XSSFSheet sheet, Matrix matrix, Texts words, Losses losses, Looks looks, MatrixLooks own) {
        this.sheet = sheet;
        this.matrix = matrix;
        this.words = words;
        this.own = own;
        this.page = new TextSheet(sheet, looks, losses, LABELS, VALUES);
    }

    /**
     * @param notes whether there is a sheet with notes
     */
    void write(boolean notes) {
        page.line(Look.TITLE, matrix.title(), Looks.TITLE_SIZE);
        page.space();
        row("matrix.shows", matrix.description());
        row("matrix.notice", matrix.notice());
        row("matrix.organization", matrix.organization());
        matrix.metadata().forEach(entry -> page.row(Look.LABEL, Look.BODY, entry.label(), entry.value()));
        if (!matrix.legend().isEmpty()) {
            legend();
        }
        page.space();
        page.line(Look.HEADING, words.get("matrix.how"), Looks.HEADING_SIZE);
        row(
                "matrix.size",
                words.get(
                        "matrix.size.text",
                        matrix.rows().size(),
                        matrix.columns().size()));
        row("matrix.filter", words.get("matrix.filter.text"));
        if (matrix.rowTotals().isPresent() || matrix.columnTotals().isPresent()) {
            row("matrix.totals", words.get("matrix.totals." + matrix.total().wire()));
        }
        if (notes) {
            row("matrix.note", words.get("matrix.note.text", words.get("matrix.sheet.notes")));
        }
        sheet.addIgnoredErrors(new CellRangeAddress(0, page.row(), 0, 1), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private void row(String key, String text) {
        if (!text.isEmpty()) {
            page.row(Look.LABEL, Look.BODY, words.get(key), text);
        }
    }

    private void legend() {
        page.space();
        page.line(Look.HEADING, words.get("matrix.legend"), Looks.HEADING_SIZE);
        for (MatrixLegend entry : matrix.legend()) {
            page.row(Look.LOCKED, Look.BODY, entry.sample().text(), entry.meaning());
            page.style(0, own.ofText(entry.sample()));
        }
    }
}
