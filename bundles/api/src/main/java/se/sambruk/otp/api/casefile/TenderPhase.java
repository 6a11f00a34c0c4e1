package se.sambruk.otp.api.casefile;

import java.time.Instant;
import java.util.Set;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.requirement.AcquisitionForm;

/** What may be done to the documents of a procurement at a time. The order is that in which it goes. */
public enum TenderPhase implements WireValue {
    /** They have not been advertised: they may be issued anew freely. */
    BEFORE_NOTICE("before-notice"),
    /** They have been advertised: they change only by a correction to all. */
    TENDER_PERIOD("tender-period"),
    /** The time for tenders is out, or what comes after it has begun: they never change any more. */
    CLOSED("closed");

    private static final Set<String> AFTER = Set.of(
            EntryKinds.TENDERS_OPENED,
            EntryKinds.QUALIFICATION_DECIDED,
            EntryKinds.CONTROL_DONE,
            EntryKinds.TENDERS_EVALUATED,
            EntryKinds.AWARD_DECIDED,
            EntryKinds.CANCELLED,
            EntryKinds.AWARD_NOTIFIED,
            EntryKinds.CONTRACT_SIGNED);
    private static final Set<AcquisitionForm> WITHOUT_NOTICE =
            Set.of(AcquisitionForm.CALL_OFF, AcquisitionForm.RENEWED_COMPETITION, AcquisitionForm.DIRECT_AWARD);

    private final String wire;

    TenderPhase(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /**
     * Where a case is.
     *
     * @param now as whoever acts sees it
     * @param clock the later of this and the log's time is used, so that setting the clock back opens nothing
     */
    public static TenderPhase of(ProcurementCase now, Instant clock) {
        if (now.log().lines().stream()
                .anyMatch(
                        line -> !line.isStruck() && AFTER.contains(line.entry().kind()))) {
            return CLOSED;
        }
        boolean advertised = now.log().latest(EntryKinds.NOTICE_PUBLISHED).isPresent();
        boolean invited = WITHOUT_NOTICE.contains(now.facts().acquisition())
                && now.log().latest(EntryKinds.SPECIFICATION_ISSUED).isPresent();
        if ((advertised || invited) && isPast(now, clock)) {
            return CLOSED;
        }
        return advertised ? TENDER_PERIOD : BEFORE_NOTICE;
    }

    private static boolean isPast(ProcurementCase now, Instant clock) {
        return now.plan()
                .deadline()
                .flatMap(SwedishTime::instant)
                .filter(end -> !now.now(clock).isBefore(end))
                .isPresent();
    }
}
