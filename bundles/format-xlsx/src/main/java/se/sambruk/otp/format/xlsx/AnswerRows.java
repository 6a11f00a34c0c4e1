package se.sambruk.otp.format.xlsx;

import java.io.IOException;
import java.util.Map;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.sheet.Look;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.Losses;
import se.sambruk.otp.format.xlsx.sheet.SheetXml;
import se.sambruk.otp.format.xlsx.sheet.TextMeasure;

/** The rows of the sheet of answers: the headers, and one row for each requirement. */
final class AnswerRows {
    /** Two lines, so that there is room to answer. */
    private static final String LEAST = "\n";

    private final Specification specification;
    private final RequirementTexts content;
    private final AnswerRules rules;
    private final Texts texts;
    private final Losses losses;
    private final Looks looks;

    AnswerRows(
            Specification specification,
            RequirementTexts content,
            AnswerRules rules,
            Texts texts,
            Losses losses,
            Looks looks) {
        this.specification = specification;
        this.content = content;
        this.rules = rules;
        this.texts = texts;
        this.losses = losses;
        this.looks = looks;
    }

    void write(SheetXml sheet) throws IOException {
        writeHeader(sheet);
        int row = WorkbookLayout.FIRST_ROW;
        for (SpecifiedRequirement specified : specification.requirements()) {
            write(sheet, specified, row++);
        }
    }

    private void writeHeader(SheetXml sheet) throws IOException {
        double height = 0;
        for (AnswerColumn column : AnswerColumn.values()) {
            height = Math.max(height, Looks.height(Look.HEADER, texts.header(column), column.width()));
        }
        sheet.startRow(WorkbookLayout.HEADER_ROW, height);
        for (AnswerColumn column : AnswerColumn.values()) {
            sheet.text(column.letter(), looks.of(Look.HEADER).getIndex(), texts.header(column));
        }
        sheet.endRow();
    }

    private void write(SheetXml sheet, SpecifiedRequirement specified, int row) throws IOException {
        Requirement requirement = specified.requirement();
        Map<AnswerColumn, String> cells = content.of(specified);
        cells.replaceAll((column, text) -> losses.fit(text, place(requirement, column)));
        sheet.startRow(row, height(requirement, cells));
        for (AnswerColumn column : AnswerColumn.values()) {
            if (column == AnswerColumn.STATUS) {
                writeStatus(sheet, requirement, row);
            } else if (column.isInput()) {
                sheet.empty(
                        column.letter(), looks.of(input(requirement, column)).getIndex());
            } else {
                write(sheet, column, cells.get(column));
            }
        }
        sheet.endRow();
    }

    private void write(SheetXml sheet, AnswerColumn column, String text) throws IOException {
        Look look = look(column);
        if (text.isEmpty()) {
            sheet.empty(column.letter(), looks.of(look).getIndex());
        } else {
            sheet.text(column.letter(), looks.of(look, text).getIndex(), text);
        }
    }

    private void writeStatus(SheetXml sheet, Requirement requirement, int row) throws IOException {
        String letter = AnswerColumn.STATUS.letter();
        int style = looks.of(Look.LOCKED).getIndex();
        if (AnswerRules.isAsked(requirement)) {
            sheet.formula(letter, style, rules.status(requirement, row), rules.unanswered(requirement));
        } else {
            sheet.text(letter, style, rules.unanswered(requirement));
        }
    }

    private static Look look(AnswerColumn column) {
        return column == AnswerColumn.ID || column == AnswerColumn.TITLE ? Look.LOCKED_BOLD : Look.LOCKED;
    }

    private static Look input(Requirement requirement, AnswerColumn column) {
        if (!AnswerRules.isAsked(requirement)
                || column == AnswerColumn.SUPPLEMENT
                        && requirement.response().supplement() == ResponseSupplement.NONE) {
            return Look.NOT_ASKED;
        }
        return column == AnswerColumn.ANSWER && requirement.response().type() == ResponseType.VALUE
                ? Look.INPUT_VALUE
                : Look.INPUT;
    }

    private double height(Requirement requirement, Map<AnswerColumn, String> cells) {
        double height = Looks.height(Look.INPUT, LEAST, 1);
        for (Map.Entry<AnswerColumn, String> cell : cells.entrySet()) {
            if (cell.getKey() != AnswerColumn.UID) {
                height = Math.max(
                        height,
                        Looks.height(
                                look(cell.getKey()),
                                cell.getValue(),
                                cell.getKey().width()));
            }
        }
        if (height > TextMeasure.MAX_HEIGHT) {
            losses.add(Problem.info(Texts.MESSAGES, "OTP-5203", requirement.id().value()));
        }
        return Math.min(height, TextMeasure.MAX_HEIGHT);
    }

    private String place(Requirement requirement, AnswerColumn column) {
        return requirement.id().value() + ", " + texts.header(column);
    }
}
