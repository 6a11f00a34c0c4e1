package se.sambruk.otp.api.content;

import se.sambruk.otp.api.canonical.WireValue;

/** Whose requirements a pack holds; a later layer may amend an earlier one. The order is from the bottom up. */
public enum Layer implements WireValue {
    /** Shared by all. */
    NATIONAL("national"),
    /** Shared by some municipalities. */
    REGIONAL("regional"),
    /** One municipality. */
    MUNICIPAL("municipal"),
    /** One procurement: its profile. */
    PROCUREMENT("procurement");

    private final String wire;

    Layer(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
