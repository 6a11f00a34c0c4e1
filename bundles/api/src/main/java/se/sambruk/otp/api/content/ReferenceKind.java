package se.sambruk.otp.api.content;

import se.sambruk.otp.api.canonical.WireValue;

/** What a reference points to. */
public enum ReferenceKind implements WireValue {
    /** Lag. */
    ACT("act"),
    /** Förordning by the government. */
    ORDINANCE("ordinance"),
    /** Föreskrift by an authority. */
    REGULATION("regulation"),
    /** EU regulation or directive. */
    EU_ACT("eu-act"),
    /** A standard in the sense of LOU 9:4. */
    STANDARD("standard"),
    /** A national or sector profile of standards. */
    PROFILE("profile"),
    /** Vägledning. */
    GUIDANCE("guidance"),
    /** Anything else. */
    OTHER("other");

    private final String wire;

    ReferenceKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
