package se.sambruk.otp.procurement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.dialogue.NewAnswer;
import se.sambruk.otp.api.procurement.dialogue.NewQuestion;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.SupplierQuestion;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.Characters;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.procurement.dialogue.Naming;
import se.sambruk.otp.procurement.dialogue.Questions;

/** Questions from suppliers and answers to all, written to the log of the case and read from it. */
final class Asked {
    private static final int LONGEST = 20_000;

    private final CaseService cases;
    private final Exporting exporting;

    Asked(CaseService cases, Exporting exporting) {
        this.cases = cases;
        this.exporting = exporting;
    }

    QuestionBook book(String procurement, Viewer viewer) {
        return book(InCase.get(cases, procurement, viewer), viewer);
    }

    private QuestionBook book(ProcurementCase now, Viewer viewer) {
        Optional<LocalDate> last =
                cases.timetable(now.id(), viewer).guard("questions").flatMap(guard -> guard.day());
        return Questions.of(now, last, now.today(viewer.at()));
    }

    CaseChange ask(String procurement, NewQuestion question, Act act) {
        ProcurementCase now = InCase.admit(cases, procurement, act);
        List<Problem> findings = new ArrayList<>();
        String text = text(question.text(), question.isChecked(), findings);
        requireKnown(procurement, question.requirements());
        LocalDateTime received = question.received()
                .orElseGet(
                        () -> SwedishTime.time(now.now(act.at())).withSecond(0).withNano(0));
        TreeWriter body = new TreeWriter()
                .put("question", Questions.next(now, EntryKinds.QUESTION_RECEIVED))
                .put("text", text)
                .put(
                        "requirements",
                        new TreeSet<>(question.requirements()).stream().toList())
                .put("received", received)
                .put("on", received.toLocalDate());
        return told(
                cases.record(procurement, List.of(NewEntry.of(EntryKinds.QUESTION_RECEIVED, body.done())), act),
                findings);
    }

    CaseChange answer(String procurement, NewAnswer answer, Act act) {
        ProcurementCase now = InCase.admit(cases, procurement, act);
        List<Problem> findings = new ArrayList<>();
        String text = text(answer.text(), answer.isChecked(), findings);
        QuestionBook book = book(now, Viewer.of(act));
        SupplierQuestion question = question(book, answer.question());
        if (!question.answers().isEmpty() && act.because().isBlank()) {
            throw ProcurementProblems.error("OTP-6151", question.number()).asException();
        }
        answer.correction().filter(number -> book.correction(number).isEmpty()).ifPresent(number -> {
            throw ProcurementProblems.error("OTP-6152", procurement, number).asException();
        });
        LocalDate on = answer.on().orElseGet(() -> now.today(act.at()));
        book.lastAnswer().filter(on::isAfter).ifPresent(last -> findings.add(late(book, on, last)));
        TreeWriter body = new TreeWriter()
                .put("question", question.number())
                .put("text", text)
                .put("on", on)
                .put("correction", answer.correction());
        return told(
                cases.record(procurement, List.of(NewEntry.of(EntryKinds.QUESTION_ANSWERED, body.done())), act),
                findings);
    }

    /** An answer that comes late, and until when tenders might come instead, with as many days between as there should have been. */
    private static Problem late(QuestionBook book, LocalDate on, LocalDate last) {
        LocalDate deadline = book.deadline().orElseThrow().toLocalDate();
        LocalDate proposed = on.plusDays(ChronoUnit.DAYS.between(last, deadline));
        return ProcurementProblems.warning(
                "OTP-6150", on.toString(), last.toString(), proposed.toString(), book.procurement());
    }

    /**
     * The question of a number.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-6148 if there is none
     */
    static SupplierQuestion question(QuestionBook book, int number) {
        return book.question(number).orElseThrow(() -> {
            String known = book.questions().stream()
                    .map(one -> Integer.toString(one.number()))
                    .collect(Collectors.joining(", "));
            Problem none = ProcurementProblems.error("OTP-6148", book.procurement(), number, known);
            return (known.isEmpty()
                            ? Problem.of(
                                    none.code(),
                                    none.severity(),
                                    none.message(),
                                    ProcurementProblems.text("OTP-6148.none", book.procurement()))
                            : none)
                    .asException();
        });
    }

    /** What is to be written down, if it may be: the log never forgets, so who asks must not be in it. */
    static String text(String written, boolean checked, List<Problem> findings) {
        String text =
                Characters.lines(Characters.allowed(written, removed -> {})).strip();
        if (Characters.isBlank(text) || text.length() > LONGEST) {
            throw ProcurementProblems.error("OTP-6156", LONGEST).asException();
        }
        List<String> names = Naming.in(text);
        if (!names.isEmpty() && !checked) {
            throw ProcurementProblems.error("OTP-6145", listed(names)).asException();
        }
        if (!names.isEmpty()) {
            findings.add(ProcurementProblems.warning("OTP-6146", listed(names)));
        }
        return text;
    }

    private static LocalizedText listed(List<String> names) {
        return LocalizedText.of(
                names.stream().map(name -> "”" + name + "”").collect(Collectors.joining(", ")),
                names.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", ")));
    }

    private void requireKnown(String procurement, List<RequirementId> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Optional<Specification> inForce = inForce(procurement);
        List<String> known = inForce.stream()
                .flatMap(specification -> specification.requirements().stream())
                .map(one -> one.requirement().id().value())
                .toList();
        for (RequirementId id : wanted) {
            if (!known.contains(id.value())) {
                throw ProcurementProblems.near("OTP-6147", Similar.to(id.value(), known), id.value(), procurement)
                        .asException();
            }
        }
    }

    /** What is issued now; empty where nothing is. */
    Optional<Specification> inForce(String procurement) {
        return exporting.latest(procurement).map(exporting::specification);
    }

    private static CaseChange told(CaseChange change, List<Problem> findings) {
        findings.addAll(change.findings());
        return new CaseChange(change.now(), change.added(), findings);
    }
}
