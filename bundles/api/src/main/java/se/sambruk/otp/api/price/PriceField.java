package se.sambruk.otp.api.price;

import se.sambruk.otp.api.canonical.WireValue;

/** What a price annex shows of an item, and what a supplier gives. */
public enum PriceField implements WireValue {
    ID("id"),
    /** Anbudsområde, by its id. */
    LOT("lot"),
    DESCRIPTION("description"),
    UNIT("unit"),
    VOLUME("volume"),
    PERIOD("period"),
    /** How many periods are compared. */
    TIMES("times"),
    OPTION("option"),
    EVALUATED("evaluated"),
    /** The price of one unit for one period: what the supplier writes. */
    PRICE("price"),
    /** Computed. */
    TOTAL("total");

    private final String wire;

    PriceField(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
