package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** A property of a parameter that an amendment can change. */
public enum ParameterFacet implements WireValue {
    /** The least value. */
    MIN("min"),
    /** The greatest value. */
    MAX("max"),
    /** The value where a profile gives none. */
    DEFAULT("default"),
    /** The unit. */
    UNIT("unit"),
    /** What the buyer should know when choosing. */
    HELP("help"),
    /** The values to choose from. */
    CHOICES("choices");

    private final String wire;

    ParameterFacet(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
