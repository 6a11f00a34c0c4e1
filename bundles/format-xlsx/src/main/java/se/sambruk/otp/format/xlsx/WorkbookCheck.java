package se.sambruk.otp.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.xml.sax.SAXException;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity.Sheet;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;
import se.sambruk.otp.format.xlsx.sheet.WorkbookReading;

/** Reads a workbook of ours back and tells what is wrong with it, before a supplier sees it. */
final class WorkbookCheck {
    private final WorkbookReading reading;

    WorkbookCheck(CheckLimits limits) {
        this.reading = new WorkbookReading(limits, Texts.MESSAGES);
    }

    List<Problem> check(InputStream in) throws IOException {
        return reading.check(in, workbook -> checkSheets(sheets(workbook)));
    }

    /** Each sheet by its name; the identity whole, of the others the first two columns. */
    private static Map<String, SheetScan> sheets(SheetIterator sheet) throws IOException, SAXException {
        Map<String, SheetScan> sheets = new TreeMap<>();
        while (sheet.hasNext()) {
            try (InputStream content = sheet.next()) {
                boolean identity = sheet.getSheetName().equals(WorkbookLayout.IDENTITY_SHEET);
                int columns = identity ? Integer.MAX_VALUE : AnswerColumn.ID.index() + 1;
                sheets.put(sheet.getSheetName(), SheetScan.of(content, columns));
            }
        }
        return sheets;
    }

    private static List<Problem> checkSheets(Map<String, SheetScan> sheets) {
        List<Problem> problems = new ArrayList<>();
        sheets.forEach((name, sheet) -> {
            if (!sheet.isProtected()) {
                problems.add(Problem.error(Texts.MESSAGES, "OTP-5218", name));
            }
        });
        for (String name : List.of(WorkbookLayout.IDENTITY_SHEET, WorkbookLayout.LISTS_SHEET)) {
            if (!sheets.containsKey(name)) {
                problems.add(Problem.error(Texts.MESSAGES, "OTP-5212", name));
                return problems;
            }
        }
        WorkbookIdentity identity;
        try {
            identity = WorkbookIdentity.of(
                    List.copyOf(sheets.get(WorkbookLayout.IDENTITY_SHEET).rows().values()));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error(Texts.MESSAGES, "OTP-5213"));
            return problems;
        }
        for (String name : identity.sheets().values()) {
            if (!sheets.containsKey(name)) {
                problems.add(Problem.error(Texts.MESSAGES, "OTP-5212", name));
            }
        }
        String answers = identity.sheets().getOrDefault(Sheet.ANSWERS, "");
        if (sheets.containsKey(answers)) {
            problems.addAll(new AnswerCheck(identity, sheets.get(answers)).problems());
        }
        return problems;
    }
}
