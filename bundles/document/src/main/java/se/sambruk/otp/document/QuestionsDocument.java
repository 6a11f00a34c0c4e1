package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.QuestionAnswer;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.SupplierQuestion;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.document.text.Paragraphs;

/** Questions, answers and corrections as all suppliers are sent them. Used by one thread. */
final class QuestionsDocument {
    private static final List<Integer> OVERVIEW_WIDTHS = List.of(1, 3, 5, 3, 3);
    private static final List<Integer> CORRECTION_WIDTHS = List.of(1, 3, 3, 5, 5);

    private final QuestionBook book;
    private final Optional<Specification> inForce;
    private final Wording wording;

    QuestionsDocument(QuestionBook book, Optional<Specification> inForce, Wording wording) {
        this.book = book;
        this.inForce = inForce;
        this.wording = wording;
    }

    Document compose() {
        Document.Builder document = Document.builder(wording.text("questions.title"), wording.locale())
                .subtitle(book.title())
                .organization(book.buyer());
        entry(document, "type", wording.text("questions.title"));
        entry(document, "case-number", book.caseNumber());
        if (book.version() > 0) {
            entry(document, "version", Integer.toString(book.version()));
        }
        entry(document, "version-date", wording.date(book.date()));
        document.section(lead());
        if (!book.questions().isEmpty()) {
            document.section(questions());
        }
        if (!book.corrections().isEmpty()) {
            document.section(corrections());
        }
        return document.build();
    }

    private void entry(Document.Builder document, String key, String value) {
        document.metadata(new MetadataEntry(key, wording.text("meta." + key), value));
    }

    private Section lead() {
        Section.Builder section =
                wording.section("om", "questions.heading.lead").block(Paragraph.of(wording.text("questions.lead")));
        long answered = book.questions().stream()
                .filter(question -> question.state().isAnswered())
                .count();
        section.block(Paragraph.of(wording.text(
                "questions.count",
                book.questions().size(),
                answered,
                book.questions().size() - answered)));
        book.lastAnswer()
                .ifPresent(day -> section.block(Paragraph.of(wording.text("questions.last", wording.day(day)))));
        book.deadline()
                .ifPresent(time -> section.block(Paragraph.of(wording.text("questions.deadline", wording.time(time)))));
        if (book.version() > 0) {
            section.block(Paragraph.of(wording.text("questions.version", book.version())));
        }
        return book.questions().isEmpty()
                ? section.build()
                : section.block(overview()).build();
    }

    private Table overview() {
        Table.Builder table = Table.builder(OVERVIEW_WIDTHS)
                .caption(wording.text("questions.overview"))
                .rowHeaders(true)
                .header(List.of(
                        Cell.of(wording.text("questions.number")),
                        Cell.of(wording.text("questions.received")),
                        Cell.of(wording.text("questions.about")),
                        Cell.of(wording.text("questions.answered")),
                        Cell.of(wording.text("questions.correction"))));
        for (SupplierQuestion question : book.questions()) {
            String number = Integer.toString(question.number());
            table.row(List.of(
                    Cell.of(List.of(Paragraph.of(List.of(Span.of(number).to(anchor(question)))))),
                    Cell.of(wording.date(question.received().toLocalDate())),
                    Cell.of(ids(question.requirements())),
                    Cell.of(question.answers().stream()
                            .map(answer -> wording.date(answer.on()))
                            .reduce((first, second) -> second)
                            .orElse(wording.text("questions.waits"))),
                    Cell.of(numbers(book.corrections(question)))));
        }
        return table.build();
    }

    private static String anchor(SupplierQuestion question) {
        return "fraga-" + question.number();
    }

    private static String ids(List<RequirementId> ids) {
        return ids.isEmpty() ? "–" : ids.stream().map(RequirementId::value).collect(Collectors.joining(", "));
    }

    /** What a correction changes; that which was only noted by a person does not tell. */
    private String changed(Correction correction) {
        List<String> changed = new ArrayList<>(
                correction.requirements().stream().map(RequirementId::value).toList());
        if (changed.isEmpty() && correction.supersedes().isPresent()) {
            changed.add(wording.text("questions.changed.parts"));
        }
        if (correction.isExtended()
                || correction.questionsUntil().isPresent()
                || correction.opening().isPresent()) {
            changed.add(wording.text("questions.changed.times"));
        }
        String all = changed.isEmpty() ? "–" : String.join(", ", changed);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private static String numbers(List<Correction> corrections) {
        return corrections.isEmpty()
                ? "–"
                : corrections.stream()
                        .map(one -> Integer.toString(one.number()))
                        .collect(Collectors.joining(", "));
    }

    private Section questions() {
        Section.Builder section = wording.section("fragor", "questions.heading.questions");
        book.questions().forEach(question -> section.section(question(question)));
        return section.build();
    }

    private Section question(SupplierQuestion question) {
        Section.Builder section = Section.builder(
                        anchor(question), wording.text("questions.question", question.number()))
                .numbered(false)
                .block(Paragraph.of(wording.text(
                        "questions.came", wording.day(question.received().toLocalDate()))));
        if (!question.requirements().isEmpty()) {
            section.block(Paragraph.of(wording.text(
                    "questions.concerns",
                    question.requirements().stream().map(this::titled).collect(Collectors.joining("; ")))));
        }
        text(section, question.text());
        boolean first = true;
        for (QuestionAnswer answer : question.answers()) {
            String label = wording.text(first ? "questions.answer" : "questions.answer.more", wording.day(answer.on()));
            section.block(Paragraph.of(List.of(Span.of(label, Span.Style.STRONG))));
            text(section, answer.text());
            first = false;
        }
        if (question.answers().isEmpty()) {
            section.block(Paragraph.of(List.of(Span.of(wording.text("questions.not-answered"), Span.Style.EMPHASIS))));
        }
        for (Correction correction : book.corrections(question)) {
            section.block(Paragraph.of(wording.text(
                    correction.requirements().isEmpty() ? "questions.corrected.parts" : "questions.corrected",
                    correction.number(),
                    wording.day(correction.on()),
                    ids(correction.requirements()))));
        }
        return section.build();
    }

    private static void text(Section.Builder section, String text) {
        Paragraphs.of(text).forEach(part -> section.block(Paragraph.of(part)));
    }

    private String titled(RequirementId id) {
        return inForce.flatMap(specification -> specification.find(id))
                .map(one -> id.value() + " " + one.requirement().title())
                .orElse(id.value());
    }

    private Section corrections() {
        Table.Builder table = Table.builder(CORRECTION_WIDTHS)
                .caption(wording.text("questions.corrections"))
                .rowHeaders(true)
                .header(List.of(
                        Cell.of(wording.text("questions.number")),
                        Cell.of(wording.text("questions.day")),
                        Cell.of(wording.text("questions.material")),
                        Cell.of(wording.text("questions.changed")),
                        Cell.of(wording.text("questions.until"))));
        for (Correction correction : book.corrections()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(Integer.toString(correction.number())));
            cells.add(Cell.of(wording.date(correction.on())));
            cells.add(Cell.of(wording.text(correction.isMaterial() ? "yes" : "no")));
            cells.add(Cell.of(changed(correction)));
            cells.add(Cell.of(correction.deadline().map(wording::time).orElse("–")));
            table.row(cells);
        }
        return wording.section("rattelser", "questions.heading.corrections")
                .block(Paragraph.of(wording.text("questions.corrections.lead")))
                .block(table.build())
                .build();
    }
}
