package se.sambruk.otp.api.evaluation.arithmetic;

import se.sambruk.otp.api.canonical.WireValue;

/** Where in a calculation the procurement documents say that numbers are rounded. What is rounded goes on rounded; nothing else is. */
public enum RoundingPoint implements WireValue {
    /** Nowhere: bids are compared by exact numbers, which are shortened only to be read. */
    NONE("none"),
    /** Each single value: an assessed requirement, a cost. */
    EACH_VALUE("each-value"),
    /** Each criterion's sum and the price's points, before they are added up. */
    EACH_CRITERION("each-criterion"),
    /** Only what bids are compared by. */
    TOTAL("total");

    private final String wire;

    RoundingPoint(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
