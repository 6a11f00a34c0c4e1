package se.sambruk.otp.api.publication;

import se.sambruk.otp.api.canonical.WireValue;

/** What an amendment changes. */
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
