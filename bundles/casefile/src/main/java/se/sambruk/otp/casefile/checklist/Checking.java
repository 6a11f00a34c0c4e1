package se.sambruk.otp.casefile.checklist;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.plan.Checklist;
import se.sambruk.otp.api.casefile.plan.ChecklistStep;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.checklist.Conditions.Finding;
import se.sambruk.otp.casefile.data.LegalData;
import se.sambruk.otp.casefile.data.Step;
import se.sambruk.otp.casefile.text.CaseTexts;
import se.sambruk.otp.casefile.timetable.Guards;
import se.sambruk.otp.casefile.timetable.Situation;
import se.sambruk.otp.casefile.timetable.Standstill;
import se.sambruk.otp.casefile.timetable.SwedishCalendar;

/** Works out how it is with each step of a case. Pure. */
public final class Checking {
    private static final LocalizedText NOTHING = LocalizedText.of("");

    private final List<Step> steps;
    private final ProcurementCase whole;
    private final LegalData law;
    private final LocalDate today;
    private final Conditions conditions;

    private Checking(List<Step> steps, ProcurementCase whole, LegalData law, LocalDate today) {
        this.steps = steps;
        this.whole = whole;
        this.law = law;
        this.today = today;
        this.conditions = new Conditions(whole, law, today);
    }

    /**
     * The checklist as somebody sees it.
     *
     * @param whole the case with all its entries: what is done does not depend on who looks
     * @param today the Swedish day
     * @param seesAll whether the person sees what tells of tenders
     * @param sees whether the person sees an entry
     */
    public static Checklist of(
            List<Step> steps,
            ProcurementCase whole,
            LegalData law,
            LocalDate today,
            boolean seesAll,
            Predicate<LogLine> sees) {
        Checking checking = new Checking(steps, whole, law, today);
        List<ChecklistStep> checked = new ArrayList<>();
        for (Step step : steps) {
            ChecklistStep found = checking.look(step);
            // That a step does not apply by law tells nothing; that somebody has said so does.
            boolean byLaw = found.state() == StepState.NOT_APPLICABLE
                    && found.evidence().isEmpty();
            boolean withheld = step.isSecret() && !seesAll && whole.secrecyEnd().isEmpty() && !byLaw;
            if (step.isOptional() && (found.evidence().isEmpty() || withheld)) {
                continue;
            }
            checked.add(withheld ? withheld(found) : shown(found, sees));
        }
        return new Checklist(checked);
    }

    private static ChecklistStep withheld(ChecklistStep step) {
        return new ChecklistStep(
                step.id(),
                step.title(),
                step.basis(),
                StepState.WITHHELD,
                List.of(),
                step.due(),
                CaseTexts.text("step.withheld"),
                step.isTickable());
    }

    private static ChecklistStep shown(ChecklistStep step, Predicate<LogLine> sees) {
        List<LogLine> evidence = step.evidence().stream().filter(sees).toList();
        boolean whole = evidence.size() == step.evidence().size();
        return whole
                ? step
                : new ChecklistStep(
                        step.id(),
                        step.title(),
                        step.basis(),
                        step.state(),
                        evidence,
                        step.due(),
                        // What is said may name people who declared something.
                        NOTHING,
                        step.isTickable());
    }

    private ChecklistStep look(Step step) {
        Regime regime = whole.facts().regime();
        Optional<LogLine> waived = whole.log().all(EntryKinds.STEP_WAIVED).stream()
                .filter(line -> step.id().equals(line.entry().body().get("step")))
                .reduce((first, second) -> second);
        if (!step.holdsUnder(regime)) {
            return step(step, StepState.NOT_APPLICABLE, List.of(), CaseTexts.text("step.not-regime." + regime.wire()));
        }
        if (!step.holdsFor(regime, whole.facts().subject())) {
            return step(step, StepState.NOT_APPLICABLE, List.of(), CaseTexts.text("step.not-subject"));
        }
        if (!step.holdsFor(whole.facts().acquisition())) {
            return step(step, StepState.NOT_APPLICABLE, List.of(), CaseTexts.text("step.not-form"));
        }
        Finding found = step.condition().map(conditions::look).orElseGet(() -> entries(step));
        if (found.state() == StepState.DONE) {
            return step(step, found.state(), found.evidence(), found.explanation());
        }
        if (waived.isPresent()) {
            return step(step, StepState.NOT_APPLICABLE, List.of(waived.get()), CaseTexts.text("step.waived"));
        }
        if (step.id().equals("documentation") && regime == Regime.CHAPTER_19A && conditions.needsNoDocuments()) {
            return step(step, StepState.NOT_APPLICABLE, List.of(), CaseTexts.text("step.documentation.small"));
        }
        if (whole.log().latest(EntryKinds.CANCELLED).isPresent()) {
            return step(step, StepState.NOT_APPLICABLE, found.evidence(), CaseTexts.text("step.not-cancelled"));
        }
        StepState state = found.state() == StepState.MISSING ? dated(step) : found.state();
        return step(step, state, found.evidence(), found.explanation());
    }

