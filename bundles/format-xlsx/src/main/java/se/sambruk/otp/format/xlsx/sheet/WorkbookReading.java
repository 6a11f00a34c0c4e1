package se.sambruk.otp.format.xlsx.sheet;

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
import se.sambruk.otp.api.text.Messages;

/**
 * Reads a workbook of ours back as a stream, before anybody sees it: the largest sheet is never held in memory as objects. That it is a
 * workbook, within limits, and only cells, holds for each; what its sheets shall be, its own check tells.
 */
public final class WorkbookReading {
    /** What is wrong with the sheets of a workbook of one kind. */
    @FunctionalInterface
    public interface SheetCheck {
        /**
         * @param sheets to be gone through once
         */
        List<Problem> check(SheetIterator sheets) throws IOException, SAXException;
    }

    private final CheckLimits limits;
    private final Messages messages;

    public WorkbookReading(CheckLimits limits, Messages messages) {
        this.limits = limits;
        this.messages = messages;
    }

    /** Everything that is wrong with a workbook. */
    public List<Problem> check(InputStream in, SheetCheck sheets) throws IOException {
        byte[] bytes;
        try {
            bytes = WorkbookBytes.read(in, limits, messages);
        } catch (ProblemException e) {
            return e.problems();
        }
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            List<Problem> problems = new ArrayList<>(ActiveContent.find(file, messages));
            problems.addAll(sheets.check(new XSSFReader(file).getSheetIterator()));
            return problems;
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | IllegalArgumentException e) {
            return List.of(Problem.error(messages, "OTP-5210"));
        }
    }
}
