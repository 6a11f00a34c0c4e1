package se.sambruk.otp.api.evaluation.bid;

import se.sambruk.otp.api.canonical.WireValue;

/** Whether a bid is evaluated. The officer decides that; nothing here does. */
public enum BidStanding implements WireValue {
    /** It is qualified, meets what is mandatory, and is evaluated. */
    EVALUATED("evaluated"),
    /** The bid is rejected (förkastat). */
    REJECTED("rejected"),
    /** The supplier is excluded (utesluten), or does not qualify. */
    EXCLUDED("excluded"),
    /** The supplier has taken it back. */
    WITHDRAWN("withdrawn");

    private final String wire;

    BidStanding(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
