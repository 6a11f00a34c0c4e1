package se.sambruk.otp.api.seal;

import se.sambruk.otp.api.canonical.WireValue;

/** What a seal says of a content. */
public enum SealVerdict implements WireValue {
    /** This installation sealed just that. */
    WHOLE("whole"),
    /** The key is here, but the seal is not that of the content: one of them has been changed. */
    BROKEN("broken"),
    /** The key is not here: another installation made it, or the key has been lost. */
    UNKNOWN_KEY("unknown-key"),
    /** The key is here, but has been changed or cannot be read. */
    UNUSABLE_KEY("unusable-key");

    private final String wire;

    SealVerdict(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
