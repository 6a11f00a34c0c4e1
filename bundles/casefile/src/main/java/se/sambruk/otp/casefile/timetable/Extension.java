package se.sambruk.otp.casefile.timetable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.casefile.data.DayRule;
import se.sambruk.otp.casefile.text.CaseTexts;

/** Whether the time for tenders is to be extended after a material correction, and until when the platform proposes. */
final class Extension {
    private static final int HUNDRED = 100;

    private Extension() {}

    static TimeGuard judge(Situation situation) {
        GuardMaker guard = GuardMaker.own("extension");
        Optional<DayRule> rule = situation.law().extension(situation.regime(), situation.form());
        Optional<LogLine> correction = situation.now().log().all(EntryKinds.CORRECTION_PUBLISHED).stream()
                .filter(line -> Boolean.TRUE.equals(line.entry().body().get("material")))
                .reduce((first, second) -> second);
        if (situation.isDirect() || rule.isEmpty() || correction.isEmpty()) {
            return guard.make(GuardState.NOT_APPLICABLE, "none");
        }
        GuardMaker basis = guard.restingOn(rule.get().provenance());
        LocalDate sent = correction.get().entry().day();
        int days = days(situation, correction.get());
        LocalDate proposed = SwedishCalendar.workingDayFrom(sent.plusDays(days));
        Optional<LocalDate> last = situation.lastTenderDay();
        if (last.isEmpty()) {
            return basis.make(
                    GuardState.UNKNOWN, proposed, "no-deadline", CaseTexts.day(sent), days, CaseTexts.day(proposed));
        }
        if (sent.isAfter(last.get())) {
            return basis.make(GuardState.BROKEN, "after", CaseTexts.day(sent), CaseTexts.day(last.get()));
        }
        if (last.get().isBefore(proposed) && correction.get().entry().body().containsKey("time-enough")) {
            // The law gives no number of days, so a reason is as good as the proposal.
            return basis.make(
                    GuardState.KEPT,
                    proposed,
                    "reasoned",
                    CaseTexts.day(sent),
                    days,
                    CaseTexts.day(proposed),
                    CaseTexts.day(last.get()),
                    correction.get().label());
        }
        return last.get().isBefore(proposed)
                ? basis.make(
                        GuardState.UNWISE,
                        proposed,
                        "propose",
                        CaseTexts.day(sent),
                        days,
                        CaseTexts.day(proposed),
                        CaseTexts.day(last.get()))
                : basis.make(
                        GuardState.KEPT,
                        proposed,
                        "kept",
                        CaseTexts.day(sent),
                        days,
                        CaseTexts.day(proposed),
                        CaseTexts.day(last.get()));
    }

    /** A share of the least time for tenders, or else of that which was given; never less than a stated number of days. */
    private static int days(Situation situation, LogLine correction) {
        int whole = TenderTime.leastDays(situation).orElseGet(() -> given(situation, correction));
        int share = (whole * situation.law().extensionPercent() + HUNDRED - 1) / HUNDRED;
        return Math.max(share, situation.law().extensionDays());
    }

    /** The time that there was before the correction: what it gave itself must not make the proposal a later one. */
    private static int given(Situation situation, LogLine correction) {
        Optional<LocalDate> before = before(correction).or(situation::lastTenderDay);
        return situation
                .publication()
                .flatMap(sent -> before.map(last -> (int) ChronoUnit.DAYS.between(sent, last)))
                .orElse(0);
    }

    private static Optional<LocalDate> before(LogLine correction) {
        try {
            return Optional.ofNullable(correction.entry().body().get("deadline-before"))
                    .map(time -> LocalDateTime.parse(String.valueOf(time)).toLocalDate());
        } catch (DateTimeException e) {
            // Written by hand in a form of its own.
            return Optional.empty();
        }
    }
}
