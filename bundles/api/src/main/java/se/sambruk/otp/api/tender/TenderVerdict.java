package se.sambruk.otp.api.tender;

import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.evaluation.bid.BidStanding;

/** What an officer decides of a tender or its supplier. */
public enum TenderVerdict implements WireValue {
    /** The supplier qualifies (LOU ch. 13–15). */
    QUALIFIED("qualified", BidStanding.EVALUATED),
    /** The supplier does not qualify (14). */
    NOT_QUALIFIED("not-qualified", BidStanding.EXCLUDED),
    /** The supplier is excluded (utesluts, 13). */
    EXCLUDED("excluded", BidStanding.EXCLUDED),
    /** The tender is rejected (förkastas). */
    REJECTED("rejected", BidStanding.REJECTED),
    /** What was proposed has been tried, and does not stand in the tender's way. */
    ADMITTED("admitted", BidStanding.EVALUATED),
    /** The supplier has taken its tender back. */
    WITHDRAWN("withdrawn", BidStanding.WITHDRAWN);

    private final String wire;
    private final BidStanding standing;

    TenderVerdict(String wire, BidStanding standing) {
        this.wire = wire;
        this.standing = standing;
    }

    /** What it makes of the tender in the evaluation. */
    public BidStanding standing() {
        return standing;
    }

    @Override
    public String wire() {
        return wire;
    }
}
