package se.sambruk.otp.api.award;

import se.sambruk.otp.api.canonical.WireValue;

/** What came of following something up. */
public enum FollowUpResult implements WireValue {
    /** It is as the contract says. */
    MET("met"),
    /** Some of it is. */
    PARTLY("partly"),
    /** It is not. */
    NOT_MET("not-met"),
    /** It could not be judged this time. */
    NOT_JUDGED("not-judged");

    private final String wire;

    FollowUpResult(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
