package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.WireValue;

/** One of the two models that are merged. */
public enum MergeSide implements WireValue {
    OURS("ours"),
    THEIRS("theirs");

    private final String wire;

    MergeSide(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    public MergeSide other() {
        return this == OURS ? THEIRS : OURS;
    }
}
