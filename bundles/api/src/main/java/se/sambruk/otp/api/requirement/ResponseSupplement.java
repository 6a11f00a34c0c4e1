package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** What a supplier adds to the answer. */
public enum ResponseSupplement implements WireValue {
    /** Nothing. */
    NONE("none"),
    /** A description. */
    DESCRIPTION("description"),
    /** The name of an attached file. */
    ATTACHMENT("attachment");

    private final String wire;

    ResponseSupplement(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
