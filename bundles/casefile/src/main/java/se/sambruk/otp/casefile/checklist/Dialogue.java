package se.sambruk.otp.casefile.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.checklist.Conditions.Finding;
import se.sambruk.otp.casefile.text.CaseTexts;

/** What the log tells of questions, and of the trial of the evaluation, beyond that there is an entry. Pure. */
final class Dialogue {
    private Dialogue() {}

    /**
     * How it is with the questions.
     *
     * @param last the last day for answers, where there is one
     * @return empty where none has come
     */
    static Optional<Finding> questions(ProcurementCase now, Optional<LocalDate> last, LocalDate today) {
        List<LogLine> asked = now.log().all(EntryKinds.QUESTION_RECEIVED);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        List<LogLine> answers = now.log().all(EntryKinds.QUESTION_ANSWERED);
        Set<Object> answered = new HashSet<>();
        answers.forEach(line -> answered.add(line.entry().body().get("question")));
        List<LogLine> shown = new ArrayList<>(asked);
        shown.addAll(answers);
        long waiting = asked.stream()
                .filter(line -> !answered.contains(line.entry().body().get("question")))
                .count();
        boolean over = last.filter(today::isAfter).isPresent();
        if (waiting > 0) {
            return Optional.of(new Finding(
                    over ? StepState.OVERDUE : StepState.PARTIAL,
                    shown,
                    CaseTexts.text("step.questions.waiting", waiting)));
        }
        return Optional.of(
                over
                        ? new Finding(StepState.DONE, shown, LocalizedText.of(""))
                        : new Finding(StepState.PARTIAL, shown, CaseTexts.text("step.questions.partial")));
    }

    /** The evaluation has been tried, but by another plan than the one that was issued last; empty where that is not so. */
    static Optional<Finding> simulation(ProcurementCase now) {
        Optional<Object> issued = now.log()
                .latest(EntryKinds.SPECIFICATION_ISSUED)
                .map(line -> line.entry().body().get("plan"));
        List<LogLine> tried = now.log().all(EntryKinds.EVALUATION_SIMULATED);
        boolean other = issued.isPresent()
                && tried.stream()
                        .map(line -> line.entry().body().get("plan"))
                        .allMatch(plan -> plan != null && !plan.equals(issued.get()));
        return other
                ? Optional.of(new Finding(StepState.PARTIAL, tried, CaseTexts.text("step.simulation.other")))
                : Optional.empty();
    }
}
