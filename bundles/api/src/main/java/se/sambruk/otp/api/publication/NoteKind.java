package se.sambruk.otp.api.publication;

import se.sambruk.otp.api.canonical.WireValue;

/** What a note is for. */
public enum NoteKind implements WireValue {
    INFORMATION("information"),
    WARNING("warning"),
    EXAMPLE("example"),
    /** What a statute says. */
    LAW("law");

    private final String wire;

    NoteKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
