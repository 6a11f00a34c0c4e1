package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** Which part of the procurement act applies; it decides which basis a finding cites and which steps exist. */
public enum Regime implements WireValue {
    /** LOU in full. */
    DIRECTIVE("directive"),
    /** Below the threshold, and annex 2 services of any value (LOU ch. 19). */
    CHAPTER_19("19"),
    /** Direct award (LOU ch. 19 a). */
    CHAPTER_19A("19a");

    private final String wire;

    Regime(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
