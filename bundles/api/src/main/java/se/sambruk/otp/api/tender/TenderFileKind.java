package se.sambruk.otp.api.tender;

import se.sambruk.otp.api.canonical.WireValue;

/** What a file of a tender is. */
public enum TenderFileKind implements WireValue {
    /** The answer workbook (svarsbilaga). */
    ANSWERS("answers"),
    /** The price annex (prisbilaga). */
    PRICES("prices"),
    /** Anything else; kept and not read. */
    OTHER("other");

    private final String wire;

    TenderFileKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
