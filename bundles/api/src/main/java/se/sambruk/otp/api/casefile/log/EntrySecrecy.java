package se.sambruk.otp.api.casefile.log;

import se.sambruk.otp.api.canonical.WireValue;

/** Who may see an entry of a case before the award decision. The order is from open to secret. */
public enum EntrySecrecy implements WireValue {
    /** Everybody who uses the platform. */
    OPEN("open"),
    /** Only those who have a role in the case (OSL 2009:400, 19:3 second paragraph): what tells of tenders, their number included. */
    TENDER_SECRET("tender-secret");

    private final String wire;

    EntrySecrecy(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The stricter of this and another. */
    public EntrySecrecy stricter(EntrySecrecy other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
