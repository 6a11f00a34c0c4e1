package se.sambruk.otp.api.procurement.dialogue;

import se.sambruk.otp.api.canonical.WireValue;

/** In which way a requirement differs from one issue to the next. */
public enum ChangeManner implements WireValue {
    /** It was not there before. */
    ADDED("added"),
    /** It reads otherwise. */
    CHANGED("changed"),
    /** It is not there any more. */
    REMOVED("removed");

    private final String wire;

    ChangeManner(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
