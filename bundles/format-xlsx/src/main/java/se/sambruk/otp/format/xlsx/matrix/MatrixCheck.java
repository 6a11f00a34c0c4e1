package se.sambruk.otp.format.xlsx.matrix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.xml.sax.SAXException;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.format.xlsx.sheet.ActiveContent;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;
import se.sambruk.otp.format.xlsx.sheet.WorkbookBytes;

/** Reads a workbook of a matrix back and tells what is wrong with it. Goes through its sheets as streams. */
final class MatrixCheck {
    private final CheckLimits limits;

    MatrixCheck(CheckLimits limits) {
        this.limits = limits;
    }

    List<Problem> check(InputStream in) throws IOException {
        byte[] bytes;
        try {
            bytes = WorkbookBytes.read(in, limits, Words.MESSAGES);
        } catch (ProblemException e) {
            return e.problems();
        }
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            List<Problem> problems = new ArrayList<>(ActiveContent.find(file, Words.MESSAGES));
            problems.addAll(sheets(new XSSFReader(file).getSheetIterator()));
            return problems;
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | IllegalArgumentException e) {
            return List.of(Problem.error(Words.MESSAGES, "OTP-5210"));
        }
    }

    private static List<Problem> sheets(SheetIterator sheets) throws IOException, SAXException {
        List<Problem> problems = new ArrayList<>();
        boolean framed = false;
        for (boolean first = true; sheets.hasNext(); first = false) {
            try (InputStream content = sheets.next()) {
                MatrixScan scan = MatrixScan.of(content);
                framed |= first && scan.isFramed();
                for (String cell : scan.foreignFormulas()) {
                    problems.add(Problem.error(Words.MESSAGES, "OTP-5223", sheets.getSheetName(), cell));
                }
            }
        }
        if (!framed) {
            problems.add(Problem.error(Words.MESSAGES, "OTP-5222"));
        }
        return problems;
    }
}
