package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** When a requirement is to be fulfilled. */
public enum Fulfilment implements WireValue {
    /** When the tender is handed in. */
    TENDER("tender"),
    /** When the solution is delivered. */
    DELIVERY("delivery"),
    /** During the contract. */
    OPERATION("operation");

    private final String wire;

    Fulfilment(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
