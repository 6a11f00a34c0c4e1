package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.WireValue;

/** How far a landscape follows something of a reference architecture. */
public enum ConformanceOutcome implements WireValue {
    /** Wholly; a building block is there. */
    FOLLOWED("followed"),
    /** Some of it. */
    PARTLY("partly"),
    /** Nothing of it is shown: a building block is missing, a pattern is not applied. */
    NOT_SHOWN("not-shown"),
    /** The landscape says that it works against a principle. */
    CONTRADICTED("contradicted");

    private final String wire;

    ConformanceOutcome(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
