package se.sambruk.otp.procurement.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.QuestionAnswer;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.QuestionState;
import se.sambruk.otp.api.procurement.dialogue.SupplierQuestion;
import se.sambruk.otp.api.requirement.RequirementId;

/** What the log of a case tells of questions and corrections. Pure. */
public final class Questions {
    private static final Set<String> TOLD =
            Set.of(EntryKinds.QUESTION_RECEIVED, EntryKinds.QUESTION_ANSWERED, EntryKinds.CORRECTION_PUBLISHED);

    private final ProcurementCase now;
    private final Optional<LocalDate> lastAnswer;
    private final LocalDate today;

    private Questions(ProcurementCase now, Optional<LocalDate> lastAnswer, LocalDate today) {
        this.now = now;
        this.lastAnswer = lastAnswer;
        this.today = today;
    }

    /**
     * @param lastAnswer the last day for answers, where there is a rule for it
     * @param today the Swedish day
     */
    public static QuestionBook of(ProcurementCase now, Optional<LocalDate> lastAnswer, LocalDate today) {
        return new Questions(now, lastAnswer, today).book();
    }

    /** The number of the next question, and of the next correction: those that were struck keep theirs. */
    public static int next(ProcurementCase now, String kind) {
        return (int) now.log().lines().stream()
                        .filter(line -> line.entry().kind().equals(kind))
                        .count()
                + 1;
    }

    private QuestionBook book() {
        Map<Integer, List<QuestionAnswer>> answers = answers();
        List<SupplierQuestion> questions = now.log().all(EntryKinds.QUESTION_RECEIVED).stream()
                .flatMap(line -> question(line, answers).stream())
                .toList();
        List<Correction> corrections = corrections(now);
        return QuestionBook.builder(
                        now.id(),
                        now.facts().title(),
                        now.facts().buyer().name(),
                        latest(questions, corrections).orElse(today))
                .caseNumber(now.facts().caseNumber())
                .deadline(now.plan().deadline())
                .lastAnswer(lastAnswer)
                .version(version())
                .questions(questions)
                .corrections(corrections)
                .build();
    }

    /** From 1, with one more for each thing that came, and for each that was struck. */
    private int version() {
        return 1
                + now.log().lines().stream()
                        .filter(line -> TOLD.contains(line.entry().kind()))
                        .mapToInt(line -> line.isStruck() ? 2 : 1)
                        .sum();
    }

    private static Optional<LocalDate> latest(List<SupplierQuestion> questions, List<Correction> corrections) {
        return Stream.concat(
                        questions.stream()
                                .flatMap(question -> Stream.concat(
                                        Stream.of(question.received().toLocalDate()),
                                        question.answers().stream().map(QuestionAnswer::on))),
                        corrections.stream().map(Correction::on))
                .max(LocalDate::compareTo);
    }

    private Map<Integer, List<QuestionAnswer>> answers() {
        Map<Integer, List<QuestionAnswer>> answers = new TreeMap<>();
        for (LogLine line : now.log().all(EntryKinds.QUESTION_ANSWERED)) {
            answer(line).ifPresent(answer -> answers.computeIfAbsent(number(line), number -> new ArrayList<>())
                    .add(answer));
        }
        return answers;
    }

    private static int number(LogLine line) {
        return TreeReader.of(line.entry().body()).integer("question", 0);
    }

    private Optional<QuestionAnswer> answer(LogLine line) {
        try {
            TreeReader body = TreeReader.of(line.entry().body());
            LocalDate on = body.findDate("on").orElseGet(() -> day(line));
            return Optional.of(new QuestionAnswer(
                    line.label(),
                    on,
                    body.text("text"),
                    lastAnswer.filter(on::isAfter).isPresent(),
                    body.find("correction", node -> ((Number) node).intValue())));
        } catch (IllegalArgumentException e) {
            // Written by a later version or by hand in a form of its own: it is in the log, and says nothing here.
            return Optional.empty();
        }
    }

    private Optional<SupplierQuestion> question(LogLine line, Map<Integer, List<QuestionAnswer>> answers) {
        try {
            TreeReader body = TreeReader.of(line.entry().body());
            int number = body.integer("question");
            List<QuestionAnswer> given = answers.getOrDefault(number, List.of());
            return Optional.of(new SupplierQuestion(
                    number,
                    line.label(),
                    body.find("received", node -> LocalDateTime.parse((String) node))
                            .orElseGet(() -> SwedishTime.time(line.entry().act().at())),
                    body.text("text"),
                    body.list("requirements", node -> new RequirementId((String) node)),
                    given,
                    state(given)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private QuestionState state(List<QuestionAnswer> given) {
        if (given.isEmpty()) {
            return lastAnswer.filter(today::isAfter).isPresent() ? QuestionState.OVERDUE : QuestionState.OPEN;
        }
        return given.get(0).isLate() ? QuestionState.ANSWERED_LATE : QuestionState.ANSWERED;
    }

    /** Also those that were only noted by a person, which have the number of their place. */
    public static List<Correction> corrections(ProcurementCase now) {
        List<Correction> corrections = new ArrayList<>();
        int place = 0;
        for (LogLine line : now.log().lines()) {
            if (line.entry().kind().equals(EntryKinds.CORRECTION_PUBLISHED)) {
                place++;
                if (!line.isStruck()) {
                    corrections.add(correction(line, place));
                }
            }
        }
        return corrections;
    }

    private static Correction correction(LogLine line, int place) {
        try {
            return Correction.fromTree(line.entry().body());
        } catch (IllegalArgumentException e) {
            TreeReader body = TreeReader.of(line.entry().body());
            LocalDate on = day(line);
            try {
                on = body.findDate("on").orElse(on);
            } catch (IllegalArgumentException noDay) {
                // The day of the entry, then.
            }
            return Correction.builder(
                            place, on, Boolean.TRUE.equals(line.entry().body().get("material")))
                    .build();
        }
    }

    private static LocalDate day(LogLine line) {
        return SwedishTime.day(line.entry().act().at());
    }
}
