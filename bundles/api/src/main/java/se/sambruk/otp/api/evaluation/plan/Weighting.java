package se.sambruk.otp.api.evaluation.plan;

import se.sambruk.otp.api.canonical.WireValue;

/** How the documents say what criteria weigh against each other (LOU 16:6; below the threshold 19:9). */
public enum Weighting implements WireValue {
    /** By what each can give at most, in points or kronor: the values are the weights. */
    VALUES("values"),
    /** In per cent of the whole; together with the price's they make 100. */
    PERCENT("percent"),
    /** In falling order of importance, where weighting is not possible for objective reasons. */
    PRIORITY("priority");

    private final String wire;

    Weighting(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
