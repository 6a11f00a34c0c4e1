package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** When fulfilment is verified. */
public enum VerificationPhase implements WireValue {
    /** In the tender. */
    BID("bid"),
    /** Before or at acceptance. */
    IMPLEMENTATION("implementation"),
    /** While the contract runs. */
    OPERATION("operation");

    private final String wire;

    VerificationPhase(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
