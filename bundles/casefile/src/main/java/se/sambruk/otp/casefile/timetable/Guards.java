package se.sambruk.otp.casefile.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.facts.FrameworkTerms;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.casefile.plan.Timetable;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.casefile.text.CaseTexts;

/** What the rules of time say of a case. Pure. */
public final class Guards {
    private Guards() {}

    /** The plan, with each rule in the order of the procurement's steps. */
    public static Timetable judge(Situation situation) {
        List<TimeGuard> guards = new ArrayList<>();
        guards.add(TenderTime.judge(situation));
        guards.add(Questions.judge(situation));
        deadlineDay(situation).ifPresent(guards::add);
        guards.add(Extension.judge(situation));
        guards.add(opening(situation));
        guards.add(order(situation));
        guards.add(Standstill.judge(situation));
        guards.add(validity(situation));
        framework(situation).ifPresent(guards::add);
        return new Timetable(situation.plan(), guards);
    }

    private static Optional<TimeGuard> deadlineDay(Situation situation) {
        return situation.plan().deadline().map(deadline -> {
            GuardMaker guard = GuardMaker.own("deadline-day");
            LocalDate day = deadline.toLocalDate();
            if (deadline.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                return guard.make(GuardState.UNWISE, day, "midnight", CaseTexts.time(deadline));
            }
            return SwedishCalendar.isWorkingDay(day)
                    ? guard.make(GuardState.KEPT, day, "kept", CaseTexts.time(deadline))
                    : guard.make(
                            GuardState.UNWISE,
                            day,
                            "holiday",
                            CaseTexts.time(deadline),
                            CaseTexts.day(SwedishCalendar.workingDayFrom(day)));
        });
    }

    private static TimeGuard opening(Situation situation) {
        GuardMaker own = GuardMaker.own("opening");
        if (situation.isDirect()) {
            return own.make(GuardState.NOT_APPLICABLE, "direct");
        }
        GuardMaker guard = situation.regime() == Regime.DIRECTIVE ? own.restingOn("LOU 12 kap. 10 §", false) : own;
        Optional<LocalDateTime> deadline = situation.plan().deadline();
        Optional<LocalDateTime> opening = situation.plan().opening();
        if (deadline.isEmpty() || opening.isEmpty()) {
            return guard.make(GuardState.UNKNOWN, "not-planned");
        }
        return guard.make(
                opening.get().isBefore(deadline.get()) ? GuardState.BROKEN : GuardState.KEPT,
                opening.get().toLocalDate(),
                opening.get().isBefore(deadline.get()) ? "early" : "kept",
                CaseTexts.time(opening.get()),
                CaseTexts.time(deadline.get()));
    }

    /** Whether the steps come one after the other. */
    private static TimeGuard order(Situation situation) {
        GuardMaker guard = GuardMaker.own("order");
        Optional<LocalDate> sent = situation.publication();
        Optional<LocalDateTime> questions = situation.plan().questionsUntil();
        Optional<LocalDateTime> deadline = situation.plan().deadline();
        Optional<LocalDate> award = situation.plan().award();
        if (sent.isPresent()
                && deadline.isPresent()
                && !sent.get().isBefore(deadline.get().toLocalDate())) {
            return guard.make(
                    GuardState.BROKEN, "publication", CaseTexts.day(sent.get()), CaseTexts.time(deadline.get()));
        }
        if (sent.isPresent()
                && questions.isPresent()
                && questions.get().toLocalDate().isBefore(sent.get())) {
            return guard.make(
                    GuardState.BROKEN, "questions", CaseTexts.time(questions.get()), CaseTexts.day(sent.get()));
        }
        if (award.isPresent()
                && deadline.isPresent()
                && award.get().isBefore(deadline.get().toLocalDate())) {
            return guard.make(GuardState.BROKEN, "award", CaseTexts.day(award.get()), CaseTexts.time(deadline.get()));
        }
        return guard.make(GuardState.KEPT, "kept");
    }

    private static TimeGuard validity(Situation situation) {
        GuardMaker guard = GuardMaker.own("validity");
        if (situation.isDirect()) {
            return guard.make(GuardState.NOT_APPLICABLE, "direct");
        }
        Optional<LocalDate> until = situation.plan().validUntil();
        Optional<LocalDate> end = Standstill.end(situation);
        if (until.isEmpty() || end.isEmpty()) {
            return guard.make(GuardState.UNKNOWN, "not-planned");
        }
        LocalDate first = end.get().plusDays(1);
        return until.get().isBefore(first)
                ? guard.make(GuardState.UNWISE, first, "short", CaseTexts.day(until.get()), CaseTexts.day(first))
                : guard.make(GuardState.KEPT, first, "kept", CaseTexts.day(until.get()), CaseTexts.day(first));
    }

    private static Optional<TimeGuard> framework(Situation situation) {
        return situation.form().isWithinFramework()
                ? situation.facts().framework().flatMap(FrameworkTerms::until).map(last -> {
                    GuardMaker guard = GuardMaker.own("framework");
                    Optional<LocalDate> award = situation.notified();
                    if (award.isEmpty()) {
                        return guard.make(GuardState.UNKNOWN, last, "no-award", CaseTexts.day(last));
                    }
                    return award.get().isAfter(last)
                            ? guard.make(
                                    GuardState.BROKEN, last, "ended", CaseTexts.day(last), CaseTexts.day(award.get()))
                            : guard.make(
                                    GuardState.KEPT, last, "kept", CaseTexts.day(last), CaseTexts.day(award.get()));
                })
                : Optional.empty();
    }
}
