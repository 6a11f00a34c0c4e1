package se.sambruk.otp.format.xlsx.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.AnswerRow;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.Workbooks;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.testkit.Samples;
import se.sambruk.otp.testkit.WorkbookParts;

/** An issued workbook that something is done to before it comes back. */
final class Returned {
    static final Specification ISSUED = Samples.specification();
    static final String SEAL = "0123456789abcdef:" + "ab".repeat(32);
    static final String NAME = "svar.xlsx";

    private Returned() {}

    static byte[] issued() {
        try {
            return Workbooks.of(ISSUED, SEAL).bytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is read after somebody has worked in the workbook. */
    static AnswerReading after(Consumer<XSSFWorkbook> work) {
        try {
            return read(Workbooks.changed(issued(), book -> {
                work.accept(book);
                return book;
            }));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static AnswerReading read(byte[] bytes) {
        return new XlsxAnswerReader(XlsxAnswerReader.LIMITS).read(NAME, bytes);
    }

    static XSSFSheet answers(XSSFWorkbook book) {
        return book.getSheet("Svar");
    }

    /** A cell of the sheet of answers as it was issued; the row from 1. */
    static XSSFCell cell(XSSFWorkbook book, AnswerColumn column, int row) {
        XSSFRow found = answers(book).getRow(row - 1);
        XSSFCell before = found.getCell(column.index());
        if (before != null && !before.getCTCell().isSetIs()) {
            return before;
        }
        // POI would leave an inline text in its place beside the new one.
        XSSFCell cell = found.createCell(column.index());
        if (before != null) {
            cell.setCellStyle(before.getCellStyle());
        }
        return cell;
    }

    static List<String> codes(AnswerReading reading) {
        return reading.problems().stream().map(Problem::code).toList();
    }

    /** The row of a requirement. */
    static AnswerRow row(AnswerReading reading, String id) {
        return reading.rows().stream()
                .filter(row -> row.shown(ShownField.ID).map(ReadCell::text).equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }

    static String answer(AnswerReading reading, String id) {
        return row(reading, id).given(GivenField.ANSWER).map(ReadCell::text).orElse("");
    }

    /** The same file with the text of a part changed; the part must be there. */
    static byte[] part(byte[] book, String name, UnaryOperator<String> change) {
        return new WorkbookParts(book).change(name, change).bytes();
    }

    /** The same file with one more part. */
    static byte[] with(byte[] book, String name, byte[] content) {
        return new WorkbookParts(book).put(name, content).bytes();
    }
}
