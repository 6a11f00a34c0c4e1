package se.sambruk.otp.casefile.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.data.DayRule;
import se.sambruk.otp.casefile.text.CaseTexts;

/**
 * By when questions are to have been answered. Counted back from the last day for tenders; where that leads to a day that is no working day it is
 * not moved forward, which would take time from the suppliers.
 */
final class Questions {
    private Questions() {}

    /** The last day for answers; empty where there is none to be known. */
    static Optional<LocalDate> lastAnswer(Situation situation) {
        if (situation.isDirect() || situation.form() == AcquisitionForm.RENEWED_COMPETITION) {
            return Optional.empty();
        }
        return rule(situation).flatMap(rule -> situation.lastTenderDay().map(last -> last.minusDays(rule.days())));
    }

    private static Optional<DayRule> rule(Situation situation) {
        return situation.law().answers(situation.regime(), situation.form(), situation.plan());
    }

    static TimeGuard judge(Situation situation) {
        GuardMaker guard = GuardMaker.own("questions");
        if (situation.isDirect()) {
            return guard.make(GuardState.NOT_APPLICABLE, "direct");
        }
        Optional<DayRule> rule = rule(situation);
        if (situation.form() == AcquisitionForm.RENEWED_COMPETITION || rule.isEmpty()) {
            return guard.make(GuardState.NOT_APPLICABLE, "own");
        }
        GuardMaker basis = guard.restingOn(rule.get().provenance());
        int days = rule.get().days();
        Optional<LocalDate> tenders = situation.lastTenderDay();
        if (tenders.isEmpty()) {
            return basis.make(GuardState.UNKNOWN, "no-deadline", days);
        }
        LocalDate answer = tenders.get().minusDays(days);
        LocalDate work = SwedishCalendar.workingDayUntil(answer);
        LocalDate ask =
                SwedishCalendar.workingDayUntil(answer.minusDays(situation.law().answeringDays()));
        LocalizedText[] texts = {CaseTexts.day(answer), CaseTexts.day(work), CaseTexts.day(ask)};
        Optional<LocalDateTime> planned = situation.plan().questionsUntil();
        if (planned.isEmpty()) {
            return basis.make(GuardState.UNKNOWN, answer, "not-planned", days, texts[0], texts[1], texts[2]);
        }
        LocalizedText until = CaseTexts.time(planned.get());
        LocalDate last = planned.get().toLocalDate();
        if (last.isAfter(answer)) {
            return basis.make(GuardState.BROKEN, answer, "late", days, texts[0], texts[1], texts[2], until);
        }
        if (last.isAfter(ask)) {
            return basis.make(GuardState.UNWISE, answer, "tight", days, texts[0], texts[1], texts[2], until);
        }
        return basis.make(GuardState.KEPT, answer, "kept", days, texts[0], texts[1], texts[2], until);
    }
}
