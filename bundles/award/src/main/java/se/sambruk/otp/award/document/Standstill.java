package se.sambruk.otp.award.document;

import java.time.LocalDate;
import java.util.Optional;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.award.text.Swedish;

/** Until when no contract is made, in words. */
final class Standstill {
    /** By law (LOU 20:1), from the day after the notice was sent; only to tell why the end is another. */
    private static final int ELECTRONIC_DAYS = 10;

    private static final int OTHER_DAYS = 15;

    private Standstill() {}

    /**
     * @param guard what the rule says for the day on which suppliers are told; empty where that day is not known
     */
    static Paragraph sentence(Matter matter, Optional<TimeGuard> guard) {
        if (isNone(guard)) {
            boolean direct = matter.regime() == Regime.CHAPTER_19A
                    || matter.facts().acquisition() == AcquisitionForm.DIRECT_AWARD;
            return Writing.text(direct ? "standstill.none" : "standstill.none.unread");
        }
        return end(guard)
                .map(end -> Writing.text(
                        matter.isStandstillUnread() ? "standstill.voluntary" : "standstill.until",
                        Swedish.day(end),
                        Swedish.day(end.plusDays(1))))
                .orElseGet(() -> Writing.text(
                        matter.isStandstillUnread() ? "standstill.voluntary.unknown" : "standstill.unknown"));
    }

    static boolean isNone(Optional<TimeGuard> guard) {
        return guard.filter(one -> one.state() == GuardState.NOT_APPLICABLE).isPresent();
    }

    /** Why it is longer than the days that the law counts; empty where it is not. */
    static Optional<Paragraph> moved(Matter matter, Optional<TimeGuard> guard, LocalDate sent, boolean electronic) {
        LocalDate counted = sent.plusDays(electronic ? ELECTRONIC_DAYS : OTHER_DAYS);
        return end(guard)
                .filter(counted::isBefore)
                .map(end -> Writing.text(
                        matter.isStandstillUnread() ? "standstill.voluntary.moved" : "standstill.moved",
                        Swedish.text(electronic ? "standstill.tenth" : "standstill.fifteenth"),
                        Swedish.day(counted)));
    }

    /** The last day on which no contract is made. */
    static Optional<LocalDate> end(Optional<TimeGuard> guard) {
        return isNone(guard) ? Optional.empty() : guard.flatMap(TimeGuard::day);
    }
}
