package se.sambruk.otp.api.tender;

import se.sambruk.otp.api.canonical.WireValue;

/** What is controlled of a tender or its supplier before the award. */
public enum ControlSubject implements WireValue {
    /** That the tender meets what the documents require (LOU 4:10). */
    TENDER("tender"),
    /** That the supplier may not be excluded, and qualifies: also after the evaluation (4:12). */
    SUPPLIER("supplier"),
    /** The proofs of what the ESPD stated, from whoever is to have the contract (15:4). */
    PROOFS("proofs"),
    /** What an abnormally low price rests on (16:7). */
    LOW_PRICE("low-price");

    private final String wire;

    ControlSubject(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
