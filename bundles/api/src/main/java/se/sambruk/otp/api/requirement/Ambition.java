package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** How far a requirement goes. The order is from the least to the most. */
public enum Ambition implements WireValue {
    /** What every procurement of the kind should ask for. */
    BAS("bas"),
    /** For those with higher needs. */
    AVANCERAD("avancerad"),
    /** At the front of what the market can give. */
    SPJUTSPETS("spjutspets");

    private final String wire;

    Ambition(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
