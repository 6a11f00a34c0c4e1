package se.sambruk.otp.api.publication;

import se.sambruk.otp.api.canonical.WireValue;

/** What of an architecture a publication tells in full. */
public enum ArchitecturePart implements WireValue {
    PRINCIPLES("principles"),
    PATTERNS("patterns"),
    BUILDING_BLOCKS("building-blocks"),
    /** Everything else that it is built of, layer by layer. */
    ELEMENTS("elements");

    private final String wire;

    ArchitecturePart(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
