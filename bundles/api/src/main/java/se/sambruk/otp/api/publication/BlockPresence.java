package se.sambruk.otp.api.publication;

import se.sambruk.otp.api.canonical.WireValue;

/** How a block stands in one variant, beside the others of the publication. */
public enum BlockPresence implements WireValue {
    /** Every variant has it in the same words. */
    COMMON("common"),
    /** Some variants have it in the same words, others not at all or in other words. */
    SHARED("shared"),
    /** No other variant has these words. */
    OWN("own"),
    /** This variant does not have it. */
    ABSENT("absent");

    private final String wire;

    BlockPresence(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
