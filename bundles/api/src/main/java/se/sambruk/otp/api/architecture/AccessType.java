package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.WireValue;

/** What an access relation does to its target. */
public enum AccessType implements WireValue {
    /** Something that is not told further. */
    ACCESS("access"),
    /** Reads it. */
    READ("read"),
    /** Writes it. */
    WRITE("write"),
    /** Both. */
    READ_WRITE("read-write");

    private final String wire;

    AccessType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
