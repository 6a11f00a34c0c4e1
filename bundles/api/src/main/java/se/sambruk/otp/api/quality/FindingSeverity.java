package se.sambruk.otp.api.quality;

import se.sambruk.otp.api.canonical.WireValue;

/** How grave a finding is. A rule decides it by the requirement's kind, the regime and whether the text is issued. */
public enum FindingSeverity implements WireValue {
    /** It breaks the law or says something that cannot be meant. */
    ERROR("error"),
    /** It should be looked at before the text is used. */
    WARNING("warning"),
    /** Worth knowing. */
    INFORMATION("information");

    private final String wire;

    FindingSeverity(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
