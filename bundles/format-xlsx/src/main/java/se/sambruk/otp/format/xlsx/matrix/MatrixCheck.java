package se.sambruk.otp.format.xlsx.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.xml.sax.SAXException;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;
import se.sambruk.otp.format.xlsx.sheet.WorkbookReading;

/** Reads a workbook of a matrix back and tells what is wrong with it. */
final class MatrixCheck {
    private final WorkbookReading reading;

    MatrixCheck(CheckLimits limits) {
        this.reading = new WorkbookReading(limits, Texts.MESSAGES);
    }

    List<Problem> check(InputStream in) throws IOException {
        return reading.check(in, MatrixCheck::sheets);
    }

    private static List<Problem> sheets(SheetIterator sheets) throws IOException, SAXException {
        List<Problem> problems = new ArrayList<>();
        boolean framed = false;
        for (boolean first = true; sheets.hasNext(); first = false) {
            try (InputStream content = sheets.next()) {
                MatrixScan scan = MatrixScan.of(content);
                framed |= first && scan.isFramed();
                for (String cell : scan.foreignFormulas()) {
                    problems.add(Problem.error(Texts.MESSAGES, "OTP-5223", sheets.getSheetName(), cell));
                }
            }
        }
        if (!framed) {
            problems.add(Problem.error(Texts.MESSAGES, "OTP-5222"));
        }
        return problems;
    }
}
