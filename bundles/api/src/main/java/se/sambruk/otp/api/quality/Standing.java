package se.sambruk.otp.api.quality;

import se.sambruk.otp.api.canonical.WireValue;

/** How it stands with something that a requirement refers to. */
public enum Standing implements WireValue {
    /** It is there. */
    PRESENT("present"),
    /** It is not there, though it would be if there were such a thing. */
    ABSENT("absent"),
    /** The pack that would have it is not there, and may come. */
    NO_PACK("no-pack"),
    /** Nobody knows: then a rule finds nothing. */
    UNKNOWN("unknown");

    private final String wire;

    Standing(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
