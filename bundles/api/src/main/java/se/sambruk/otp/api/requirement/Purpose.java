package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** What a requirement's text is there to do. */
public enum Purpose implements WireValue {
    /** Sort out suppliers that cannot deliver. */
    SCREEN("screen"),
    /** Tell better from worse. */
    GRADE("grade"),
    /** Invite proposals for a solution. */
    PROPOSE("propose"),
    /** Guide development made to order. */
    DEVELOP("develop"),
    /** Stand as a term of the contract. */
    CONTRACT("contract"),
    /** Be a point to negotiate about. */
    NEGOTIATE("negotiate"),
    /** Settle a dispute. */
    DISPUTE("dispute"),
    /** Tell the market where demand is going. */
    ROADMAP("roadmap");

    private final String wire;

    Purpose(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
