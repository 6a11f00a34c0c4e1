package se.sambruk.otp.casefile.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.data.DayRule;
import se.sambruk.otp.casefile.text.CaseTexts;

/**
 * Whether there is time enough to tender. Days are counted from the day after the notice was sent, and the last one runs to its end; where it is no
 * working day, to the end of the next one (regulation 1182/71, articles 3.1, 3.2 b and 3.4).
 */
final class TenderTime {
    private static final LocalTime DAY_ENDS = LocalTime.of(23, 59);

    private TenderTime() {}

    /** The first day that may be the last one for tenders. */
    static LocalDate earliest(LocalDate sent, int days) {
        return SwedishCalendar.workingDayFrom(sent.plusDays(days));
    }

    /** The least number of days that holds in a situation; empty where none is known. */
    static Optional<Integer> leastDays(Situation situation) {
        return situation.plan().minimumDays().or(() -> rule(situation).map(DayRule::days));
    }

    private static Optional<DayRule> rule(Situation situation) {
        return situation.law().tenderTime(situation.regime(), situation.form(), situation.plan());
    }

    static TimeGuard judge(Situation situation) {
        GuardMaker guard = GuardMaker.own("tender-time");
        if (situation.isDirect()) {
            return guard.make(GuardState.NOT_APPLICABLE, "direct");
        }
        Optional<Integer> stated = situation.plan().minimumDays();
        if (stated.isPresent()) {
            return counted(
                    situation,
                    stated.get(),
                    guard.restingOn(situation.plan().minimumBasis(), true),
                    CaseTexts.text("guard.tender-time.stated"));
        }
        Optional<DayRule> rule = rule(situation);
        if (rule.isPresent()) {
            return counted(
                    situation, rule.get().days(), guard.restingOn(rule.get().provenance()), conditions(rule.get()));
        }
        Optional<DayRule> reasonable = situation.law().reasonableTime(situation.regime(), situation.form());
        return reasonable.isPresent()
                ? reasonable(situation, guard.restingOn(reasonable.get().provenance()))
                : guard.make(GuardState.UNKNOWN, "no-rule");
    }

    private static LocalizedText conditions(DayRule rule) {
        if (rule.urgent()) {
            return CaseTexts.text("guard.tender-time.urgent");
        }
        if (rule.priorNotice()) {
            return CaseTexts.text("guard.tender-time.prior-notice");
        }
        return CaseTexts.text(
                rule.electronic().orElse(false) ? "guard.tender-time.electronic" : "guard.tender-time.plain");
    }

    private static TimeGuard counted(Situation situation, int days, GuardMaker guard, LocalizedText conditions) {
        Optional<LocalDate> sent = situation.publication();
        Optional<LocalDateTime> deadline = situation.plan().deadline();
        if (sent.isEmpty()) {
            return guard.make(GuardState.UNKNOWN, "no-publication", days, conditions);
        }
        LocalDate earliest = earliest(sent.get(), days);
        LocalizedText day = CaseTexts.day(earliest);
        LocalizedText from = CaseTexts.day(sent.get());
        if (deadline.isEmpty()) {
            return guard.make(GuardState.UNKNOWN, earliest, "no-deadline", days, conditions, from, day);
        }
        LocalizedText until = CaseTexts.time(deadline.get());
        LocalDate last = deadline.get().toLocalDate();
        if (last.isBefore(earliest)) {
            return guard.make(GuardState.BROKEN, earliest, "short", days, conditions, from, day, until);
        }
        if (last.equals(earliest) && deadline.get().toLocalTime().isBefore(DAY_ENDS)) {
            return guard.make(GuardState.UNWISE, earliest, "last-day", days, conditions, from, day, until);
        }
        return guard.make(GuardState.KEPT, earliest, "kept", days, conditions, from, day, until);
    }

    private static TimeGuard reasonable(Situation situation, GuardMaker guard) {
        Optional<LocalDate> sent = situation.publication();
        Optional<LocalDate> last = situation.lastTenderDay();
        if (sent.isEmpty() || last.isEmpty()) {
            return guard.make(GuardState.UNKNOWN, "reasonable-unknown");
        }
        long days = ChronoUnit.DAYS.between(sent.get(), last.get());
        return days < 1 ? guard.make(GuardState.BROKEN, "none") : guard.make(GuardState.KEPT, "reasonable", days);
    }
}
