package se.sambruk.otp.api.evaluation;

import se.sambruk.otp.api.canonical.WireValue;

/** How it stands with one registered version of an evaluation model. */
public enum ModelState implements WireValue {
    /** New evaluations use it. */
    ACTIVE("active"),
    /** It can be used, but another version with its id comes before it. */
    STANDBY("standby"),
    /** It is being tried on the built-in samples; no evaluation uses it before it has passed. */
    ON_TRIAL("on-trial"),
    /** It is leaving: no new evaluation uses it, and it finishes those that it has begun. */
    FINISHING("finishing");

    private final String wire;

    ModelState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
