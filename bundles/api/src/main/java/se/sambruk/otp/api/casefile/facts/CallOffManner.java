package se.sambruk.otp.api.casefile.facts;

import se.sambruk.otp.api.canonical.WireValue;

/** How contracts are awarded within a framework (LOU 2016:1145, 7:4–9). */
public enum CallOffManner implements WireValue {
    /** All terms are fixed: nothing is added (7:6). */
    FIXED_TERMS("fixed-terms"),
    /** Renewed competition: terms are specified, and supplemented where the framework's documents say so (7:8–9). */
    RENEWED_COMPETITION("renewed-competition"),
    /** Either, by conditions that the framework states. */
    EITHER("either");

    private final String wire;

    CallOffManner(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
