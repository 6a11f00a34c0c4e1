package se.sambruk.otp.api.publication;

import se.sambruk.otp.api.canonical.WireValue;

/** How far a publication has come, as its metadata block and the rows of its history say. */
public enum PublicationStatus implements WireValue {
    /** Arbetsversion. */
    DRAFT("draft"),
    /** Förslag till utgåva. */
    PROPOSAL("proposal"),
    /** Utgiven. */
    PUBLISHED("published"),
    /** Indragen. */
    WITHDRAWN("withdrawn");

    private final String wire;

    PublicationStatus(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
