package se.sambruk.otp.api.answers;

import se.sambruk.otp.api.canonical.WireValue;

/** What the seal of a file says. */
public enum SealState implements WireValue {
    /** This installation issued what the file says that it was issued as. */
    WHOLE("whole"),
    /** What the file says that it was issued as is not what was sealed. */
    BROKEN("broken"),
    /** It was made with a key that is not here. */
    UNKNOWN_KEY("unknown-key"),
    /** The key is here, but has been changed or cannot be read. */
    UNUSABLE_KEY("unusable-key"),
    /** There is no seal, or nothing that it could be over. */
    NONE("none");

    private final String wire;

    SealState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
