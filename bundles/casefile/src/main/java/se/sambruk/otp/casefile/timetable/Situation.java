package se.sambruk.otp.casefile.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.casefile.data.LegalData;

/** What the rules of time look at: the plan, and what has happened instead of being planned. */
public record Situation(ProcurementCase now, LegalData law) {
    CaseFacts facts() {
        return now.facts();
    }

    TenderPlan plan() {
        return now.plan();
    }

    Regime regime() {
        return facts().regime();
    }

    AcquisitionForm form() {
        return facts().acquisition();
    }

    /** Whether it is bought without asking the market by a notice. */
    boolean isDirect() {
        return facts().isDirect();
    }

    /** The day on which the notice was sent, or is to be. */
    Optional<LocalDate> publication() {
        return now.log()
                .latest(EntryKinds.NOTICE_PUBLISHED)
                .map(line -> line.entry().day())
                .or(plan()::publication);
    }

    Optional<LocalDate> lastTenderDay() {
        return plan().deadline().map(LocalDateTime::toLocalDate);
    }

    /** The day on which the award was made known, or is to be decided. */
    Optional<LocalDate> notified() {
        return now.log()
                .latest(EntryKinds.AWARD_NOTIFIED)
                .map(line -> line.entry().day())
                .or(plan()::award);
    }

    boolean isNotified() {
        return now.log().latest(EntryKinds.AWARD_NOTIFIED).isPresent();
    }

    /** Whether the award was made known by electronic means, or is to be. */
    Optional<Boolean> isElectronicNotice() {
        return now.log()
                .latest(EntryKinds.AWARD_NOTIFIED)
                .flatMap(line -> Optional.ofNullable(line.entry().body().get("electronic"))
                        .filter(Boolean.class::isInstance)
                        .map(Boolean.class::cast))
                .or(plan()::electronicNotice);
    }
}
