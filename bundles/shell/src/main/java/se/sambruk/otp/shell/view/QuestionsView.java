package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.QuestionAnswer;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.SupplierQuestion;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows questions, answers and corrections. */
public final class QuestionsView {
    private static final int COLUMN = 20;
    private static final int EXCERPT = 60;

    private QuestionsView() {}

    /** How questions are listed. */
    public static Listing<SupplierQuestion> listing(QuestionBook book) {
        return Listing.<SupplierQuestion>of((question, locale) -> json(question, book))
                .number("column.number", question -> (long) question.number())
                .column(
                        "column.received",
                        question -> question.received().toLocalDate().toString())
                .column(
                        "column.state",
                        (question, locale) -> Names.of(question.state(), locale),
                        question -> question.state().wire())
                .column("column.requirements", question -> ids(question.requirements()))
                .column("column.question", question -> excerpt(question.text()));
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > EXCERPT ? line.substring(0, EXCERPT).strip() + " …" : line;
    }

    static String ids(List<RequirementId> ids) {
        return ids.stream().map(RequirementId::value).collect(Collectors.joining(", "));
    }

    /** A question's object, with the numbers of its corrections. */
    public static Map<String, Object> json(SupplierQuestion question, QuestionBook book) {
        @SuppressWarnings("unchecked")
        Map<String, Object> object = new TreeMap<>((Map<String, Object>) CaseView.camel(question.tree()));
        object.put(
                "corrections",
                book.corrections(question).stream().map(Correction::number).toList());
        return object;
    }

    /** The object of all of them. */
    public static Object json(QuestionBook book) {
        return CaseView.camel(book.tree());
    }

    /** Writes one question in full. */
    public static void print(SupplierQuestion question, QuestionBook book, Locale locale, Sheet sheet) {
        sheet.strong(Texts.in(locale, "questions.one", question.number(), Names.of(question.state(), locale)));
        sheet.fact(Texts.in(locale, "column.received"), TimetableView.time(question.received()), COLUMN);
        if (!question.requirements().isEmpty()) {
            sheet.fact(Texts.in(locale, "column.requirements"), ids(question.requirements()), COLUMN);
        }
        paragraphs(question.text(), sheet.indented());
        for (QuestionAnswer answer : question.answers()) {
            sheet.heading(Texts.in(
                    locale,
                    answer.isLate() ? "questions.answer-late" : "questions.answer",
                    answer.on().toString()));
            paragraphs(answer.text(), sheet.indented());
        }
        book.corrections(question).forEach(correction -> sheet.item(told(correction, locale)));
    }

    private static void paragraphs(String text, Sheet sheet) {
        text.lines().filter(line -> !line.isBlank()).forEach(sheet::paragraph);
    }

    private static String told(Correction correction, Locale locale) {
        return Texts.in(
                locale,
                "questions.correction",
                correction.number(),
                correction.on().toString(),
                Texts.in(locale, correction.isMaterial() ? "questions.material" : "questions.not-material"),
                changed(correction, locale));
    }

    private static String changed(Correction correction, Locale locale) {
        if (correction.movesTimesAlone()) {
            return Texts.in(locale, "questions.times");
        }
        return correction.requirements().isEmpty() ? "–" : ids(correction.requirements());
    }

    /** Writes what there is to know beside the list: the last days, and the corrections. */
    public static void printAround(QuestionBook book, Locale locale, Sheet sheet) {
        if (book.questions().isEmpty()) {
            sheet.paragraph(Texts.in(locale, "questions.none"));
        }
        sheet.blank();
        book.lastAnswer()
                .ifPresent(day -> sheet.fact(Texts.in(locale, "questions.last-answer"), day.toString(), COLUMN));
        book.deadline()
                .ifPresent(
                        time -> sheet.fact(Texts.in(locale, "plan.tender-deadline"), TimetableView.time(time), COLUMN));
        if (!book.corrections().isEmpty()) {
            sheet.heading(Texts.in(locale, "questions.corrections"));
            book.corrections().forEach(correction -> sheet.indented().item(told(correction, locale)));
        }
    }

    /** Writes which requirements have been asked about, and what has been corrected, below a procurement. */
    public static void printBelow(QuestionBook book, Locale locale, Sheet sheet) {
        if (book.questions().isEmpty() && book.corrections().isEmpty()) {
            return;
        }
        sheet.heading(Texts.in(locale, "questions.heading", book.questions().size()));
        Sheet inner = sheet.indented();
        Map<RequirementId, String> about = new TreeMap<>();
        book.questions().stream()
                .flatMap(question -> question.requirements().stream())
                .forEach(id -> about.put(
                        id,
                        book.about(id).stream()
                                .map(question -> question.number() + " (" + Names.of(question.state(), locale) + ")")
                                .collect(Collectors.joining(", "))));
        about.forEach((id, numbers) -> inner.fact(id.value(), numbers, COLUMN));
        String others = book.questions().stream()
                .filter(question -> question.requirements().isEmpty())
                .map(question -> question.number() + " (" + Names.of(question.state(), locale) + ")")
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            inner.fact(Texts.in(locale, "questions.other"), others, COLUMN);
        }
        book.corrections().forEach(correction -> inner.item(told(correction, locale)));
    }
}
