package se.sambruk.otp.format.xlsx.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.sheet.FixedPackage;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.Losses;
import se.sambruk.otp.format.xlsx.sheet.PackageFacts;
import se.sambruk.otp.format.xlsx.sheet.PageLook;

/** Makes one workbook of one matrix, in its own language. Used once. */
final class MatrixWorkbook {
    private final Matrix matrix;
    private final MatrixLayout layout;
    private final Texts words;
    private final Losses losses;

    MatrixWorkbook(Matrix matrix) {
        this.matrix = matrix;
        this.layout = new MatrixLayout(matrix);
        this.words = Texts.in(matrix.locale());
        this.losses = new Losses(Texts.MESSAGES, words.get("matrix.truncated"), "OTP-5220");
    }

    ExportReport write(LocalDate date, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Looks looks = new Looks(workbook);
            MatrixLooks own = new MatrixLooks(looks, matrix.isList());
            PageLook page =
                    new PageLook(matrix.title(), matrix.notice(), matrix.organization(), words.get("print.page"));
            String name = words.get(matrix.isList() ? "matrix.sheet.list" : "matrix.sheet.matrix");
            XSSFSheet sheet = workbook.createSheet(name);
            new MatrixFrame(matrix, layout, sheet).write(page);
            boolean noted = matrix.hasNotes();
            XSSFSheet explanation = workbook.createSheet(words.get("matrix.sheet.explanation"));
            new ExplanationSheet(explanation, matrix, words, losses, looks, own).write(noted);
            page.printToWidth(explanation, false);
            FixedPackage file = new FixedPackage(workbook);
            file.rows(sheet, new MatrixRows(matrix, layout, words, losses, looks, own, name)::write);
            if (noted) {
                String notes = words.get("matrix.sheet.notes");
                XSSFSheet last = workbook.createSheet(notes);
                NotesSheet.frame(last);
                page.printToWidth(last, true);
                file.rows(last, new NotesSheet(matrix, layout, words, losses, looks, notes)::write);
            }
            PackageFacts.write(workbook, matrix.title(), words.get("product"), words.locale(), date);
            file.write(date, out);
        }
        return new ExportReport(losses.problems());
    }
}
