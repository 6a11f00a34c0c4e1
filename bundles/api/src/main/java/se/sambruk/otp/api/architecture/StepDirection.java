package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.WireValue;

/** Which of a concept's relations to follow. */
public enum StepDirection implements WireValue {
    /** Those that start at it. */
    OUT("out"),
    /** Those that lead to it. */
    IN("in"),
    /** All. */
    BOTH("both");

    private final String wire;

    StepDirection(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
