package se.sambruk.otp.api.price;

import se.sambruk.otp.api.canonical.WireValue;

/** What a unit price is for: once, or each of some periods. */
public enum PricePeriod implements WireValue {
    ONCE("once"),
    HOUR("hour"),
    DAY("day"),
    MONTH("month"),
    QUARTER("quarter"),
    YEAR("year");

    private final String wire;

    PricePeriod(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
