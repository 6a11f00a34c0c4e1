package se.sambruk.otp.api.content;

import se.sambruk.otp.api.canonical.WireValue;

/** How far an edition has come. */
public enum PackStatus implements WireValue {
    /** Arbetsversion: may change without a new version. */
    DRAFT("draft"),
    /** Utgiven: never changes. */
    PUBLISHED("published"),
    /** Indragen: kept, but not for new procurements. */
    WITHDRAWN("withdrawn");

    private final String wire;

    PackStatus(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
