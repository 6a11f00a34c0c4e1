package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** What an evaluated requirement's value is measured in. */
public enum AwardUnit implements WireValue {
    /** Points against a scale stated in advance. */
    POINTS("points"),
    /** Swedish kronor of price deduction. */
    SEK("SEK");

    private final String wire;

    AwardUnit(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
