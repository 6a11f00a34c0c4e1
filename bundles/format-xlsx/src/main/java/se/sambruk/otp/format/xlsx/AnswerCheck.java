package se.sambruk.otp.format.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;

/** Whether the sheet of answers is the one that the workbook's identity tells of, and can take answers. */
final class AnswerCheck {
    /** What is wrong in one row is often wrong in all. */
    private static final int MANY = 20;

    private final WorkbookIdentity identity;
    private final SheetScan sheet;
    private final List<Problem> problems = new ArrayList<>();

    AnswerCheck(WorkbookIdentity identity, SheetScan sheet) {
        this.identity = identity;
        this.sheet = sheet;
    }

    /** At most the first {@value #MANY}. */
    List<Problem> problems() {
        checkRows();
        checkFormulas();
        return List.copyOf(problems.subList(0, Math.min(MANY, problems.size())));
    }

    private void checkRows() {
        Map<Integer, List<String>> found = new TreeMap<>(sheet.rows());
        found.remove(WorkbookLayout.HEADER_ROW);
        if (found.size() != identity.rows().size()) {
            add("OTP-5214", found.size() + " ≠ " + identity.rows().size());
            return;
        }
        for (WorkbookIdentity.Row row : identity.rows()) {
            List<String> wanted = List.of(row.uid().value(), row.id().value());
            if (!wanted.equals(found.get(row.number()))) {
                add("OTP-5214", row.number() + ": " + row.id());
            }
        }
    }

    /** A row asks for an answer where its status is a formula. */
    private void checkFormulas() {
        for (CellReference formula : sheet.formulas()) {
            if (formula.getCol() != AnswerColumn.STATUS.index() || formula.getRow() < WorkbookLayout.FIRST_ROW - 1) {
                add("OTP-5217", formula.formatAsString());
            } else if (!sheet.isValidated(formula.getRow(), AnswerColumn.ANSWER.index())) {
                add("OTP-5215", AnswerColumn.ANSWER.cell(formula.getRow() + 1));
            }
        }
    }

    private void add(String code, String argument) {
        problems.add(Problem.error(Texts.MESSAGES, code, argument));
    }
}
