package se.sambruk.otp.format.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity.Sheet;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.sheet.FixedPackage;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.Losses;
import se.sambruk.otp.format.xlsx.sheet.PackageFacts;
import se.sambruk.otp.format.xlsx.sheet.PageLook;
import se.sambruk.otp.format.xlsx.sheet.SheetXml;

/** Makes one answer workbook of one specification: what suppliers may see of it, in its own language. Used once. */
final class AnswerWorkbook {
    private final Specification specification;
    private final Optional<Seal> seal;
    private final Texts texts;
    private final Losses losses;
    private final RequirementTexts content;
    private final ChoiceLists lists;
    private final AnswerRules rules;
    private final PageLook look;

    /**
     * @param seal that comes with what is issued
     */
    AnswerWorkbook(Specification source, Optional<Seal> seal) {
        this.specification = source.published();
        this.seal = seal;
        this.texts = Texts.in(specification.locale());
        this.losses = new Losses(Texts.MESSAGES, texts.get("cell.truncated"), "OTP-5202");
        this.content = new RequirementTexts(specification, texts);
        this.lists = new ChoiceLists(specification, texts);
        this.rules = new AnswerRules(texts, lists);
        this.look = new PageLook(
                specification.procurement().title(),
                specification.document().status(),
                (specification.procurement().caseNumber() + "  "
                                + specification.document().version())
                        .strip(),
                texts.get("print.page"));
    }

    ExportReport write(LocalDate date, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Looks looks = new Looks(workbook);
            Map<Sheet, XSSFSheet> visible = new EnumMap<>(Sheet.class);
            for (Sheet sheet : Sheet.values()) {
                visible.put(sheet, workbook.createSheet(name(sheet)));
            }
            XSSFSheet identity = hidden(workbook, WorkbookLayout.IDENTITY_SHEET);
            XSSFSheet choices = hidden(workbook, WorkbookLayout.LISTS_SHEET);
            lists.define(workbook);
            frameAnswers(visible.get(Sheet.ANSWERS));
            Map<SupplierField, String> fields = new InstructionSheet(
                            visible.get(Sheet.INSTRUCTIONS), specification, content, texts, losses, looks)
                    .write();
            new SummarySheet(visible.get(Sheet.SUMMARY), specification, content, rules, texts, losses, looks)
                    .write(fields.values().stream()
                            .map(cell -> name(Sheet.INSTRUCTIONS) + "!" + cell)
                            .toList());
            look.print(visible.get(Sheet.INSTRUCTIONS));
            look.printWide(visible.get(Sheet.ANSWERS));
            look.printToWidth(visible.get(Sheet.SUMMARY), false);
            workbook.forEach(sheet -> PageLook.protect((XSSFSheet) sheet));
            workbook.lockStructure();
            workbook.setForceFormulaRecalculation(true);
            PackageFacts.write(
                    workbook,
                    texts.get("instruction.title") + " – "
                            + specification.procurement().title(),
                    texts.get("product"),
                    texts.locale(),
                    date);
            FixedPackage file = new FixedPackage(workbook);
            file.rows(
                    visible.get(Sheet.ANSWERS),
                    new AnswerRows(specification, content, rules, texts, losses, looks)::write);
            file.rows(identity, rows -> writeIdentity(rows, fields));
            file.rows(choices, rows -> lists.write(rows, 0));
            file.write(date, out);
        }
        if (!specification.requirements().isEmpty()) {
            losses.add(Problem.info(Texts.MESSAGES, "OTP-5204"));
        }
        return new ExportReport(losses.problems());
    }

    private void frameAnswers(XSSFSheet sheet) {
        int last =
                Math.max(WorkbookLayout.FIRST_ROW, specification.requirements().size() + WorkbookLayout.HEADER_ROW);
        AnswerFrame frame = new AnswerFrame(sheet, last);
        frame.names();
        frame.columns(specification.requirements().stream()
                .anyMatch(r -> r.requirement().award().isPresent()));
        frame.colours(rules);
        AnswerValidations validations = new AnswerValidations(texts, lists);
        int row = WorkbookLayout.FIRST_ROW;
        for (SpecifiedRequirement specified : specification.requirements()) {
            validations.add(specified.requirement(), row++);
        }
        validations.put(sheet);
    }

    private void writeIdentity(SheetXml sheet, Map<SupplierField, String> fields) throws IOException {
        int row = 1;
        for (List<String> record : identity(fields).records()) {
            sheet.startRow(row++, Looks.SIZE * 1.5);
            for (int column = 0; column < record.size(); column++) {
                sheet.text(String.valueOf((char) ('A' + column)), 0, record.get(column));
            }
            sheet.endRow();
        }
    }

    private WorkbookIdentity identity(Map<SupplierField, String> fields) {
        Map<Sheet, String> sheets = new EnumMap<>(Sheet.class);
        for (Sheet sheet : Sheet.values()) {
            sheets.put(sheet, name(sheet));
        }
        Map<AnswerColumn, String> columns = new EnumMap<>(AnswerColumn.class);
        for (AnswerColumn column : AnswerColumn.values()) {
            columns.put(column, texts.header(column));
        }
        List<WorkbookIdentity.Row> rows = new ArrayList<>();
        for (SpecifiedRequirement specified : specification.requirements()) {
            Requirement requirement = specified.requirement();
            rows.add(new WorkbookIdentity.Row(
                    WorkbookLayout.FIRST_ROW + rows.size(),
                    requirement.uid(),
                    requirement.id(),
                    requirement.kind(),
                    requirement.revision(),
                    specified.contentHash()));
        }
        return new WorkbookIdentity(
                specification.procurement().id(),
                specification.contentHash(),
                seal,
                texts.locale().getLanguage(),
                texts.get("answer.yes"),
                texts.get("answer.no"),
                sheets,
                columns,
                fields,
                rows);
    }

    private String name(Sheet sheet) {
        return texts.get("sheet." + sheet.name().toLowerCase(Locale.ROOT));
    }

    private static XSSFSheet hidden(XSSFWorkbook workbook, String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
        return sheet;
    }
}
