package se.sambruk.otp.api.quality;

import se.sambruk.otp.api.canonical.WireValue;

/** What a requirement may refer to by name. */
public enum Named implements WireValue {
    /** Another requirement, by its id. */
    REQUIREMENT("requirement"),
    /** A law, a standard or the like, by the id that it has in its pack. */
    REFERENCE("reference"),
    /** An element of the architecture, by its id. */
    ELEMENT("element"),
    /** An annex of the procurement documents, by its number or letter. */
    ANNEX("annex");

    private final String wire;

    Named(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
