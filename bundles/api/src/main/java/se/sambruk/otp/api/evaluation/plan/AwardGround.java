package se.sambruk.otp.api.evaluation.plan;

import se.sambruk.otp.api.canonical.WireValue;

/** On what ground the economically most advantageous bid is found (LOU 16:1). Stated in the procurement documents. */
public enum AwardGround implements WireValue {
    /** Bästa förhållandet mellan pris och kvalitet. */
    BEST_RATIO("best-ratio"),
    /** Kostnad, such as the cost over a life cycle (LOU 16:3–5). */
    COST("cost"),
    /** Pris: the lowest wins, and nothing else counts. */
    PRICE("price");

    private final String wire;

    AwardGround(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
