package se.sambruk.otp.casefile.timetable;

import java.time.LocalDate;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.data.DayRule;
import se.sambruk.otp.casefile.text.CaseTexts;

/**
 * Until when no contract may be made. Days are counted from the day after the award was made known; where the last one is no working day, it lasts
 * to the end of the next one (lag 1930:173, 2 §).
 */
public final class Standstill {
    private Standstill() {}

    /** The last day on which no contract may be made. */
    static LocalDate end(LocalDate notified, int days) {
        return SwedishCalendar.workingDayFrom(notified.plusDays(days));
    }

    /** The last day on which no contract may be made; empty where there is no standstill, or not enough is known. */
    public static Optional<LocalDate> end(Situation situation) {
        if (situation.law().noStandstill(situation.regime(), situation.form()).isPresent()) {
            return Optional.empty();
        }
        return situation.notified().flatMap(day -> situation
                .isElectronicNotice()
                .map(electronic ->
                        end(day, situation.law().standstill(electronic).days())));
    }

    static TimeGuard judge(Situation situation) {
        return judge(situation, situation.notified(), situation.isElectronicNotice());
    }

    /**
     * The same where suppliers are told on a day and in a manner, whatever the case says of that.
     *
     * @param sent the day on which they are told
     */
    public static TimeGuard judge(Situation situation, LocalDate sent, boolean isElectronic) {
        return judge(situation, Optional.of(sent), Optional.of(isElectronic));
    }

    private static TimeGuard judge(Situation situation, Optional<LocalDate> day, Optional<Boolean> electronic) {
        GuardMaker guard = GuardMaker.own("standstill");
        Optional<DayRule> none = situation.law().noStandstill(situation.regime(), situation.form());
        if (none.isPresent()) {
            return guard.restingOn(
                            situation.law().standstill(true).provenance().basis(),
                            none.get().provenance().verified())
                    .make(GuardState.NOT_APPLICABLE, "none");
        }
        if (electronic.isEmpty()) {
            return guard.make(
                    GuardState.UNKNOWN,
                    "no-manner",
                    situation.law().standstill(true).days(),
                    situation.law().standstill(false).days());
        }
        DayRule rule = situation.law().standstill(electronic.get());
        GuardMaker basis = guard.restingOn(rule.provenance());
        LocalizedText manner =
                CaseTexts.text(electronic.get() ? "guard.standstill.electronic" : "guard.standstill.other");
        if (day.isEmpty()) {
            return basis.make(GuardState.UNKNOWN, "no-day", rule.days(), manner);
        }
        LocalDate end = end(day.get(), rule.days());
        Object[] arguments = {
            rule.days(), manner, CaseTexts.day(day.get()), CaseTexts.day(end), CaseTexts.day(end.plusDays(1))
        };
        Optional<LocalDate> signed = situation
                .now()
                .log()
                .latest(EntryKinds.CONTRACT_SIGNED)
                .map(line -> line.entry().day());
        boolean voluntary = situation
                .law()
                .voluntaryStandstill(situation.regime(), situation.form())
                .isPresent();
        if (signed.filter(on -> !on.isAfter(end)).isPresent() && !voluntary) {
            return basis.make(GuardState.BROKEN, end, "broken", arguments);
        }
        if (voluntary) {
            return basis.restingOn(rule.provenance().basis(), false).make(GuardState.KEPT, end, "voluntary", arguments);
        }
        return basis.make(GuardState.KEPT, end, situation.isNotified() ? "kept" : "planned", arguments);
    }
}
