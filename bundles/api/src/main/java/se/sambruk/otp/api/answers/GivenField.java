package se.sambruk.otp.api.answers;

import se.sambruk.otp.api.canonical.WireValue;

/** Where in its row a supplier writes. */
public enum GivenField implements WireValue {
    /** The answer itself. */
    ANSWER("answer"),
    /** A description, or the names of attached files. */
    SUPPLEMENT("supplement"),
    /** Anything; never asked for. */
    COMMENT("comment");

    private final String wire;

    GivenField(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
