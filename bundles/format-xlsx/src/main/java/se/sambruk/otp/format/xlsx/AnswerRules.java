package se.sambruk.otp.format.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.sambruk.otp.api.answers.AskedNumber;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;

/**
 * When a row counts as answered, as a formula that Excel since 2007 and LibreOffice compute alike.
 *
 * <p>Formulas hold nothing but our own texts and addresses; what comes from content they only point at. An answer is compared
 * with each choice by {@code =}, since {@code COUNTIF} and {@code MATCH} would take it for a pattern.
 */
final class AnswerRules {
    /** A function takes no more than 255 arguments, a formula no more than 8,192 characters. */
    private static final int MOST_CHOICES = 200;

    private final Texts texts;
    private final ChoiceLists lists;

    AnswerRules(Texts texts, ChoiceLists lists) {
        this.texts = texts;
        this.lists = lists;
    }

    static boolean isAsked(Requirement requirement) {
        return requirement.response().type() != ResponseType.NONE;
    }

    /** Whether leaving the row empty is a fault. An evaluated requirement without an answer just gets no value. */
    static boolean isDemanded(RequirementKind kind) {
        return kind != RequirementKind.EVALUATED && kind != RequirementKind.INFORMATION;
    }

    /** The status of a row that nobody has filled in. */
    String unanswered(Requirement requirement) {
        if (!isAsked(requirement)) {
            return texts.get("status.none");
        }
        return texts.get(isDemanded(requirement.kind()) ? "status.missing" : "status.open");
    }

    /**
     * The status of a row that asks for an answer.
     *
     * @param row from 1
     */
    String status(Requirement requirement, int row) {
        String answer = AnswerColumn.ANSWER.cell(row);
        String given = requirement.response().supplement() == ResponseSupplement.NONE
                ? quote("status.answered")
                : choose(supplementLacks(requirement, row), quote("status.incomplete"), quote("status.answered"));
        String sound =
                switch (requirement.response().type()) {
                    case YES_NO, CHOICE -> oneOf(requirement, answer, given);
                    case VALUE ->
                        choose(
                                "ISNUMBER(" + answer + ")",
                                asked(AskedNumber.of(requirement.response()), answer, given),
                                quote("status.invalid"));
                    case TEXT, ATTACHMENT -> given;
                    case NONE -> throw new IllegalArgumentException(requirement.id() + " asks for no answer");
                };
        return choose(isEmpty(answer), literal(unanswered(requirement)), sound);
    }

    /** Of a number. Not asked of what is none: a function takes all its arguments, and some of them nothing but numbers. */
    private String asked(AskedNumber number, String answer, String given) {
        List<String> conditions = new ArrayList<>();
        if (number.isWhole()) {
            conditions.add(answer + "=INT(" + answer + ")");
        }
        number.least().ifPresent(least -> conditions.add(answer + ">=" + least.toPlainString()));
        number.greatest().ifPresent(greatest -> conditions.add(answer + "<=" + greatest.toPlainString()));
        return conditions.isEmpty()
                ? given
                : choose("AND(" + String.join(",", conditions) + ")", given, quote("status.invalid"));
    }

    /** A text of ours as it is written in a formula. */
    String quote(String key) {
        return literal(texts.get(key));
    }

    static String literal(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    static String isEmpty(String cell) {
        return "LEN(TRIM(" + cell + "))=0";
    }

    static String choose(String condition, String then, String otherwise) {
        return "IF(" + condition + "," + then + "," + otherwise + ")";
    }

    /** Where there are more choices than a formula can hold, only the cell's own check watches over the answer. */
    private String oneOf(Requirement requirement, String answer, String given) {
        List<String> choices = lists.cells(requirement.response());
        if (choices.size() > MOST_CHOICES) {
            return given;
        }
        String equal =
                choices.stream().map(choice -> answer + "=" + choice).collect(Collectors.joining(",", "OR(", ")"));
        return choose(equal, given, quote("status.invalid"));
    }

    /** Where the answer is no, there is nothing to describe. */
    private String supplementLacks(Requirement requirement, int row) {
        String empty = isEmpty(AnswerColumn.SUPPLEMENT.cell(row));
        if (requirement.response().type() != ResponseType.YES_NO) {
            return empty;
        }
        return "AND(" + AnswerColumn.ANSWER.cell(row) + "<>" + quote("answer.no") + "," + empty + ")";
    }
}
