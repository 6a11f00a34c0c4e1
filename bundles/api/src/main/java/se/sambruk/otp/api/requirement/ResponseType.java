package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** What a supplier answers with. */
public enum ResponseType implements WireValue {
    /** Ja or Nej. */
    YES_NO("yes-no"),
    /** Free text. */
    TEXT("text"),
    /** A value with a unit. */
    VALUE("value"),
    /** One of stated choices. */
    CHOICE("choice"),
    /** The name of an attached file. */
    ATTACHMENT("attachment"),
    /** Nothing. */
    NONE("none");

    private final String wire;

    ResponseType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
