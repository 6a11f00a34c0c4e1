package se.sambruk.otp.api.evaluation.arithmetic;

import se.sambruk.otp.api.canonical.WireValue;

/** What part of a bid's calculation a step is. It decides where rounding applies: see {@link RoundingPoint}. */
public enum CalculationPart implements WireValue {
    /** A single value: an assessed requirement, a cost of one kind. */
    VALUE("value", RoundingPoint.EACH_VALUE),
    /** What one award criterion gives. */
    CRITERION("criterion", RoundingPoint.EACH_CRITERION),
    /** What the price gives, or all costs together. */
    PRICE("price", RoundingPoint.EACH_CRITERION),
    /** A number that is needed on the way, such as a discount factor; never rounded. */
    AUXILIARY("auxiliary", RoundingPoint.NONE),
    /** What bids are compared by; the last step. */
    TOTAL("total", RoundingPoint.TOTAL);

    private final String wire;
    private final RoundingPoint point;

    CalculationPart(String wire, RoundingPoint point) {
        this.wire = wire;
        this.point = point;
    }

    /** Whether such a step is rounded where documents say that rounding is done at a point. */
    public boolean isRoundedAt(RoundingPoint stated) {
        return stated != RoundingPoint.NONE && stated == point;
    }

    @Override
    public String wire() {
        return wire;
    }
}
