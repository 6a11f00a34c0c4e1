package se.sambruk.otp.api.content;

import se.sambruk.otp.api.canonical.WireValue;

/** What became of a pack that was put forward. */
public enum PackState implements WireValue {
    /** Its requirements are in the library. */
    ACTIVE("active"),
    /** Nothing is wrong with it, but a higher version of the same pack is in the library in its place. */
    SUPERSEDED("superseded"),
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