    private StepState dated(Step step) {
        return due(step)
                .map(day -> today.isAfter(day) ? StepState.OVERDUE : StepState.DUE)
                .orElse(StepState.MISSING);
    }

    private Finding entries(Step step) {
        List<LogLine> shown = new ArrayList<>(step.kind().map(whole.log()::all).orElse(List.of()));
        whole.log().all(EntryKinds.STEP_DONE).stream()
                .filter(line -> step.id().equals(line.entry().body().get("step")))
                .forEach(shown::add);
        if (step.id().equals("simulation") && !shown.isEmpty() && isTried(shown)) {
            Optional<Finding> other = Dialogue.simulation(whole);
            if (other.isPresent()) {
                return other.get();
            }
        }
        if (!shown.isEmpty()) {
            return new Finding(StepState.DONE, shown, NOTHING);
        }
        if (step.id().equals("questions")) {
            Optional<Finding> asked = Dialogue.questions(whole, due(step), today);
            if (asked.isPresent()) {
                return asked.get();
            }
        }
        List<LogLine> some = step.also().stream()
                .flatMap(kind -> whole.log().all(kind).stream())
                .toList();
        return some.isEmpty()
                ? new Finding(StepState.MISSING, List.of(), NOTHING)
                : new Finding(StepState.PARTIAL, some, CaseTexts.text("step." + step.id() + ".partial"));
    }

    /** Whether all that shows the step are trials, and nobody has said that it is done. */
    private static boolean isTried(List<LogLine> shown) {
        return shown.stream().allMatch(line -> line.entry().kind().equals(EntryKinds.EVALUATION_SIMULATED));
    }

    private ChecklistStep step(Step step, StepState state, List<LogLine> evidence, LocalizedText explanation) {
        boolean open = state != StepState.NOT_APPLICABLE || !evidence.isEmpty();
        return new ChecklistStep(
                step.id(),
                CaseTexts.text("step." + step.id()),
                step.basis(whole.facts().regime()),
                state,
                evidence,
                open ? due(step) : Optional.empty(),
                explanation,
                step.isByHand());
    }

    private Optional<LocalDate> due(Step step) {
        return step.due().flatMap(this::day);
    }

    private Optional<LocalDate> day(String due) {
        Situation situation = new Situation(whole, law);
        return switch (due) {
            case "publication" -> whole.plan().publication();
            case "answers" -> Guards.judge(situation).guard("questions").flatMap(guard -> guard.day());
            case "deadline" -> whole.plan().deadline().map(LocalDateTime::toLocalDate);
            case "opening" -> whole.plan().opening().map(LocalDateTime::toLocalDate);
            case "award" -> whole.plan().award();
            case "standstill" -> Standstill.end(situation);
            case "contract" ->
                Standstill.end(situation).map(end -> end.plusDays(1)).or(whole.plan()::award);
            case "afterwards" -> afterwards(situation);
            case "followup" -> conditions.nextFollowUp();
            default -> throw new IllegalStateException("no day " + due);
        };
    }

    /** Counted from the contract or the decision to cancel, and from the first day on which a contract may be made as long as there is neither. */
    private Optional<LocalDate> afterwards(Situation situation) {
        return whole.log()
                .latest(EntryKinds.CONTRACT_SIGNED)
                .or(() -> whole.log().latest(EntryKinds.CANCELLED))
                .map(line -> line.entry().day())
                .or(() -> day("contract"))
                .map(from -> SwedishCalendar.workingDayFrom(
                        from.plusDays(situation.law().afterwardsDays())));
    }
}
