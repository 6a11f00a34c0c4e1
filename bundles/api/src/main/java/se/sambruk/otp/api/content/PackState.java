package se.sambruk.otp.api.content;

import se.sambruk.otp.api.canonical.WireValue;

/** What became of a pack that was put forward. */
public enum PackState implements WireValue {
    /** Its requirements are in the library. */
    ACTIVE("active"),
    /** It has faults and is not in the library. */
    REFUSED("refused");

    private final String wire;

    PackState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
