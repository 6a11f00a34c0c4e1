package se.sambruk.otp.api.export;

import se.sambruk.otp.api.canonical.WireValue;

/** How it stands with one registered version of a format. */
public enum FormatState implements WireValue {
    /** New exports go to it. */
    ACTIVE("active"),
    /** It can be used, but another version with its id comes before it. */
    STANDBY("standby"),
    /** It is being tried on the built-in samples; no export goes to it before it has passed. */
    ON_TRIAL("on-trial"),
    /** It is leaving: nothing new goes to it, and it finishes what it is writing. */
    FINISHING("finishing");

    private final String wire;

    FormatState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
