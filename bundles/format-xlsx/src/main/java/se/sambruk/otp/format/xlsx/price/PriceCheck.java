package se.sambruk.otp.format.xlsx.price;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.xml.sax.SAXException;
import se.sambruk.otp.api.price.FormulaState;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.api.price.PriceRow;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.SheetScan;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;
import se.sambruk.otp.format.xlsx.sheet.WorkbookReading;

/** Reads a price annex of ours back as one that has come back is read, before a supplier sees it. */
final class PriceCheck {
    private final WorkbookReading structure;
    private final CheckLimits limits;

    PriceCheck(CheckLimits limits) {
        this.structure = new WorkbookReading(limits, Texts.MESSAGES);
        this.limits = limits;
    }

    List<Problem> check(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
        List<Problem> problems =
                new ArrayList<>(structure.check(new ByteArrayInputStream(bytes), PriceCheck::unprotected));
        if (problems.isEmpty()) {
            judge(PriceBook.read("", bytes, XlsxAnswerReader.LIMITS), problems);
        }
        return problems;
    }

    private static List<Problem> unprotected(SheetIterator sheets) throws IOException, SAXException {
        List<Problem> problems = new ArrayList<>();
        while (sheets.hasNext()) {
            try (InputStream content = sheets.next()) {
                if (!SheetScan.of(content, 0).isProtected()) {
                    problems.add(Problem.error(Texts.MESSAGES, "OTP-5218", sheets.getSheetName()));
                }
            }
        }
        return problems;
    }

    private static void judge(PriceReading reading, List<Problem> problems) {
        if (!reading.isIdentityWhole()) {
            problems.add(Problem.error(Texts.MESSAGES, "OTP-5213"));
        }
        if (!reading.isReadable() || reading.rows().isEmpty() || reading.sums().isEmpty()) {
            problems.add(Problem.error(Texts.MESSAGES, "OTP-5208"));
        }
        List<PriceRow> rows = new ArrayList<>(reading.rows());
        rows.addAll(reading.sums().values());
        rows.stream()
                .filter(row -> row.total() != FormulaState.INTACT)
                .forEach(row -> problems.add(Problem.error(
                        Texts.MESSAGES, "OTP-5206", Integer.toString(row.place().line()))));
    }
}
