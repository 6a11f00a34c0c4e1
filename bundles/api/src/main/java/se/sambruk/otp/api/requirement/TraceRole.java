package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** What a requirement does to an architecture element. */
public enum TraceRole implements WireValue {
    /** Makes it real. */
    REALIZES("realizes"),
    /** Builds on it. */
    USES("uses"),
    /** Limits how it may be built. */
    CONSTRAINS("constrains");

    private final String wire;

    TraceRole(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
