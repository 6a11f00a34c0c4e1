package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.WireValue;

/** What happened to something between two models. */
public enum ChangeKind implements WireValue {
    ADDED("added"),
    REMOVED("removed"),
    CHANGED("changed");

    private final String wire;

    ChangeKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
