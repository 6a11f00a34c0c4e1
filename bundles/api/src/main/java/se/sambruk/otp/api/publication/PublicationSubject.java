package se.sambruk.otp.api.publication;

import se.sambruk.otp.api.canonical.WireValue;

/** What the parts of publications are: what an amendment changes, and what a place or an origin is told of. */
public enum PublicationSubject implements WireValue {
    PUBLICATION("publication"),
    TOPIC("topic"),
    BLOCK("block"),
    VARIABLE("variable"),
    AUDIENCE("audience");

    private final String wire;

    PublicationSubject(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
